import type { AskGraph, Question } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { rerateCalls } from '../src/calls/rerate-calls.js';
import type { KnownContract } from '../src/contracts/contract.js';
import { type CreditAsked, issueCreditNote } from '../src/credit-notes/issue-credit-note.js';
import { type Objection, openDispute } from '../src/disputes/open-dispute.js';
import { settleDispute, type Verdict } from '../src/disputes/settle-dispute.js';
import { markUncollectible } from '../src/invoices/mark-uncollectible.js';
import { prepareInvoices } from '../src/invoices/prepare-invoices.js';
import type { SellerSnapshot } from '../src/invoices/queries.js';
import { voidInvoice } from '../src/invoices/void-invoice.js';
import { issueDueInvoices } from '../src/issuing/issue-due-invoices.js';
import type { ContractTerms } from '../src/rates/rate-terms.js';
import type { ContractRate } from '../src/rates/read-contract-rates.js';
import { type BillingAlone, graphOfRates } from './billing-alone.js';
import { doneOf, invoicingOf } from './invoicing.js';

const subject = 'test-billing-specialist';

/** What becomes of invoices, by the system's own acts. */
export function invoiceLifeOf(billing: BillingAlone) {
  const { issue, ...invoicing } = invoicingOf(billing);
  const draft = async (accountId: string, within: string, contracts: readonly KnownContract[] = []) => {
    const asked = [{ accountId, within: new Date(within) }];
    const [outcome] = await billing.write((tx) => prepareInvoices(tx, asked, { now: billing.now(), contracts }));
    return doneOf(outcome);
  };
  return {
    ...invoicing,
    draft,
    issue,
    /** The account's issued invoice of the period. */
    async issued(accountId: string, within: string, contracts: readonly KnownContract[] = []) {
      const [outcome] = await issue([(await draft(accountId, within, contracts)).id]);
      const invoice = doneOf(outcome);
      return { ...invoice, number: invoice.number ?? '' };
    },
    credit: (invoiceNumber: string, over: Partial<CreditAsked> = {}) =>
      billing.write((tx) =>
        issueCreditNote(
          tx,
          { ...{ invoiceNumber, reasonCode: 'GOODWILL', reason: 'Bad line' }, ...over },
          billing.now(),
        ),
      ),
    makeVoid: (invoiceNumber: string, reason = 'Sent to the wrong company') =>
      billing.write((tx) => voidInvoice(tx, { invoiceNumber, reason }, billing.now())),
    giveUp: (invoiceNumber: string) =>
      billing.write((tx) => markUncollectible(tx, { invoiceNumber, reason: 'Insolvent' }, billing.now())),
    dispute: (about: Omit<Objection, 'reason'>) =>
      billing.write((tx) =>
        openDispute(tx, { ...about, reason: 'We were not there' }, { now: billing.now(), subject }),
      ),
    settle: (disputeId: string, verdict: Verdict['verdict']) =>
      billing.write((tx) =>
        settleDispute(tx, { disputeId, verdict, finding: 'As the log shows' }, { now: billing.now(), subject }),
      ),
    /** Prices again what was asked for, with these contract rates as sales has them now. */
    rerate: (rates: readonly ContractRate[], ratesVersion = 2) =>
      billing.work((database, now) => rerateCalls({ database, askGraph: graphOfRates(rates, ratesVersion), now })),
    /** What the invoicing worker does at this instant. */
    work: (askGraph: AskGraph = graphOfSales()) =>
      billing.work((database, now) =>
        issueDueInvoices({ database, askGraph, now, seller, wakeRating: async () => {}, publish: async () => {} }),
      ),
    ...readsOf(billing),
  };
}

/** What lies in the database of them. */
function readsOf(billing: BillingAlone) {
  return {
    /** Lines as they are printed: position, service, calls and net in minor units. */
    linesOf: (invoiceId: string) =>
      billing.rows<{ id: string; service: string; calls: number; net: number }>(sql`
        select id, service_code as service, call_count as calls, net_minor::int as net
        from invoice_lines where invoice_id = ${invoiceId} order by position`),
    creditsOf: (accountId: string) =>
      billing.rows<{ reason: string; net: number; tax: number; total: number }>(sql`
        select reason_code as reason, net_minor::int as net, tax_minor::int as tax, total_minor::int as total
        from credit_notes where account_id = ${accountId} order by issued_at, number`),
    invoicesOf: (accountId: string) =>
      billing.rows<{ state: string; number: string | null; total: number }>(sql`
        select state, number, total_minor::int as total from invoices where account_id = ${accountId}
        order by period_starts_at, id`),
  };
}

export const seller: SellerSnapshot = {
  ...{ number: null, name: 'Switchboard GmbH', lines: ['Ring 1'], postalCode: '10115', city: 'Berlin', region: null },
  ...{ countryCode: 'DE', vatId: 'DE136695976', email: 'billing@example.com' },
  ...{ registration: 'HRB 1', iban: 'DE02120300000000202051', bic: null },
};

export function contract(customerId: string, terms: Partial<ContractTerms>, currency = 'EUR'): KnownContract {
  return {
    ...{ contractId: newId(), version: 1, customerId, number: 'C-1', currency, timeZone: 'Europe/Berlin' },
    ...{ validFrom: '2026-01-01', validTo: null },
    terms: {
      rounding: { point: 'PER_LINE', mode: 'HALF_UP' },
      ...{ discountPercent: '0', minimumCommitment: null, maximumCommitment: null, invoicing: 'PER_PERIOD' },
      ...terms,
    },
  };
}

interface SalesKnows {
  readonly contracts?: readonly KnownContract[];
  readonly rates?: readonly ContractRate[];
  readonly ratesVersion?: number;
}

/** A graph that knows every customer, these contracts of them and their rates. */
export function graphOfSales({ contracts = [], rates = [], ratesVersion = 1 }: SalesKnows = {}): AskGraph {
  const askRates = graphOfRates(rates, ratesVersion);
  return async <Data>(question: Question) => {
    const { ids } = question.variables as { readonly ids: readonly string[] };
    if (question.query.includes('contractRates(')) return askRates<Data>(question);
    const customersByIds = ids.map((id) => ({
      ...{ id, number: id, name: 'Some company', language: 'en', contractRatesVersion: ratesVersion },
      addresses: [
        { kind: 'BILLING', lines: ['Road 1'], postalCode: '1', city: 'Town', region: null, countryCode: 'DE' },
      ],
      contracts: {
        nodes: contracts.filter(({ customerId }) => customerId === id).map(toNode),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    }));
    return { customersByIds } as Data;
  };
}

function toNode({ contractId, terms, ...contractOf }: KnownContract) {
  const money = (amount: string | null) => (amount === null ? null : { amount });
  const { minimumCommitment, maximumCommitment, ...rest } = terms;
  return {
    ...{ ...contractOf, id: contractId, state: 'ACTIVE', ...rest },
    ...{ minimumCommitment: money(minimumCommitment), maximumCommitment: money(maximumCommitment) },
  };
}
