import { Exact, toMinor, toMoney } from '@switchboard/kit/money';
import { NO_ACCESS, NO_COUNTRY } from '../catalogue/codes.js';
import type { InvoiceLine } from '../invoices/queries.js';
import { type BillingCycle, periodOf } from '../periods/cycle.js';
import { dayOf } from '../periods/period.js';
import { minutesOf } from '../rating/rating.js';
import type { SharedFacts } from './document-facts.js';
import { WORDS } from './document-words.js';
import type { DaySpan, DocumentLanguage, DocumentLine } from './invoice-document.js';

export interface LineScope {
  readonly language: DocumentLanguage;
  /** The account's. */
  readonly cycle: BillingCycle;
  readonly shared: SharedFacts;
}

const PRICE_DECIMALS = 10;

/** A line of an invoice as its document tells it. */
export function documentLineOf(line: InvoiceLine, { language, cycle, shared }: LineScope): DocumentLine {
  const words = WORDS[language];
  const { services, accessTypes } = shared.names;
  const isDialled = line.accessTypeCode !== NO_ACCESS;
  const sold = line.kind === 'COMMITMENT' ? words.commitment : (services.get(line.serviceCode) ?? line.serviceCode);
  const packagePrice = shared.packagePrices.get(line.id);
  const packages = packagePrice === undefined ? null : packagesOf(line, packagePrice);
  const { from, to } = daysOf(line.periodStartsAt, cycle);
  return {
    position: line.position,
    description: packages ? `${sold}, ${words.packages}` : sold,
    serviceName: sold,
    accessTypeName: isDialled ? (accessTypes.get(line.accessTypeCode) ?? line.accessTypeCode) : null,
    countryCode: line.countryCode === NO_COUNTRY ? null : line.countryCode,
    ...(packages ?? pricingOf(line)),
    priceBaseQuantity: '1',
    netMinor: line.netMinor,
    vat: { category: line.vatCategory, percent: new Exact(line.vatPercent).toFixed() },
    // Of fees and add-ons it counts no calls.
    callCount: isDialled ? line.callCount : 0,
    ...{ periodFrom: from, periodTo: to },
  };
}

/** The days of the period that begins at the instant. */
export function daysOf(startsAt: Date, cycle: BillingCycle): DaySpan {
  const { endsAt } = periodOf(startsAt, cycle);
  return { from: dayOf(startsAt, cycle.timeZone), to: dayOf(endsAt, cycle.timeZone) };
}

/** A piece of it: what is not sold by quantity and price, such as a part of a line that is given back. */
export function onePiece(netMinor: bigint, currency: string) {
  return { quantity: '1', unitCode: 'C62', unitPrice: toMoney(netMinor, currency).amount } as const;
}

type Pricing = Pick<DocumentLine, 'quantity' | 'unitCode' | 'unitPrice' | 'isAverage'>;

function pricingOf({ billedSeconds, quantity: pieces, unitPrice, netMinor, currency }: InvoiceLine): Pricing {
  if (billedSeconds === 0n && pieces === 0n && netMinor !== 0n) return onePiece(netMinor, currency);
  const isTime = billedSeconds > 0n || pieces === 0n;
  const quantity = isTime ? minutesOf(billedSeconds) : pieces.toString();
  const unitCode = isTime ? 'MIN' : 'C62';
  if (unitPrice !== null && toMinor(new Exact(quantity).times(unitPrice), currency) === netMinor)
    return { quantity, unitCode, unitPrice: new Exact(unitPrice).toFixed() };
  // Where set-up fees, minimums, free minutes or several prices applied, what a unit came to.
  const average = new Exact(quantity).isZero()
    ? new Exact(0)
    : new Exact(toMoney(netMinor, currency).amount).div(quantity).toDecimalPlaces(PRICE_DECIMALS);
  return { quantity, unitCode, unitPrice: average.toFixed(), isAverage: true };
}

/** How many packages the line came to; null where it came to something else, too. */
function packagesOf({ netMinor, currency }: InvoiceLine, packagePrice: string): Pricing | null {
  const price = new Exact(packagePrice);
  if (price.isZero()) return null;
  const count = new Exact(toMoney(netMinor, currency).amount).div(price);
  if (!count.isInteger() || count.lte(0)) return null;
  return { quantity: count.toFixed(), unitCode: 'C62', unitPrice: price.toFixed() };
}
