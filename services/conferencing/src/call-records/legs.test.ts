import { objectionsTo } from '@switchboard/kit/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationSeconds, isSameLeg, type Leg, legRules, recordKey } from './legs.js';

const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const text = fc.stringMatching(/^[!-~]{1,40}$/);

/** Any leg that can be true. */
const anyLeg: fc.Arbitrary<Leg> = fc
  .record({
    source: text,
    sourceRecordId: text,
    caller: text,
    accessTypeCode: text,
    countryCode: fc.constantFrom('AT', 'DE', 'GB', 'JP', 'LV', 'US'),
    joinedAt: instant,
    milliseconds: fc.integer({ min: 0, max: 86_400_000 }),
    payload: fc.object(),
  })
  .map(({ milliseconds, ...leg }) => ({ ...leg, leftAt: new Date(leg.joinedAt.getTime() + milliseconds) }));

describe('a leg', () => {
  test('that can be true is not objected to', () => {
    fc.assert(fc.property(anyLeg, (leg) => objectionsTo(leg, legRules, []).length === 0));
  });

  test('that ends before it begins is objected to, by however little', () => {
    fc.assert(
      fc.property(anyLeg, fc.integer({ min: 1, max: 86_400_000 }), (leg, milliseconds) => {
        const leftAt = new Date(leg.joinedAt.getTime() - milliseconds);
        const codes = objectionsTo({ ...leg, leftAt }, legRules, []).map(({ code }) => code);
        expect(codes).toEqual(['LEG_ENDS_BEFORE_IT_BEGINS']);
      }),
    );
  });

  test('from a country that has no name is objected to', () => {
    fc.assert(
      fc.property(anyLeg, fc.constantFrom('', 'ZX', 'AA', 'de', 'DEU', 'D1'), (leg, countryCode) => {
        const codes = objectionsTo({ ...leg, countryCode }, legRules, []).map(({ code }) => code);
        expect(codes).toEqual(['COUNTRY_INVALID']);
      }),
    );
  });

  test('without a known instant of joining or leaving is objected to', () => {
    const never = new Date(Number.NaN);
    fc.assert(
      fc.property(anyLeg, fc.constantFrom('joinedAt', 'leftAt'), (leg, field) => {
        expect(objectionsTo({ ...leg, [field]: never }, legRules, [])).toHaveLength(1);
      }),
    );
  });
});

describe('the duration of a leg', () => {
  test('is its whole seconds: no more than it lasted, and less than a second short of it', () => {
    fc.assert(
      fc.property(anyLeg, (leg) => {
        const missing = leg.leftAt.getTime() - leg.joinedAt.getTime() - durationSeconds(leg) * 1_000;
        expect(missing).toBeGreaterThanOrEqual(0);
        expect(missing).toBeLessThan(1_000);
        expect(Number.isInteger(durationSeconds(leg))).toBe(true);
      }),
    );
  });

  test('of a leg cut in two is never more than that of the whole', () => {
    fc.assert(
      fc.property(anyLeg, fc.double({ min: 0, max: 1, noNaN: true }), ({ joinedAt, leftAt }, share) => {
        const cut = new Date(joinedAt.getTime() + Math.floor((leftAt.getTime() - joinedAt.getTime()) * share));
        const parts = durationSeconds({ joinedAt, leftAt: cut }) + durationSeconds({ joinedAt: cut, leftAt });
        expect(durationSeconds({ joinedAt, leftAt }) - parts).toBeOneOf([0, 1]);
      }),
    );
  });
});

describe('two tellings of a leg', () => {
  test('are the same whatever form they came in', () => {
    fc.assert(
      fc.property(anyLeg, fc.object(), (leg, payload) => {
        expect(isSameLeg(leg, { ...structuredClone(leg), payload } as Leg)).toBe(true);
      }),
    );
  });

  test('differ as soon as one thing that they say differs, whichever is told first', () => {
    const field = fc.constantFrom('caller', 'accessTypeCode', 'countryCode', 'joinedAt', 'leftAt');
    fc.assert(
      fc.property(anyLeg, anyLeg, field, (leg, other, changed) => {
        fc.pre(leg[changed].valueOf() !== other[changed].valueOf());
        const retold = { ...leg, [changed]: other[changed] };
        expect([isSameLeg(leg, retold), isSameLeg(retold, leg)]).toEqual([false, false]);
      }),
    );
  });

  test('are of one record only when source and id are equal, however the two are spelt', () => {
    const spelling = fc
      .array(fc.constantFrom('a', '"', ',', '[', ']', ' '), { maxLength: 4 })
      .map((parts) => parts.join(''));
    const record = fc.record({ source: spelling, sourceRecordId: spelling });
    fc.assert(
      fc.property(record, record, (one, other) => {
        const isSame = one.source === other.source && one.sourceRecordId === other.sourceRecordId;
        expect(recordKey(one) === recordKey(other)).toBe(isSame);
      }),
    );
  });
});
