import { createListLoader, createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import DataLoader from 'dataloader';
import type { AccountRow } from '../accounts/queries.js';
import { dayOf } from '../periods/period.js';
import type { AccountBalance } from './balance.js';
import { findBalances, findInvoicePages, findInvoices, findInvoicesByNumber, findLines } from './queries.js';

/** Invoices by what they are asked for, their lines, and what accounts owe. */
export function createInvoiceLoaders(read: Read, now: Date) {
  return {
    invoiceById: createRowLoader(
      (ids) => read((db) => findInvoices(db, ids)),
      ({ id }) => id,
    ),
    invoiceByNumber: createRowLoader(
      (numbers) => read((db) => findInvoicesByNumber(db, numbers)),
      // Found by its number, so that it has one.
      ({ number }) => number ?? '',
    ),
    invoicesOfAccount: createPageLoader((accountIds, page) => read((db) => findInvoicePages(db, accountIds, page))),
    linesOfInvoice: createListLoader(
      (ids) => read((db) => findLines(db, ids)),
      ({ invoiceId }) => invoiceId,
    ),
    balanceOfAccount: createBalanceLoader(read, now),
  };
}

function createBalanceLoader(read: Read, now: Date) {
  const load = async (accounts: readonly AccountRow[]): Promise<AccountBalance[]> => {
    const days = accounts.map(({ id, timeZone }) => ({ accountId: id, today: dayOf(now, timeZone) }));
    const rows = await read((db) => findBalances(db, days));
    const byAccount = new Map(rows.map((row) => [row.accountId, row]));
    return accounts.map(({ id, currency }) => {
      // Who owes nothing is not among the rows.
      const { openMinor = 0n, overdueMinor = 0n } = byAccount.get(id) ?? {};
      return { openMinor, overdueMinor, currency, asOf: now };
    });
  };
  return new DataLoader<AccountRow, AccountBalance, string>(load, { cacheKeyFn: ({ id }) => id });
}
