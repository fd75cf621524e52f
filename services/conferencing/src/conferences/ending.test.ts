import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Leg, recordKey } from '../call-records/legs.js';
import {
  distinctLegs,
  type EndedConference,
  type Knowledge,
  objectionsToFacts,
  objectionsToForm,
  spanOf,
} from './ending.js';

const start = Date.parse('2026-11-24T08:00:00Z');

/** Legs of one conference, each of a source record of its own. */
const anyLegs: fc.Arbitrary<readonly Leg[]> = fc
  .array(fc.tuple(fc.nat(3_600_000), fc.nat(3_600_000)), { minLength: 1, maxLength: 12 })
  .map((times) =>
    times.map(([joined, stayed], index) => ({
      source: 'bridge-1',
      sourceRecordId: `leg-${index}`,
      caller: `+49${index}`,
      accessTypeCode: 'local',
      countryCode: 'DE',
      joinedAt: new Date(start + joined),
      leftAt: new Date(start + joined + stayed),
      payload: {},
    })),
  );

/** The same legs told in another order, some of them more than once. */
const retoldLegs = anyLegs.chain((legs) =>
  fc
    .tuple(fc.shuffledSubarray([...legs]), fc.shuffledSubarray([...legs], { minLength: legs.length }))
    .map(([again, all]) => ({ legs, retold: [...again, ...all] })),
);

const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);
const knowing = ({ reservationId, legs }: EndedConference, conferenceId: string): Knowledge => ({
  conferenceOf: new Map([[reservationId, conferenceId]]),
  records: new Map(legs.map((leg) => [recordKey(leg), { ...leg, conferenceId }])),
});
const nothingYet: Knowledge = { conferenceOf: new Map([['one', null]]), records: new Map() };

describe('the legs of a conference', () => {
  test('are the same however often and in whatever order they are told', () => {
    fc.assert(
      fc.property(retoldLegs, ({ legs, retold }) => {
        const keys = (some: readonly Leg[]) => distinctLegs(some).map(recordKey).sort();
        expect(keys(retold)).toEqual(keys(legs));
        expect(objectionsToForm([{ reservationId: 'one', legs: retold }])).toEqual([]);
        expect(spanOf(retold)).toEqual(spanOf(legs));
      }),
    );
  });

  test('contradict one another when one record is told in two ways, in one conference or in two', () => {
    fc.assert(
      fc.property(anyLegs, fc.nat(), (legs, pick) => {
        const leg = legs[pick % legs.length] as Leg;
        const changed = { ...leg, countryCode: 'AT' };
        const inOne = objectionsToForm([{ reservationId: 'one', legs: [...legs, changed] }]);
        const inTwo = objectionsToForm([
          { reservationId: 'one', legs },
          { reservationId: 'two', legs: [leg] },
        ]);
        expect(inOne.map(({ path }) => path)).toEqual([
          ['conferences', '0', 'legs', String(legs.length), 'sourceRecordId'],
        ]);
        expect(inTwo.map(({ path }) => path)).toEqual([['conferences', '1', 'legs', '0', 'sourceRecordId']]);
        expect(codesOf([...inOne, ...inTwo])).toEqual(['CALL_RECORD_DIFFERS', 'CALL_RECORD_DIFFERS']);
      }),
    );
  });

  test('are kept in the order of joining', () => {
    fc.assert(
      fc.property(retoldLegs, ({ retold }) => {
        const joined = distinctLegs(retold).map(({ joinedAt }) => joinedAt.getTime());
        expect(joined).toEqual(joined.toSorted((one, other) => one - other));
      }),
    );
  });

  test('all lie within the conference, which begins and ends with one of them', () => {
    fc.assert(
      fc.property(anyLegs, (legs) => {
        const { startedAt, endedAt } = spanOf(legs);
        expect(legs.every(({ joinedAt, leftAt }) => joinedAt >= startedAt && leftAt <= endedAt)).toBe(true);
        expect(legs.map(({ joinedAt }) => joinedAt)).toContainEqual(startedAt);
        expect(legs.map(({ leftAt }) => leftAt)).toContainEqual(endedAt);
      }),
    );
  });

  test('may be five thousand', () => {
    const [leg] = fc.sample(anyLegs, 1)[0] ?? [];
    const legs = Array.from({ length: 5_001 }, (_, index) => ({ ...(leg as Leg), sourceRecordId: `leg-${index}` }));

    expect(objectionsToForm([{ reservationId: 'one', legs: legs.slice(1) }])).toEqual([]);
    expect(codesOf(objectionsToForm([{ reservationId: 'one', legs }]))).toEqual(['LEG_COUNT_INVALID']);
    expect(spanOf(legs)).toEqual({ startedAt: leg?.joinedAt, endedAt: leg?.leftAt });
  });
});

describe('what is known of a conference', () => {
  test('stands against nothing while there is nothing', () => {
    fc.assert(
      fc.property(anyLegs, (legs) => {
        expect(objectionsToFacts({ reservationId: 'one', legs }, 0, nothingYet)).toEqual([]);
      }),
    );
  });

  test('stands against none of the legs that made it, told again', () => {
    fc.assert(
      fc.property(retoldLegs, ({ legs, retold }) => {
        const known = knowing({ reservationId: 'one', legs }, 'conference');
        expect(objectionsToFacts({ reservationId: 'one', legs: retold }, 0, known)).toEqual([]);
      }),
    );
  });

  test('stands against each leg that is told with other content, and against no other', () => {
    fc.assert(
      fc.property(anyLegs, fc.nat(), (legs, pick) => {
        const position = pick % legs.length;
        const changed = legs.map((leg, index) => (index === position ? { ...leg, caller: 'another' } : leg));
        const refusals = objectionsToFacts(
          { reservationId: 'one', legs: changed },
          7,
          knowing({ reservationId: 'one', legs }, 'conference'),
        );
        expect(refusals.map(({ code, path }) => [code, path])).toEqual([
          ['CALL_RECORD_DIFFERS', ['conferences', '7', 'legs', String(position), 'sourceRecordId']],
        ]);
      }),
    );
  });

  test('keeps its records from other conferences, and itself from other legs', () => {
    fc.assert(
      fc.property(anyLegs, (legs) => {
        const known = knowing({ reservationId: 'one', legs }, 'conference');
        const stolen = objectionsToFacts({ reservationId: 'two', legs }, 0, {
          ...known,
          conferenceOf: new Map([['two', null]]),
        });
        expect(codesOf(stolen)).toEqual(legs.map(() => 'CALL_RECORD_DIFFERS'));
        const others = legs.map((leg) => ({ ...leg, source: 'bridge-2' }));
        const late = objectionsToFacts({ reservationId: 'one', legs: others }, 0, known);
        expect(codesOf(late)).toEqual(legs.map(() => 'RESERVATION_ENDED'));
      }),
    );
  });
});
