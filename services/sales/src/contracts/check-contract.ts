import { isCurrency, isTimeZone } from '@switchboard/kit/formats';
import type { Refusal } from '@switchboard/kit/refusal';
import { when } from './check-numbers.js';
import { checkDay, checkRate, checkValidity } from './check-rate.js';
import type { NewContract, NewRate } from './contract-input.js';
import { checkTerms } from './contract-terms.js';
import { overlap } from './day-range.js';
import type { RateKey, RateTerms } from './rate-terms.js';

/** Everything that is wrong with a contract by itself; empty when it can be kept. */
export function checkContract(contract: NewContract): readonly Refusal[] {
  const { number, signedOn, timeZone, currency, terms, rates } = contract;
  const given = rates.map((rate, position) => ({ rate, path: ['rates', String(position)], position }));
  return [
    ...when(!isContractNumber(number), 'CONTRACT_NUMBER_INVALID', {
      message: 'number must be 2 to 40 capital letters, digits, dashes or slashes',
      path: ['number'],
    }),
    ...(signedOn === null ? [] : checkDay(signedOn, ['signedOn'])),
    ...when(!isTimeZone(timeZone), 'TIME_ZONE_UNKNOWN', {
      message: 'timeZone must be an IANA name such as Europe/Berlin',
      path: ['timeZone'],
    }),
    ...when(!isCurrency(currency), 'CURRENCY_UNKNOWN', {
      message: 'currency must be an ISO 4217 code such as EUR',
      path: ['currency'],
    }),
    ...checkTerms(terms, ['terms']),
    ...checkValidity(contract, 'CONTRACT_ENDS_BEFORE_IT_BEGINS', []),
    ...given.flatMap(({ rate, path }) => checkRate(rate, path)),
    ...checkTogether(given, currency),
  ];
}

/** Whether the text can be a contract's number; what cannot names none and must not reach the database. */
export function isContractNumber(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9/-]{1,39}$/.test(text);
}

/** A rate, and where it stands in the act's input. */
export interface PlacedRate {
  readonly rate: NewRate;
  readonly path: readonly string[];
  /** Its index there, or its line. */
  readonly position: number;
}

/** What is wrong with rates only beside one another, or in a contract of this currency. */
export function checkTogether(given: readonly PlacedRate[], currency: string): readonly Refusal[] {
  const foreign = given.flatMap(({ rate, path }) =>
    when(rate.currency !== null && rate.currency !== currency, 'RATE_CURRENCY_DIFFERS', {
      message: `the contract is in ${currency}, the rate in ${rate.currency}: give it in ${currency}`,
      path: [...path, 'currency'],
    }),
  );
  return [...foreign, ...overlapping(given)];
}

/** Two prices for the same thing on the same day: neither could be said to hold. */
function overlapping(given: readonly PlacedRate[]): readonly Refusal[] {
  const earlierOf = new Map<string, PlacedRate[]>();
  return given.flatMap((placed) => {
    const same = earlierOf.get(usageOf(placed.rate)) ?? [];
    const earlier = same.find((other) => overlap(placed.rate, other.rate));
    earlierOf.set(usageOf(placed.rate), [...same, placed]);
    const message = `it prices the same on the same day as ${earlier?.path.join(' ')}; let one end before the other begins`;
    return when(Boolean(earlier), 'RATE_OVERLAPS', { message, path: placed.path });
  });
}

/** Equal for rates that price the same usage, on whatever days. */
export function usageOf(rate: RateKey & Pick<RateTerms, 'part'>): string {
  // Whatever the currencies: a leg is charged in one, and would still have two prices.
  return JSON.stringify([rate.part, rate.serviceCode, rate.accessTypeCode, rate.prefix, rate.countryCode]);
}
