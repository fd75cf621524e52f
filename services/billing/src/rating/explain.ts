import { type Decimal, minus, parse, plus, sum, timesWhole, ZERO } from './decimal.js';
import { lineOf } from './explain-line.js';
import {
  boundText,
  countedText,
  isSome,
  PART_NAMES,
  percentageText,
  printed,
  quantityText,
  roundedText,
  segmentText,
  setUpText,
} from './explain-text.js';
import type { ChargedPart, Segment, UsageCharge } from './usage.js';

/** What a step tells: what was counted, what was free, what it costs, and what else bears on the amount. */
export type ExplanationKind =
  | 'COUNTED'
  | 'ALLOWANCE'
  | 'USAGE'
  | 'MINIMUM'
  | 'MAXIMUM'
  | 'SET_UP'
  | 'DISCOUNT'
  | 'ROUNDING';

/** One thing that bears on an amount. */
export interface ExplanationStep {
  readonly kind: ExplanationKind;
  readonly text: string;
  readonly seconds?: number;
  readonly unitPrice?: string;
  /** What it adds, in units of the currency, with ten decimals at most: all steps together make the charge. */
  readonly amount: string;
  /** Whether the amount has more decimals than are printed. */
  readonly isRounded: boolean;
}

export interface Explanation {
  readonly steps: readonly ExplanationStep[];
  /** All of it for a person to read. */
  readonly line: string;
  /** In units of the currency. */
  readonly amount: string;
  readonly isRounded: boolean;
}

/** Tells from what is stored with a charge how its amount came about. */
export function explain(charge: UsageCharge): Explanation {
  const steps = charge.answered ? charge.parts.flatMap((part) => stepsOf(part, charge)) : [];
  return { steps: [...steps, ...roundingOf(charge)], line: lineOf(charge), ...printed(parse(charge.amountSixtieths)) };
}

function stepsOf(part: ChargedPart, charge: UsageCharge): readonly ExplanationStep[] {
  const { currency, rawSeconds } = charge;
  const { unit, billedSeconds, freeSeconds } = part;
  const steps = [
    stepOf('COUNTED', countedText(part, rawSeconds), ZERO, unit === 'MINUTE' ? { seconds: billedSeconds } : {}),
    ...(freeSeconds > 0
      ? [stepOf('ALLOWANCE', `${quantityText(freeSeconds, unit)} free`, ZERO, { seconds: freeSeconds })]
      : []),
    ...part.segments.map((segment) =>
      stepOf('USAGE', segmentText(part, segment, currency), costOf(segment), {
        seconds: segment.seconds,
        unitPrice: segment.unitPrice,
      }),
    ),
    ...(part.percentage ? [stepOf('USAGE', percentageText(part.percentage, currency), parse(part.usage))] : []),
    ...termsOf(part, currency),
  ];
  // Where there are several parts, each step says of which it is.
  return charge.parts.length === 1
    ? steps
    : steps.map((each) => ({ ...each, text: `${PART_NAMES[part.part]}: ${each.text}` }));
}

/** What the rate says beside its price. */
function termsOf(part: ChargedPart, currency: string): readonly ExplanationStep[] {
  const { minimumApplied, maximumApplied, setUpFee, discountPercent } = part;
  const [usage, bounded, fee] = [parse(part.usage), parse(part.bounded), timesWhole(parse(setUpFee), 60)];
  const steps: ExplanationStep[] = [];
  if (minimumApplied || maximumApplied)
    steps.push(stepOf(maximumApplied ? 'MAXIMUM' : 'MINIMUM', boundText(part, currency), minus(bounded, usage)));
  if (isSome(setUpFee)) steps.push(stepOf('SET_UP', setUpText(part, currency), fee));
  if (isSome(discountPercent))
    steps.push(stepOf('DISCOUNT', `less ${discountPercent} %`, minus(parse(part.amount), plus(bounded, fee))));
  return steps;
}

function roundingOf(charge: UsageCharge): readonly ExplanationStep[] {
  if (charge.rounding.point === 'PER_LINE') return [];
  const exact = sum(charge.parts.map(({ amount }) => parse(amount)));
  return [stepOf('ROUNDING', roundedText(charge), minus(parse(charge.amountSixtieths), exact))];
}

function costOf({ seconds, unitPrice, packages }: Segment): Decimal {
  return timesWhole(parse(unitPrice), packages === undefined ? seconds : packages * 60);
}

function stepOf(
  kind: ExplanationKind,
  text: string,
  sixtieths: Decimal,
  more: Pick<ExplanationStep, 'seconds' | 'unitPrice'> = {},
): ExplanationStep {
  return { kind, text, ...more, ...printed(sixtieths) };
}
