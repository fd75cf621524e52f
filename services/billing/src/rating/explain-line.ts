import { parse } from './decimal.js';
import {
  amountText,
  boundText,
  countedText,
  isSome,
  PART_NAMES,
  percentageText,
  priceText,
  quantityText,
  roundedText,
  segmentText,
  setUpText,
} from './explain-text.js';
import type { ChargedPart, UsageCharge } from './usage.js';

/** A charge in one line, such as `61 s billed as 66 s (60/6) at 0.0485 EUR/min, contract rate v2: 0.05335 EUR`. */
export function lineOf(charge: UsageCharge): string {
  const { parts, currency, answered, amountSixtieths, rounding } = charge;
  if (!answered) return `not answered: 0 ${currency}`;
  const texts = parts.map((part) => partText(part, charge));
  const named = parts.map((part, index) => `${PART_NAMES[part.part]} ${texts[index]}`);
  const total = `together ${amountText(parse(amountSixtieths), currency)}`;
  if (rounding.point === 'PER_CALL') return [...(parts.length > 1 ? named : texts), roundedText(charge)].join('; ');
  return parts.length > 1 ? [...named, total].join('; ') : texts.join();
}

function partText(part: ChargedPart, { currency, rawSeconds }: UsageCharge): string {
  const { minimumApplied, maximumApplied, setUpFee, discountPercent, source, version } = part;
  const said = [
    usageText(part, currency, rawSeconds),
    ...(minimumApplied || maximumApplied ? [boundText(part, currency)] : []),
    ...(isSome(setUpFee) ? [setUpText(part, currency)] : []),
    ...(isSome(discountPercent) ? [`less ${discountPercent} %`] : []),
    `${source} rate v${version}`,
  ];
  return `${said.join(', ')}: ${amountText(parse(part.amount), currency)}`;
}

function usageText(part: ChargedPart, currency: string, rawSeconds: number): string {
  const { segments, freeSeconds, percentage, unit } = part;
  if (percentage) return percentageText(percentage, currency);
  const counted = countedText(part, rawSeconds);
  const [segment, ...others] = segments;
  // One price for all of it needs no second count.
  if (segment && others.length === 0 && freeSeconds === 0 && segment.packages === undefined)
    return `${counted} at ${priceText(part, segment, currency)}`;
  const free = freeSeconds > 0 ? [`${quantityText(freeSeconds, unit)} free`] : [];
  const said = [...free, ...segments.map((each) => segmentText(part, each, currency))];
  return said.length === 0 ? counted : `${counted}, of which ${said.join(' and ')}`;
}
