import type { RatePart, RateUnit } from '../rates/rate-terms.js';
import { type Decimal, parse, print, timesWhole, unitsOf } from './decimal.js';
import type { ChargedPart, Segment, UsageCharge } from './usage.js';

/** As many decimals as an amount is printed with; a minute's second has no end of them. */
const DECIMALS = 10;

export const PART_NAMES: Readonly<Record<RatePart, string>> = {
  BRIDGING: 'bridging',
  TRANSPORT: 'transport',
  CONFERENCE: 'conference',
  ADD_ON: 'add-on',
};

const UNIT_NAMES: Readonly<Record<RateUnit, string>> = { MINUTE: 'min', CONFERENCE: 'conference', PIECE: 'piece' };

/** Sixtieths of a unit in units, and whether they are rounded for print. */
export function printed(sixtieths: Decimal): { readonly amount: string; readonly isRounded: boolean } {
  const { units, isRounded } = unitsOf(sixtieths, DECIMALS);
  return { amount: print(units), isRounded };
}

/** Such as `0.05335 EUR`, or `about 0.0493083333 EUR`. */
export function amountText(sixtieths: Decimal, currency: string): string {
  const { amount, isRounded } = printed(sixtieths);
  return `${isRounded ? 'about ' : ''}${amount} ${currency}`;
}

/** Such as `61 s billed as 66 s (60/6)`, or `2 pieces`. */
export function countedText(part: ChargedPart, rawSeconds: number): string {
  if (part.unit !== 'MINUTE') return piecesText(part.quantity, part.unit);
  const { billedSeconds, initialSeconds, nextSeconds } = part;
  if (billedSeconds === rawSeconds) return `${rawSeconds} s`;
  return `${rawSeconds} s billed as ${billedSeconds} s (${initialSeconds}/${nextSeconds})`;
}

/** Such as `60 s`; of pieces, of which one counts as 60 s, `1 piece`. */
export function quantityText(seconds: number, unit: RateUnit): string {
  return unit === 'MINUTE' ? `${seconds} s` : piecesText(seconds / 60, unit);
}

/** Such as `0.06 EUR/min (peak)`, or `4 EUR` of a package. */
export function priceText({ unit }: ChargedPart, { label, unitPrice, packages }: Segment, currency: string): string {
  if (packages !== undefined) return `${unitPrice} ${currency}`;
  return `${unitPrice} ${currency}/${UNIT_NAMES[unit]}${label === 'standard' ? '' : ` (${label})`}`;
}

/** Such as `30 s at 0.06 EUR/min (peak)`, or `7 packages at 4 EUR`. */
export function segmentText(part: ChargedPart, segment: Segment, currency: string): string {
  const { packages, seconds } = segment;
  const quantity = packages === undefined ? quantityText(seconds, part.unit) : numbered(packages, 'package');
  return `${quantity} at ${priceText(part, segment, currency)}`;
}

/** What bears on the amount beside usage, in the order in which it is applied. */
export function boundText(part: ChargedPart, currency: string): string {
  return `${part.maximumApplied ? 'at most' : 'at least'} ${amountText(parse(part.bounded), currency)}`;
}

export function setUpText({ setUpFee }: ChargedPart, currency: string): string {
  return `set-up ${amountText(timesWhole(parse(setUpFee), 60), currency)}`;
}

export function percentageText({ percent, of }: { percent: string; of: string }, currency: string): string {
  return `${percent} % of ${amountText(parse(of), currency)}`;
}

export function roundedText({ currency, rounding, amountSixtieths }: UsageCharge): string {
  const mode = rounding.mode === 'HALF_UP' ? 'half up' : 'half to even';
  return `rounded ${mode} to ${amountText(parse(amountSixtieths), currency)}`;
}

/** Whether anything but nothing. */
export function isSome(amount: string): boolean {
  return parse(amount).digits !== 0n;
}

function piecesText(quantity: number, unit: RateUnit): string {
  return numbered(quantity, UNIT_NAMES[unit]);
}

function numbered(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
