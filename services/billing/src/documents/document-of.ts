import { Exact } from '@switchboard/kit/money';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import type { TaxLine } from '../invoices/tax.js';
import type { InvoiceTotals } from '../invoices/totals.js';
import { detailRowsOf } from './detail-rows.js';
import type { InvoiceFacts, SharedFacts } from './document-facts.js';
import { frameOf } from './document-frame.js';
import { documentLineOf } from './document-line.js';
import { invoiceSums } from './document-sums.js';
import type { InvoiceDocument } from './invoice-document.js';

/**
 * The document of an issued invoice, from what was kept at issue.
 * @returns or a refusal `INVOICE_NOT_ISSUED`, `INVOICE_VOID`, `BUYER_NOT_KEPT` or `SELLER_NOT_KEPT`.
 */
export function documentOf(facts: InvoiceFacts, shared: SharedFacts): Outcome<InvoiceDocument> {
  const { invoice, account } = facts;
  const { number, issuedOn, dueOn, state } = invoice;
  if (number === null || issuedOn === null) return refuse('INVOICE_NOT_ISSUED', 'a draft is no document yet');
  // A reader by machine knows no void invoice: it would take the file for a demand.
  if (state === 'VOID') return refuse('INVOICE_VOID', `invoice ${number} is void and demands nothing`);
  const frame = frameOf(invoice, account);
  if (!frame.ok) return frame;
  const { language } = frame.value;
  return accept({
    ...{ kind: 'INVOICE', number, issuedOn, dueOn, ...frame.value, precedingInvoice: null, creditReason: null },
    lines: facts.lines.map((line) => documentLineOf(line, { language, cycle: account, shared })),
    ...invoiceSums(totalsOf(facts), language),
    notes: [],
    details: detailRowsOf(facts.details, language, shared),
  });
}

/** Percents as people write them. */
export function plainTaxes(taxes: readonly TaxLine[]): readonly TaxLine[] {
  return taxes.map((tax) => ({ ...tax, percent: new Exact(tax.percent).toFixed() }));
}

/** What is kept before a coupon's code, by which the customer knows it. */
const COUPON = /^Coupon /;

function totalsOf({ invoice, taxes, allowances, prepaidMinor }: InvoiceFacts): InvoiceTotals {
  const { lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor } = invoice;
  return {
    ...{ lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor, prepaidMinor },
    // Amounts are not rounded to coins: no account is paid in cash.
    ...{ roundingMinor: 0n, payableMinor: totalMinor - prepaidMinor },
    taxes: plainTaxes(taxes),
    allowances: allowances.map(({ kind, reason, percent, baseMinor, amountMinor, vatCategory, vatPercent }) => ({
      ...{ kind, code: kind === 'COUPON' ? reason.replace(COUPON, '') : null, amountMinor, shares: [] },
      vat: { category: vatCategory, percent: new Exact(vatPercent).toFixed(), reason: null, reasonCode: null },
      percent: percent === null ? null : new Exact(percent).toFixed(),
      baseMinor: percent === null ? null : baseMinor,
    })),
  };
}
