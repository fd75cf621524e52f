import fc from 'fast-check';
import { invoicedAs } from './invoiced.js';
import { naiveRate } from './naive-rater.js';
import type { NaiveAccount, NaiveInput, NaiveLegRecord } from './naive-types.js';
import { legsNear } from './world-legs.js';
import { ratesNear, services, zones } from './world-rates.js';

/** What is to be rated, and the batches of call record ids in which the uninvoiced legs arrive. */
export interface World {
  readonly input: NaiveInput;
  readonly arrivals: readonly (readonly string[])[];
}

/** Ends of months, leap days and the days on which clocks change somewhere in the zones. */
const focusDays = [
  '2026-01-31',
  '2026-02-28',
  '2028-02-29',
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-04-24',
  '2026-09-06',
  '2026-10-04',
  '2026-10-25',
  '2026-10-30',
  '2026-11-01',
  '2026-12-31',
];

const accounts: fc.Arbitrary<NaiveAccount> = fc.record({
  currency: fc.constantFrom('EUR', 'EUR', 'JPY', 'BHD'),
  timeZone: fc.constantFrom(...zones),
  cycle: fc.constantFrom('CALENDAR', 'ANNIVERSARY'),
  anchorDay: fc.constantFrom(1, 8, 25, 28, 29, 30, 31),
});

interface Arrival {
  readonly order: readonly NaiveLegRecord[];
  readonly batch: number;
  readonly invoicedCount: number;
  readonly knownCount: number;
}

/** Prices the first legs by the rates known by then and puts them on an invoice; the others and new rates follow. */
function worldOf(input: NaiveInput, { order, batch, invoicedCount, knownCount }: Arrival): World {
  const first = { ...input, legs: order.slice(0, invoicedCount), rates: input.rates.slice(0, knownCount) };
  const fixed = new Map(naiveRate(first).legs.map((leg) => [leg.callRecordId, invoicedAs(first, leg)]));
  const legs = input.legs.map((leg) => {
    const invoiced = fixed.get(leg.callRecordId);
    return invoiced ? { ...leg, invoiced } : leg;
  });
  const ids = order.map(({ callRecordId }) => callRecordId).filter((id) => !fixed.get(id));
  const count = Math.ceil(ids.length / batch);
  const arrivals = Array.from({ length: count }, (_, index) => ids.slice(index * batch, (index + 1) * batch));
  return { input: { ...input, legs }, arrivals };
}

const arrivalOf = (legs: readonly NaiveLegRecord[]): fc.Arbitrary<Arrival> =>
  fc.record({
    order: fc.shuffledSubarray([...legs], { minLength: legs.length }),
    batch: fc.integer({ min: 1, max: 30 }),
    invoicedCount: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: legs.length })),
    knownCount: fc.integer({ min: 4, max: 12 }),
  });

const worldNear = (focus: string) =>
  fc
    .record({ account: accounts, legs: legsNear(focus) })
    .chain(({ account, legs }) =>
      fc
        .tuple(ratesNear(focus, account.currency), arrivalOf(legs))
        .map(([rates, arrival]) => worldOf({ account, services, rates, legs }, arrival)),
    );

/** Few services, countries and access types, so that keys collide and counters are shared. */
export const worlds: fc.Arbitrary<World> = fc.constantFrom(...focusDays).chain(worldNear);
