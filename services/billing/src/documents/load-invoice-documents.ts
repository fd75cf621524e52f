import type { Db } from '@switchboard/kit/database/open-database';
import type { Outcome } from '@switchboard/kit/refusal';
import { findAccounts } from '../accounts/queries.js';
import { findAllowances, findInvoices, findLines, findTaxes } from '../invoices/queries.js';
import type { Conferences, DetailFacts } from './document-facts.js';
import { documentOf } from './document-of.js';
import type { InvoiceDocument } from './invoice-document.js';
import { groupBy } from './parts-by.js';
import { findDetails, findPrepaid } from './queries.js';
import { readShared } from './read-shared.js';

/** What conferences are called; asked once for all of them. */
export type ConferencesOf = (ids: readonly string[]) => Promise<Conferences>;

export interface LoadOptions {
  /** Asked for the detail page; without, none is made. */
  readonly conferencesOf?: ConferencesOf | undefined;
}

/**
 * The documents of issued invoices, with a number of statements that does not depend on how many there are.
 * @returns in the order of `ids`: the document, or why there is none (`documentOf`); unknown ids are left out.
 */
export async function loadInvoiceDocuments(
  db: Db,
  ids: readonly string[],
  { conferencesOf }: LoadOptions = {},
): Promise<readonly Outcome<InvoiceDocument>[]> {
  const invoices = new Map((await findInvoices(db, ids)).map((invoice) => [invoice.id, invoice]));
  const accountIds = [...invoices.values()].map(({ accountId }) => accountId);
  const accounts = new Map((await findAccounts(db, accountIds)).map((account) => [account.id, account]));
  const lines = groupBy(await findLines(db, ids), ({ invoiceId }) => invoiceId);
  const taxes = groupBy(await findTaxes(db, ids), ({ invoiceId }) => invoiceId);
  const allowances = groupBy(await findAllowances(db, ids), ({ invoiceId }) => invoiceId);
  const prepaid = await findPrepaid(db, ids);
  const lineIds = [...lines.values()].flat().map(({ id }) => id);
  const details = conferencesOf ? await findDetails(db, lineIds) : [];
  const detailsOf = groupBy(details, ({ lineId }) => lineId);
  const conferences = conferencesOf ? await conferencesOf(conferenceIdsOf(details)) : new Map();
  const shared = { ...(await readShared(db, lineIds)), conferences };
  return ids.flatMap((id) => {
    const invoice = invoices.get(id);
    const account = invoice && accounts.get(invoice.accountId);
    if (!invoice || !account) return [];
    const own = lines.get(id) ?? [];
    const facts = {
      ...{ invoice, account, lines: own, taxes: taxes.get(id) ?? [], allowances: allowances.get(id) ?? [] },
      prepaidMinor: prepaid.get(id) ?? 0n,
      details: own.flatMap((line) => detailsOf.get(line.id) ?? []),
    };
    return [documentOf(facts, shared)];
  });
}

function conferenceIdsOf(details: readonly DetailFacts[]): readonly string[] {
  return [...new Set(details.map(({ conferenceId }) => conferenceId))];
}
