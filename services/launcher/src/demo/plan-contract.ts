import { dayOf, monthAt } from './months.js';
import type { Random } from './random.js';

export interface RatePlan {
  readonly serviceCode: string;
  /** Undefined: for every access type. */
  readonly accessTypeCode?: string;
  readonly unitPrice: string;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
}

export interface ContractPlan {
  readonly number: string;
  readonly signedOn: string;
  /** A day, the first that it holds. */
  readonly validFrom: string;
  /** The day after its last; undefined when open-ended. */
  readonly validTo?: string;
  readonly rates: readonly RatePlan[];
}

/** How long before now the demo's customers were taken on and their contracts signed, in months. */
export const MONTHS_SINCE_SIGNING = 4;

/** A customer's contract, below the list price; one customer in five has none and pays the list price. */
export function planContract(random: Random, customerNumber: string, now: Date): ContractPlan | undefined {
  if (random.chance(20) && customerNumber !== 'ALFKI') return undefined;
  const first = monthAt(now, -MONTHS_SINCE_SIGNING);
  const [initialSeconds, nextSeconds] = random.pick([
    [60, 60],
    [60, 6],
    [6, 6],
    [1, 1],
  ] as const);
  const cents = (least: number, most: number) => (random.integer(least, most) / 10_000).toFixed(4);
  const rate = (accessTypeCode: string, unitPrice: string) => ({
    serviceCode: 'audio-conference',
    accessTypeCode,
    unitPrice,
    initialSeconds,
    nextSeconds,
  });
  const tollFree = random.chance(60) ? [rate('toll-free', cents(800, 1_190))] : [];
  return {
    number: `C-${customerNumber}-1`,
    signedOn: dayOf(first.startsAt),
    validFrom: dayOf(first.startsAt),
    ...(random.chance(40) && { validTo: dayOf(monthAt(now, 8 + random.integer(0, 12)).startsAt) }),
    rates: [rate('local', cents(380, 540)), ...tollFree],
  };
}
