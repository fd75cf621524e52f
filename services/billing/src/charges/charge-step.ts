import type { Rounding } from '../rates/rate-terms.js';
import { type Explanation, type ExplanationStep, explain } from '../rating/explain.js';
import type { ChargedPart } from '../rating/usage.js';

/** A step with its charge's currency. */
export type PricedStep = ExplanationStep & { readonly currency: string };

/** A charge as it is stored. */
export interface StoredCharge {
  readonly kind: 'rate' | 'reversal';
  readonly usageKind: string;
  readonly parts: readonly ChargedPart[];
  readonly currency: string;
  readonly rawSeconds: number;
  readonly billedSeconds: number;
  readonly quantity: number;
  readonly amountSixtieths: string;
  readonly roundingPoint: Rounding['point'];
  readonly roundingMode: Rounding['mode'];
  readonly unitPrice: string | null;
  readonly rateKey: string;
}

/** Tells from what is stored with a charge how its amount came about; a reversal tells what it takes back. */
export function explainCharge(charge: StoredCharge): Explanation {
  const { kind, roundingPoint, roundingMode, amountSixtieths } = charge;
  const told = explain({
    ...charge,
    // Only a leg that nobody answered was connected and has nothing billed.
    answered: !(charge.usageKind === 'LEG' && charge.rawSeconds > 0 && charge.billedSeconds === 0),
    amountSixtieths: kind === 'reversal' ? negated(amountSixtieths) : amountSixtieths,
    rounding: { point: roundingPoint, mode: roundingMode },
  });
  if (kind === 'rate') return told;
  const steps = told.steps.map((step) => ({ ...step, amount: negated(step.amount) }));
  return { ...told, steps, line: `taken back: ${told.line}`, amount: negated(told.amount) };
}

function negated(amount: string): string {
  if (/^-?0*(\.0*)?$/.test(amount)) return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
