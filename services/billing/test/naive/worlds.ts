import fc from 'fast-check';
import { addDays } from './calendar.js';
import { invoicedAs } from './invoiced.js';
import { naiveRate } from './naive-rater.js';
import type { NaiveAccount, NaiveInput, NaiveLegRecord } from './naive-types.js';
import { legsNear } from './world-legs.js';
import { ratesNear, type Scene, services, zones } from './world-rates.js';

/** What is to be rated, and the batches of call record ids in which the uninvoiced legs arrive. */
export interface World {
  readonly input: NaiveInput;
  readonly arrivals: readonly (readonly string[])[];
}

/** Ends of months, leap days and the days on which clocks change somewhere in the zones. */
const focusDays = [
  '2026-01-31',
  '2026-02-15',
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

const accountIn = ({ focus, zones: known }: Scene): fc.Arbitrary<NaiveAccount> =>
  fc.record({
    currency: fc.constantFrom('EUR', 'EUR', 'JPY', 'BHD'),
    timeZone: fc.constantFrom(...known),
    cycle: fc.constantFrom('CALENDAR', 'ANNIVERSARY'),
    anchorDay: fc.constantFrom(8, 30, 31, ...[0, 0, 1, 1].map((days) => Number(addDays(focus, days).slice(8)))),
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

/** As they began but for a few that are late, as is usual, or in any order. */
function orderOf(legs: readonly NaiveLegRecord[]): fc.Arbitrary<NaiveLegRecord[]> {
  const lateness = fc.array(fc.constantFrom(0, 0, 0, 0, 1), { minLength: legs.length, maxLength: legs.length });
  const usual = lateness.map((late) =>
    legs
      .map((leg, index) => ({ leg, at: `${late[index]} ${leg.joinedAt}` }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ leg }) => leg),
  );
  return fc.oneof(usual, fc.shuffledSubarray([...legs], { minLength: legs.length }));
}

const arrivalOf = (legs: readonly NaiveLegRecord[]): fc.Arbitrary<Arrival> =>
  fc.record({
    order: orderOf(legs),
    batch: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 })),
    invoicedCount: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: legs.length })),
    knownCount: fc.integer({ min: 4, max: 12 }),
  });

const worldIn = (scene: Scene) =>
  fc
    .record({ account: accountIn(scene), legs: legsNear(scene) })
    .chain(({ account, legs }) =>
      fc
        .tuple(ratesNear(scene, account.currency), arrivalOf(legs))
        .map(([rates, arrival]) => worldOf({ account, services, rates, legs }, arrival)),
    );

const scenes: fc.Arbitrary<Scene> = fc.record({
  focus: fc.constantFrom(...focusDays),
  zones: fc.subarray(zones, { minLength: 2, maxLength: 3 }),
});

/** Few services, countries, access types and zones, so that keys collide, counters are shared and edges are met. */
export const worlds: fc.Arbitrary<World> = scenes.chain(worldIn);
