import type { TaxLine } from '../../invoices/tax.js';
import type { DocumentAdjustment, DocumentTotals } from '../invoice-document.js';
import { amount, taxCategory } from './amounts.js';
import { group, leaf, type XmlElement } from './xml.js';

export function allowanceCharge(
  isCharge: boolean,
  { vat, reason, reasonCode, percent, baseMinor, amountMinor }: DocumentAdjustment,
  currency: string,
): XmlElement | null {
  return group(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', String(isCharge)),
    leaf('cbc:AllowanceChargeReasonCode', reasonCode),
    leaf('cbc:AllowanceChargeReason', reason),
    leaf('cbc:MultiplierFactorNumeric', percent),
    amount('cbc:Amount', amountMinor, currency),
    baseMinor === null ? null : amount('cbc:BaseAmount', baseMinor, currency),
    taxCategory('cac:TaxCategory', vat),
  );
}

export function taxTotal(taxes: readonly TaxLine[], taxMinor: bigint, currency: string): XmlElement | null {
  return group(
    'cac:TaxTotal',
    amount('cbc:TaxAmount', taxMinor, currency),
    taxes.map((tax) =>
      group(
        'cac:TaxSubtotal',
        amount('cbc:TaxableAmount', tax.baseMinor, currency),
        amount('cbc:TaxAmount', tax.taxMinor, currency),
        taxCategory(
          'cac:TaxCategory',
          tax,
          leaf('cbc:TaxExemptionReasonCode', tax.reasonCode),
          leaf('cbc:TaxExemptionReason', tax.reason),
        ),
      ),
    ),
  );
}

export interface MonetaryScope {
  readonly currency: string;
  /** Sums of allowances and charges are told where there are any (BR-CO-11, BR-CO-12). */
  readonly hasAllowances: boolean;
  readonly hasCharges: boolean;
}

export function monetaryTotal(totals: DocumentTotals, scope: MonetaryScope): XmlElement | null {
  const { currency, hasAllowances, hasCharges } = scope;
  return group(
    'cac:LegalMonetaryTotal',
    amount('cbc:LineExtensionAmount', totals.lineNetMinor, currency),
    amount('cbc:TaxExclusiveAmount', totals.netMinor, currency),
    amount('cbc:TaxInclusiveAmount', totals.totalMinor, currency),
    hasAllowances ? amount('cbc:AllowanceTotalAmount', totals.allowanceMinor, currency) : null,
    hasCharges ? amount('cbc:ChargeTotalAmount', totals.chargeMinor, currency) : null,
    totals.prepaidMinor === 0n ? null : amount('cbc:PrepaidAmount', totals.prepaidMinor, currency),
    totals.roundingMinor === 0n ? null : amount('cbc:PayableRoundingAmount', totals.roundingMinor, currency),
    amount('cbc:PayableAmount', totals.payableMinor, currency),
  );
}
