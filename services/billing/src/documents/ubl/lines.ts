import { Exact, toMinor, toMoney } from '@switchboard/kit/money';
import { addDays } from '../../periods/period.js';
import type { DaySpan, DocumentKind, DocumentLine } from '../invoice-document.js';
import { amount, taxCategory } from './amounts.js';
import { group, leaf, type XmlElement } from './xml.js';

export function documentLine(line: DocumentLine, kind: DocumentKind, currency: string): XmlElement | null {
  const { quantity, unitCode, price, baseQuantity } = pricing(line, currency);
  const name = [line.serviceName, line.accessTypeName].filter((part) => part !== null).join(', ');
  return group(
    kind === 'INVOICE' ? 'cac:InvoiceLine' : 'cac:CreditNoteLine',
    leaf('cbc:ID', String(line.position)),
    leaf(kind === 'INVOICE' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity', quantity, { unitCode }),
    amount('cbc:LineExtensionAmount', line.netMinor, currency),
    invoicePeriod({ from: line.periodFrom, to: line.periodTo }),
    group(
      'cac:Item',
      leaf('cbc:Description', isTold(line, name) ? null : line.description),
      leaf('cbc:Name', name),
      taxCategory('cac:ClassifiedTaxCategory', line.vat),
    ),
    group(
      'cac:Price',
      leaf('cbc:PriceAmount', price, { currencyID: currency }),
      baseQuantity === null ? null : leaf('cbc:BaseQuantity', baseQuantity, { unitCode }),
    ),
  );
}

function isTold({ description, serviceName }: DocumentLine, name: string): boolean {
  return description === name || description === serviceName;
}

/** Its days, of which the last is one of them, unlike in half-open spans. */
export function invoicePeriod({ from, to }: DaySpan): XmlElement | null {
  const last = addDays(to, -1);
  return group('cac:InvoicePeriod', leaf('cbc:StartDate', from), leaf('cbc:EndDate', last < from ? from : last));
}

interface Pricing {
  readonly quantity: string;
  readonly unitCode: string;
  readonly price: string;
  /** Null for one. */
  readonly baseQuantity: string | null;
}

/** Quantity and price where they make the net; one piece of it where prices are mixed. No price is below zero (BR-27). */
function pricing(line: DocumentLine, currency: string): Pricing {
  const quantity = new Exact(line.quantity);
  const price = new Exact(line.unitPrice);
  const base = new Exact(line.priceBaseQuantity);
  const makesNet = base.gt(0) && toMinor(quantity.times(price).div(base), currency) === line.netMinor;
  if (!makesNet) {
    const whole = toMoney(line.netMinor < 0n ? -line.netMinor : line.netMinor, currency).amount;
    return { quantity: line.netMinor < 0n ? '-1' : '1', unitCode: 'C62', price: whole, baseQuantity: null };
  }
  return {
    quantity: (price.isNegative() ? quantity.neg() : quantity).toFixed(),
    unitCode: line.unitCode,
    price: price.abs().toFixed(),
    baseQuantity: base.eq(1) ? null : base.toFixed(),
  };
}
