import fc from 'fast-check';
import { addDays, startOfDay } from './calendar.js';
import type { NaiveLegRecord } from './naive-types.js';
import type { Scene } from './world-rates.js';

const aroundMidnight = fc.integer({ min: -150, max: 60 }).map((seconds) => seconds * 1000);

/** Milliseconds: at a midnight somewhere, when clocks change there, or at any time of the days around. */
const startNear = ({ focus, zones }: Scene) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...zones), fc.integer({ min: -1, max: 2 }), aroundMidnight)
      .map(([zone, days, apart]) => startOfDay(zone, addDays(focus, days)) + apart),
    fc
      .tuple(fc.constantFrom(...zones), fc.integer({ min: 0, max: 4 }), aroundMidnight)
      .map(([zone, hours, apart]) => startOfDay(zone, focus) + hours * 3_600_000 + apart),
    fc.integer({ min: -2880, max: 2880 }).map((minutes) => Date.parse(`${focus}T00:00Z`) + minutes * 60_000),
  );

/** Milliseconds a leg lasts: mostly short, some of none, few of a whole day. */
const length = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 999, 1_000, 60_000, 59_999, 61_000) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 7_200 }).map((seconds) => seconds * 1000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 86_400 }).map((seconds) => seconds * 1000) },
);

type What = Pick<NaiveLegRecord, 'kind' | 'serviceCode'>;

const audio: What = { kind: 'LEG', serviceCode: 'audio' };
const what = fc.constantFrom<What>(
  audio,
  audio,
  audio,
  { kind: 'LEG', serviceCode: 'video' },
  { kind: 'LEG', serviceCode: 'video' },
  { kind: 'CONFERENCE', serviceCode: 'audio' },
  { kind: 'ADD_ON', serviceCode: 'recording' },
  { kind: 'ADD_ON', serviceCode: 'operator' },
);

type Unnamed = Omit<NaiveLegRecord, 'callRecordId'>;

const legNear = (scene: Scene): fc.Arbitrary<Unnamed> =>
  fc
    .record({
      what,
      place: fc.record({
        accessTypeCode: fc.constantFrom('toll', 'toll', 'toll-free', null),
        countryCode: fc.constantFrom('LV', 'LV', 'DE', null),
        remoteNumber: fc.constantFrom('+371 2000-0001', '37167000002', '+44 20 7946 0000', null),
      }),
      start: startNear(scene),
      jitter: fc.constantFrom(0, 0, 1, 500, 999),
      length,
      isUnanswered: fc.integer({ min: 0, max: 9 }).map((one) => one === 9),
      quantity: fc.constantFrom(1, 1, 2, 7),
    })
    .map(({ what: { kind, serviceCode }, place, start, jitter, length: lasts, isUnanswered, quantity }) => ({
      ...{ kind, serviceCode, ...place },
      joinedAt: new Date(start + jitter).toISOString(),
      leftAt: new Date(start + jitter + lasts).toISOString(),
      answered: !isUnanswered,
      quantity: kind === 'ADD_ON' ? quantity : 1,
    }));

/** Ids in an order that is not that of the legs' starts. */
const named = (legs: readonly Unnamed[]): NaiveLegRecord[] =>
  legs.map((leg, index) => ({
    callRecordId: `00000000-0000-4000-8000-0000000000${String((index * 37) % 100).padStart(2, '0')}`,
    ...leg,
  }));

/** Up to 30 legs of the days around; a few begin at the very same instant. */
export const legsNear = (scene: Scene): fc.Arbitrary<NaiveLegRecord[]> =>
  fc
    .record({
      legs: fc.array(legNear(scene), { minLength: 1, maxLength: 30, size: 'max' }),
      isTogether: fc.boolean(),
    })
    .map(({ legs, isTogether }) => {
      const [first, second, ...rest] = legs;
      if (!isTogether || !first || !second) return named(legs);
      return named([first, { ...second, joinedAt: first.joinedAt, leftAt: first.leftAt }, ...rest]);
    });
