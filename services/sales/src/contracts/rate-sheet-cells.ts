import type { NewRate } from './contract-input.js';
import {
  ALLOWANCE_PRORATIONS,
  firstPrice,
  PRICE_MODELS,
  type PriceTier,
  RATE_DAYS,
  RATE_PARTS,
  RATE_UNITS,
  type RateDay,
  type TimeBand,
} from './rate-terms.js';

/** The cells of a row by column; an empty one says nothing, as one that is not there. */
export type Cells = Readonly<Partial<Record<string, string>>>;

/** A cell whose words are none that a rate knows. */
export interface UnknownValue {
  readonly column: string;
  readonly message: string;
}

/** The rate that a row tells of; its numbers and days are still to be checked. */
export function toRate(cells: Cells): { readonly rate: NewRate; readonly unknown: readonly UnknownValue[] } {
  const unknown: UnknownValue[] = [];
  const oneOf = <Value extends string>(column: string, values: readonly Value[], usual: Value): Value => {
    const found = values.find((value) => value === (cells[column] || usual).toUpperCase());
    if (!found) unknown.push({ column, message: `${column} must be ${values.join(', ')} or empty` });
    return found ?? usual;
  };
  const priceModel = oneOf('price_model', PRICE_MODELS, 'FLAT');
  const tiers = listOf(cells.tiers, '|').map(toTier);
  const bands = listOf(cells.time_bands, '|').map(toBand);
  if (bands.includes(undefined)) {
    unknown.push({ column: 'time_bands', message: 'a time band is such as peak MONDAY-FRIDAY 08:00-18:00 0.06' });
  }
  const rate = {
    serviceCode: cells.service_code ?? '',
    accessTypeCode: cells.access_type_code || null,
    prefix: cells.prefix || null,
    countryCode: cells.country_code || null,
    part: oneOf('part', RATE_PARTS, 'BRIDGING'),
    unit: oneOf('unit', RATE_UNITS, 'MINUTE'),
    priceModel,
    unitPrice: firstPrice({ unitPrice: cells.unit_price || null, tiers, priceModel }),
    currency: cells.currency || null,
    initialSeconds: toSeconds(cells.initial_seconds),
    nextSeconds: toSeconds(cells.next_seconds),
    tiers,
    timeBands: bands.filter((band) => band !== undefined),
    allowanceProration: oneOf('allowance_proration', ALLOWANCE_PRORATIONS, 'NONE'),
    ...toNumbers(cells),
    holidays: listOf(cells.holidays, ' '),
    validFrom: cells.valid_from ?? '',
    validTo: cells.valid_to || null,
  };
  return { rate, unknown };
}

function toNumbers(cells: Cells) {
  return {
    packageSize: cells.package_size || null,
    percent: cells.percent || null,
    setUpFee: cells.set_up_fee || '0',
    minimum: cells.minimum || '0',
    maximum: cells.maximum || null,
    discountPercent: cells.discount_percent || '0',
    allowanceMinutes: cells.allowance_minutes || '0',
  };
}

/** Not a number where it is none, which the check of increments refuses. */
function toSeconds(cell: string | undefined): number {
  return cell ? Number(/^\d{1,6}$/.test(cell) ? cell : Number.NaN) : 60;
}

function listOf(cell: string | undefined, separator: string): string[] {
  return (cell ?? '')
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** From `100:0.05`; `*:0.03` is the last one. */
function toTier(text: string): PriceTier {
  const [upTo = '', ...price] = text.split(':').map((part) => part.trim());
  // Whole, so that a third part is no price instead of none of it.
  return { upTo: upTo === '*' ? null : upTo, unitPrice: price.join(':') };
}

/** From `peak MONDAY-FRIDAY 08:00-18:00 0.06`, days also singly as `SATURDAY+HOLIDAY`. */
function toBand(text: string): TimeBand | undefined {
  const [, name = '', daysText = '', from = '', to = '', unitPrice = ''] =
    /^(.+?)\s+([A-Z+-]+)\s+(\d\d:\d\d)-(\d\d:\d\d)\s+(\S+)$/i.exec(text) ?? [];
  const days = daysText.toUpperCase().split('+').map(toDays);
  if (days.includes(undefined)) return undefined;
  return { name, days: days.flatMap((some) => some ?? []), from, to, unitPrice };
}

function toDays(text: string) {
  const [first, last = first, ...more] = text.split('-').map((name) => RATE_DAYS.indexOf(name as RateDay));
  if (first === undefined || last === undefined || first < 0 || last < first || more.length > 0) return undefined;
  return RATE_DAYS.slice(first, last + 1);
}
