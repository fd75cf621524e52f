import type { Allowance } from '../invoices/allowances.js';
import type { Credit } from '../invoices/credit.js';
import { groupByVat, sumOf, type TaxLine } from '../invoices/tax.js';
import type { InvoiceTotals } from '../invoices/totals.js';
import type { DocumentAdjustment, DocumentLanguage, DocumentTotals } from './invoice-document.js';

/** What a document says of its sums. */
export interface DocumentSums {
  readonly allowances: readonly DocumentAdjustment[];
  readonly charges: readonly DocumentAdjustment[];
  readonly taxes: readonly TaxLine[];
  readonly totals: DocumentTotals;
}

type Words = Readonly<Record<Allowance['kind'], string>>;

const REASONS: Readonly<Record<DocumentLanguage, Words>> = {
  en: { DISCOUNT: 'Discount', COUPON: 'Coupon', MAXIMUM: 'Above the agreed maximum' },
  lv: { DISCOUNT: 'Atlaide', COUPON: 'Kupons', MAXIMUM: 'Virs noteiktā maksimuma' },
  de: { DISCOUNT: 'Rabatt', COUPON: 'Gutschein', MAXIMUM: 'Über dem vereinbarten Höchstbetrag' },
};

export function invoiceSums(totals: InvoiceTotals, language: DocumentLanguage): DocumentSums {
  const allowances = totals.allowances.map(({ kind, code, vat, percent, baseMinor, amountMinor }) => ({
    vat: { category: vat.category, percent: vat.percent },
    reason: [REASONS[language][kind], code].filter((part) => part !== null).join(' '),
    reasonCode: reasonCodeOf(kind),
    percent,
    baseMinor,
    amountMinor,
  }));
  const { lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor, prepaidMinor, roundingMinor, payableMinor } =
    totals;
  const sums = { lineNetMinor, allowanceMinor, chargeMinor: 0n, netMinor, taxMinor, totalMinor };
  return {
    allowances,
    charges: [],
    taxes: totals.taxes,
    totals: { ...sums, prepaidMinor, roundingMinor, payableMinor },
  };
}

/** Of a credit note: what allowances had taken off the credited lines is told once per VAT category. */
export function creditSums(credit: Credit, language: DocumentLanguage): DocumentSums {
  const allowances = [...groupByVat(credit.lines).values()].flatMap((group) => {
    const amountMinor = sumOf(group.map(({ allowanceMinor }) => allowanceMinor));
    const vat = group[0]?.vat;
    if (!vat || amountMinor === 0n) return [];
    const { category, percent } = vat;
    const reason = REASONS[language].DISCOUNT;
    const shown = { reason, reasonCode: reasonCodeOf('DISCOUNT'), percent: null, baseMinor: null };
    return [{ vat: { category, percent }, ...shown, amountMinor }];
  });
  const { lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor } = credit;
  const sums = { lineNetMinor, allowanceMinor, chargeMinor: 0n, netMinor, taxMinor, totalMinor };
  return {
    allowances,
    charges: [],
    taxes: credit.taxes,
    totals: { ...sums, prepaidMinor: 0n, roundingMinor: 0n, payableMinor: totalMinor },
  };
}

/** UNCL5189: a discount, or a special agreement. */
function reasonCodeOf(kind: Allowance['kind']): string {
  return kind === 'MAXIMUM' ? '64' : '95';
}
