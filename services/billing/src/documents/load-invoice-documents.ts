import type { Db } from '@switchboard/kit/database/open-database';
import type { Outcome } from '@switchboard/kit/refusal';
import { findAccounts } from '../accounts/queries.js';
import { findAllowances, findInvoices, findLines, findTaxes } from '../invoices/queries.js';
import { type DetailFacts, NO_USAGE, type UsageFacts } from './document-facts.js';
import { documentOf } from './document-of.js';
import type { InvoiceDocument } from './invoice-document.js';
import { groupBy } from './parts-by.js';
import { findDetails, findPrepaid } from './queries.js';
import { readShared } from './read-shared.js';

/** Asks what the system of conferences knows of usage; once for all of it. */
export type UsageFactsOf = (asked: {
  readonly conferenceIds: readonly string[];
  readonly callRecordIds: readonly string[];
}) => Promise<UsageFacts>;

export interface LoadOptions {
  /** Asked for the detail page; without, none is made. */
  readonly usageFactsOf?: UsageFactsOf | undefined;
}

/**
 * The documents of issued invoices, with a number of statements that does not depend on how many there are.
 * @returns in the order of `ids`: the document, or why there is none (`documentOf`); unknown ids are left out.
 */
export async function loadInvoiceDocuments(
  db: Db,
  ids: readonly string[],
  { usageFactsOf }: LoadOptions = {},
): Promise<readonly Outcome<InvoiceDocument>[]> {
  const invoices = new Map((await findInvoices(db, ids)).map((invoice) => [invoice.id, invoice]));
  const accountIds = [...invoices.values()].map(({ accountId }) => accountId);
  const accounts = new Map((await findAccounts(db, accountIds)).map((account) => [account.id, account]));
  const lines = groupBy(await findLines(db, ids), ({ invoiceId }) => invoiceId);
  const taxes = groupBy(await findTaxes(db, ids), ({ invoiceId }) => invoiceId);
  const allowances = groupBy(await findAllowances(db, ids), ({ invoiceId }) => invoiceId);
  const prepaid = await findPrepaid(db, ids);
  const lineIds = [...lines.values()].flat().map(({ id }) => id);
  const details = usageFactsOf ? await findDetails(db, lineIds) : [];
  const detailsOf = groupBy(details, ({ lineId }) => lineId);
  const usage = usageFactsOf && details.length > 0 ? await usageFactsOf(askedOf(details)) : NO_USAGE;
  const shared = { ...(await readShared(db, lineIds)), usage };
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

function askedOf(details: readonly DetailFacts[]) {
  return {
    conferenceIds: [...new Set(details.map(({ conferenceId }) => conferenceId))],
    callRecordIds: details.flatMap(({ usageKind, callRecordId }) => (usageKind === 'LEG' ? [callRecordId] : [])),
  };
}
