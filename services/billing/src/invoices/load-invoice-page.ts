import { type Connection, type PageArguments, toConnection, toPage } from '@switchboard/kit/graphql/connection';
import type { Loaders } from '../loaders.js';
import type { InvoiceRow } from './tables.js';

// As many as `findInvoicePages` sorts by: a cursor of more or fewer values is none of this list.
const SORT_COLUMN_COUNT = 2;

/** A page of an account's invoices, as the graph has it. */
export async function loadInvoicePage(
  { invoicesOfAccount }: Pick<Loaders, 'invoicesOfAccount'>,
  accountId: string,
  pageArguments: PageArguments,
): Promise<Connection<InvoiceRow>> {
  const page = toPage(pageArguments, SORT_COLUMN_COUNT);
  const rows = await invoicesOfAccount.load({ parentId: accountId, page });
  return toConnection(rows, page, ({ periodStartsAt, id }) => [periodStartsAt.toISOString(), id]);
}
