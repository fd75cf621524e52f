import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { type CreditAsked, issueCreditNote } from '../src/credit-notes/issue-credit-note.js';
import type { InvoiceDocument } from '../src/documents/invoice-document.js';
import { loadCreditDocuments } from '../src/documents/load-credit-documents.js';
import { type LoadOptions, loadInvoiceDocuments } from '../src/documents/load-invoice-documents.js';
import { writeUbl } from '../src/documents/ubl/write-ubl.js';
import { prepareInvoices } from '../src/invoices/prepare-invoices.js';
import { issueInvoices } from '../src/issuing/issue-invoices.js';
import { type BillingAlone, type CallRecord, contractRate } from './billing-alone.js';
import { buyer, contract, seller } from './buyers.js';
import { doneOf } from './invoicing.js';
import { findBreaches } from './ubl/en16931-rules.js';
import { readXml } from './ubl/xml-tree.js';

export interface Charged {
  readonly accountId: string;
  readonly customerId: string;
  readonly number: string;
}

export interface IssueTerms {
  readonly countryCode?: string;
  readonly language?: string;
  /** Of the contract in force; none without. */
  readonly terms?: Parameters<typeof contract>[2];
  readonly within?: string;
}

const october = '2026-10-15T12:00:00Z';

/** What keeps a document from EN 16931: rules that its electronic form breaks. */
export function breaches(document: InvoiceDocument) {
  return findBreaches(readXml(doneOf(writeUbl(document))));
}

/** Invoices and credit notes of buyers and a seller who are named, as documents. */
export function documentedOf(billing: BillingAlone) {
  const documents = (ids: readonly string[], options?: LoadOptions) =>
    billing.write((tx) => loadInvoiceDocuments(tx, ids, options));
  return {
    documents,
    documentOf: async (id: string, options?: LoadOptions) => doneOf((await documents([id], options))[0]),
    /** An account that was charged for the calls, at a contract rate like this one. */
    async charged(
      records: readonly CallRecord[],
      { countryCode = 'DE', ...rate }: Parameters<typeof contractRate>[1] & { readonly countryCode?: string } = {},
      conferenceId = newId(),
    ): Promise<Charged> {
      const { customerId, number } = await billing.openAccount({ countryCode });
      await billing.receive(customerId, records, conferenceId);
      const currency = countryCode === 'US' ? 'USD' : 'EUR';
      await billing.rate(records, [contractRate(customerId, { unitPrice: '0.06', currency, ...rate })]);
      const rows = await billing.rows<{ id: string }>(sql`select id from billing_accounts where number = ${number}`);
      return { accountId: rows[0]?.id ?? '', customerId, number };
    },
    /** Issues an account's October, or the period of the instant. */
    async issue({ accountId, customerId }: Charged, { terms, within = october, ...who }: IssueTerms = {}) {
      const [outcome] = await billing.write(async (tx) => {
        const now = billing.now();
        const contracts = terms ? [contract(customerId, newId(), terms)] : [];
        const prepared = await prepareInvoices(tx, [{ accountId, within: new Date(within) }], { now, contracts });
        const customers = new Map([[customerId, buyer(customerId, who)]]);
        const ids = prepared.map((each) => doneOf(each).id);
        return issueInvoices(tx, ids, { now, customers, seller });
      });
      const invoice = doneOf(outcome);
      return { ...invoice, number: invoice.number ?? '' };
    },
    async credit(invoiceNumber: string, asked: Partial<CreditAsked> = {}): Promise<InvoiceDocument> {
      const given = { invoiceNumber, reasonCode: 'GOODWILL' as const, reason: 'Slikta skaņa', ...asked };
      const id = doneOf(await billing.write((tx) => issueCreditNote(tx, given, billing.now())));
      const [outcome] = await billing.write((tx) => loadCreditDocuments(tx, [id]));
      return doneOf(outcome);
    },
  };
}
