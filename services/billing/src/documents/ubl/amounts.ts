import { toMoney } from '@switchboard/kit/money';
import type { DocumentVat } from '../invoice-document.js';
import { group, leaf, type XmlElement } from './xml.js';

/** An amount with its currency, in the currency's decimals. */
export function amount(name: string, minor: bigint, currency: string): XmlElement | null {
  return leaf(name, toMoney(minor, currency).amount, { currencyID: currency });
}

/** A VAT category; without a percent where nothing is subject to VAT (BR-O-05 to BR-O-07). */
export function taxCategory(
  name: string,
  { category, percent }: DocumentVat,
  ...reasons: readonly (XmlElement | null)[]
): XmlElement | null {
  return group(
    name,
    leaf('cbc:ID', category),
    leaf('cbc:Percent', category === 'O' ? null : percent),
    reasons,
    vatScheme(),
  );
}

export function vatScheme(): XmlElement | null {
  return group('cac:TaxScheme', leaf('cbc:ID', 'VAT'));
}
