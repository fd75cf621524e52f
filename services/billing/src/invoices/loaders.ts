import { createListLoader, createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import DataLoader from 'dataloader';
import type { AccountRow } from '../accounts/queries.js';
import { findBalances, findSettled } from '../balances/queries.js';
import { findPayments } from '../payments/queries.js';
import { dayOf } from '../periods/period.js';
import type { AccountBalance } from './balance.js';
import {
  findAllowances,
  findInvoicePages,
  findInvoices,
  findInvoicesByNumber,
  findLastInvoices,
  findLines,
  findLinesById,
  findTaxes,
} from './queries.js';

/** Invoices by what they are asked for, their parts, and what accounts owe. */
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
    lastInvoiceOfAccount: createRowLoader(
      (accountIds) => read((db) => findLastInvoices(db, accountIds)),
      ({ accountId }) => accountId,
    ),
    lineById: createRowLoader(
      (ids) => read((db) => findLinesById(db, ids)),
      ({ id }) => id,
    ),
    ...createPartLoaders(read),
    settledOfInvoice: new DataLoader(async (ids: readonly string[]) => {
      const settled = await read((db) => findSettled(db, ids));
      return ids.map((id) => settled.get(id) ?? 0n);
    }),
    balanceOfAccount: createBalanceLoader(read, now),
  };
}

function createPartLoaders(read: Read) {
  const invoiceIdOf = ({ invoiceId }: { readonly invoiceId: string }) => invoiceId;
  return {
    linesOfInvoice: createListLoader((ids) => read((db) => findLines(db, ids)), invoiceIdOf),
    taxesOfInvoice: createListLoader((ids) => read((db) => findTaxes(db, ids)), invoiceIdOf),
    allowancesOfInvoice: createListLoader((ids) => read((db) => findAllowances(db, ids)), invoiceIdOf),
    paymentsOfInvoice: createListLoader((ids) => read((db) => findPayments(db, ids)), invoiceIdOf),
  };
}

function createBalanceLoader(read: Read, now: Date) {
  const load = async (accounts: readonly AccountRow[]): Promise<AccountBalance[]> => {
    const days = accounts.map(({ id, timeZone }) => ({ accountId: id, today: dayOf(now, timeZone) }));
    const rows = new Map((await read((db) => findBalances(db, days))).map((row) => [row.accountId, row]));
    return accounts.map(({ id, currency }) => {
      const none = { openMinor: 0n, overdueMinor: 0n, oldestOverdueDays: 0, creditMinor: 0n };
      return { ...none, ...rows.get(id), currency, asOf: now };
    });
  };
  return new DataLoader<AccountRow, AccountBalance, string>(load, { cacheKeyFn: ({ id }) => id });
}
