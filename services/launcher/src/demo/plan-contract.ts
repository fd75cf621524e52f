import type { ContractTerms } from '@switchboard/sales/contracts/contract-terms';
import type { RateTerms } from '@switchboard/sales/contracts/rate-terms';
import { contractStyles, type StyleName } from './contract-styles.js';
import { dayOf, monthAt } from './months.js';
import type { Random } from './random.js';

export interface RatePlan extends Partial<RateTerms> {
  readonly serviceCode: string;
  /** Undefined: for every access type. */
  readonly accessTypeCode?: string;
  readonly unitPrice: string;
}

export interface ContractPlan {
  readonly number: string;
  readonly signedOn: string;
  /** A day, the first that it holds. */
  readonly validFrom: string;
  /** The day after its last; undefined when open-ended. */
  readonly validTo?: string;
  readonly terms: ContractTerms;
  readonly rates: readonly RatePlan[];
}

/** How long before now the demo's customers were taken on and their contracts signed, in months. */
export const MONTHS_SINCE_SIGNING = 4;

/** As often as they are named: most contracts agree prices and no more. */
const STYLES: readonly StyleName[] = [
  ...(['plain', 'plain', 'plain', 'plain'] as const),
  ...(['graduated', 'time-bands', 'allowance', 'per-call', 'commitment', 'discount'] as const),
];

/** Whose conferences are invoiced one by one, as soon as each is over. */
export const BILLED_PER_CONFERENCE = 'BLAUS';

/** Of customers that are shown. */
const FIXED_STYLES = new Map<string, StyleName>([
  ['ALFKI', 'plain'],
  [BILLED_PER_CONFERENCE, 'per-conference'],
]);

/** A customer's contract, below the list price; one customer in five has none and pays the list price. */
export function planContract(random: Random, customerNumber: string, now: Date): ContractPlan | undefined {
  const style = FIXED_STYLES.get(customerNumber);
  if (random.chance(20) && !style) return undefined;
  const first = monthAt(now, -MONTHS_SINCE_SIGNING);
  const [initialSeconds, nextSeconds] = random.pick([
    [60, 60],
    [60, 6],
    [6, 6],
    [1, 1],
  ] as const);
  const cents = (least: number, most: number) => (random.integer(least, most) / 10_000).toFixed(4);
  const prices = { local: cents(380, 540), ...(random.chance(60) && { 'toll-free': cents(800, 1_190) }) };
  const validTo = random.chance(40) ? dayOf(monthAt(now, 8 + random.integer(0, 12)).startsAt) : undefined;
  const { terms, shape } = contractStyles[style ?? random.pick(STYLES)];
  return {
    number: `C-${customerNumber}-1`,
    signedOn: dayOf(first.startsAt),
    validFrom: dayOf(first.startsAt),
    ...(validTo && { validTo }),
    terms,
    rates: Object.entries(prices).map(([accessTypeCode, unitPrice]) => ({
      serviceCode: 'audio-conference',
      ...{ accessTypeCode, unitPrice, initialSeconds, nextSeconds },
      ...shape(unitPrice, first.startsAt.getUTCFullYear()),
    })),
  };
}
