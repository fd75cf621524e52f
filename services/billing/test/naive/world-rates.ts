import fc from 'fast-check';
import { addDays } from './calendar.js';
import type { NaiveRate, NaiveTerms, TimeBand } from './naive-types.js';

export const zones = [
  'Europe/Riga',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Scoresbysund',
  'America/St_Johns',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** The days near which a world's legs begin and its rates change, and the few zones that its parties use. */
export interface Scene {
  readonly focus: string;
  readonly zones: readonly string[];
}

export const services = [
  { code: 'audio', parts: ['BRIDGING', 'TRANSPORT'] },
  { code: 'video', parts: ['BRIDGING'] },
  { code: 'recording', parts: ['ADD_ON'] },
  { code: 'operator', parts: ['ADD_ON'] },
] as const;

type Target = Pick<NaiveTerms, 'part' | 'unit'> & { readonly serviceCode: string };

const targets: readonly Target[] = [
  { serviceCode: 'audio', part: 'BRIDGING', unit: 'MINUTE' },
  { serviceCode: 'audio', part: 'TRANSPORT', unit: 'MINUTE' },
  { serviceCode: 'video', part: 'BRIDGING', unit: 'MINUTE' },
  { serviceCode: 'audio', part: 'CONFERENCE', unit: 'CONFERENCE' },
  { serviceCode: 'recording', part: 'ADD_ON', unit: 'MINUTE' },
  { serviceCode: 'operator', part: 'ADD_ON', unit: 'PIECE' },
];

const price = fc.constantFrom(
  '0',
  '0.05',
  '0.03',
  '0.0485',
  '0.0049',
  '0.005',
  '1',
  '0.0123456789',
  '12.3',
  '0.0000000001',
);
const distinct = (all: readonly string[], minLength: number, maxLength: number) =>
  fc.subarray([...all], { minLength, maxLength });

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY'] as const;
const clock = [
  '00:00',
  '00:01',
  '00:30',
  '01:00',
  '02:00',
  '02:30',
  '03:00',
  '08:00',
  '18:00',
  '23:00',
  '23:59',
  '24:00',
];

const band: fc.Arbitrary<TimeBand> = fc
  .record({ days: fc.subarray([...weekdays], { minLength: 2 }), times: distinct(clock, 2, 2), unitPrice: price })
  .map(({ days, times: [from = '00:00', to = '24:00'], unitPrice }) => ({ name: 'band', days, from, to, unitPrice }));

type Model = Pick<NaiveTerms, 'priceModel' | 'unitPrice' | 'tiers' | 'packageSize' | 'percent' | 'timeBands'>;

const plain = { tiers: [], packageSize: null, percent: null, timeBands: [] };

function tiersOf(bounds: readonly string[], prices: readonly string[]): NaiveTerms['tiers'] {
  return [...bounds, null].map((upTo, index) => ({ upTo, unitPrice: prices[index] ?? '0' }));
}

const stepped = (isByTime: boolean): fc.Arbitrary<Model> =>
  fc
    .record({
      priceModel: fc.constantFrom('GRADUATED', 'VOLUME'),
      bounds: distinct(isByTime ? ['0.5', '1', '2.1', '10', '20', '45.55', '100', '600'] : ['1', '2', '5', '10'], 0, 4),
      prices: fc.array(price, { minLength: 5, maxLength: 5 }),
    })
    .map(({ priceModel, bounds, prices }) => ({
      ...plain,
      priceModel,
      tiers: tiersOf(bounds, prices),
      unitPrice: prices[0] ?? '0',
    }));

const flat: fc.Arbitrary<Model> = fc
  .record({ unitPrice: price, timeBands: fc.array(band, { maxLength: 3 }) })
  .map((given) => ({ ...plain, priceModel: 'FLAT', ...given }));

const packages = (isByTime: boolean): fc.Arbitrary<Model> =>
  fc
    .record({
      unitPrice: price,
      packageSize: fc.constantFrom(...(isByTime ? ['0.5', '1', '7.25', '10', '100'] : ['1', '2', '10'])),
    })
    .map((given) => ({ ...plain, priceModel: 'PACKAGE', ...given }));

const percentage: fc.Arbitrary<Model> = fc
  .constantFrom('0', '2.5', '12.3456', '150')
  .map((percent) => ({ ...plain, priceModel: 'PERCENTAGE', unitPrice: '0', percent }));

function modelOf({ unit }: Target): fc.Arbitrary<Model> {
  const isByTime = unit === 'MINUTE';
  const steps = stepped(isByTime);
  return fc.oneof(flat, flat, flat, steps, steps, packages(isByTime), percentage);
}

const increments = fc.constantFrom(
  [1, 1],
  [6, 6],
  [60, 60],
  [60, 6],
  [30, 7],
  [1, 60],
  [60, 1],
  [600, 900],
  [3600, 1800],
);

function allowanceOf(unit: NaiveTerms['unit']) {
  const minutes = unit === 'MINUTE' ? ['0.5', '2.05', '10', '60', '100'] : ['1', '2.5', '5', '10'];
  return fc.oneof(fc.constant('0'), fc.constantFrom(...minutes));
}

const termsOf = (target: Target, focus: string): fc.Arbitrary<NaiveTerms> =>
  fc
    .record({
      model: modelOf(target),
      increments,
      setUpFee: fc.constantFrom('0', '0', '0', '0.03', '0.005', '0.5'),
      minimum: fc.constantFrom('0', '0', '0.0333', '0.045', '0.5'),
      maximum: fc.constantFrom(null, null, '0.625', '2.5'),
      discountPercent: fc.constantFrom('0', '0', '0', '10', '33.3333', '100'),
      holidays: fc.subarray([-1, 0, 1].map((days) => addDays(focus, days))),
      allowanceMinutes: allowanceOf(target.unit),
      allowanceProration: fc.constantFrom('NONE', 'DAYS', 'FIXED_30'),
    })
    .map(({ model, increments: [initialSeconds = 1, nextSeconds = 1], ...others }) => ({
      ...{ part: target.part, unit: target.unit, ...model, initialSeconds, nextSeconds, ...others },
    }));

/** Days from some time before to some time after the one in focus, so that edges are among the legs. */
const daysNear = (focus: string) =>
  fc
    .record({
      from: fc.constantFrom(-40, -20, -20, -10, -1, 0, 1),
      lasts: fc.constantFrom(null, null, null, 2, 21, 60),
    })
    .map(({ from, lasts }) => ({
      from: addDays(focus, from),
      to: lasts === null ? null : addDays(focus, from + lasts),
    }));

const key = fc.record({
  accessTypeCode: fc.constantFrom(null, null, null, 'toll', 'toll-free'),
  prefix: fc.constantFrom(null, null, null, null, '3', '371', '37120', '44'),
  countryCode: fc.constantFrom(null, null, null, 'LV', 'DE'),
});

const rounding = fc.record({
  point: fc.constantFrom('PER_LINE', 'PER_CALL'),
  mode: fc.constantFrom('HALF_UP', 'HALF_EVEN'),
});

type Unnamed = Omit<NaiveRate, 'id' | 'currency'>;

const rateOf = (target: Target, { focus, zones: known }: Scene): fc.Arbitrary<Unnamed> =>
  fc
    .record({
      source: fc.constantFrom('CONTRACT', 'CONTRACT', 'LIST'),
      version: fc.integer({ min: 1, max: 3 }),
      key,
      terms: termsOf(target, focus),
      days: daysNear(focus),
      within: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: daysNear(focus) }),
      timeZone: fc.constantFrom(...known),
      rounding,
    })
    .map(({ days, ...rate }) => ({
      ...rate,
      key: { serviceCode: target.serviceCode, ...rate.key },
      validFrom: days.from,
      validTo: days.to,
      within: rate.source === 'LIST' ? null : (rate.within ?? { from: '2025-01-01', to: null }),
      rounding: rate.source === 'LIST' ? null : rate.rounding,
    }));

/** A rate, and mostly another of the same key: a newer version, or one that holds from an edge among the legs. */
const familyOf = (target: Target, scene: Scene): fc.Arbitrary<Unnamed[]> =>
  fc
    .record({
      first: rateOf(target, scene),
      second: fc.record({
        version: fc.integer({ min: 1, max: 3 }),
        terms: termsOf(target, scene.focus),
        from: fc.constantFrom(null, null, -1, 0),
      }),
      isAlone: fc.constantFrom(true, false, false),
    })
    .map(({ first, second: { from, ...second }, isAlone }) => {
      const validFrom = from === null ? first.validFrom : addDays(scene.focus, from);
      const isEmpty = first.validTo !== null && first.validTo <= validFrom;
      return isAlone || isEmpty ? [first] : [first, { ...first, ...second, validFrom }];
    });

/** A list rate of everything that the service's part is sold for. */
const listOf = (target: Target, scene: Scene): fc.Arbitrary<Unnamed> =>
  rateOf(target, scene).map((rate) => ({
    ...rate,
    source: 'LIST',
    key: { serviceCode: target.serviceCode, accessTypeCode: null, prefix: null, countryCode: null },
    validFrom: '2025-01-01',
    validTo: null,
    within: null,
    rounding: null,
  }));

const isCurrencyOdd = fc.integer({ min: 0, max: 39 }).map((one) => one === 0);

/** At most 12 rates: most of the list's, and others that overlap with them and with one another. */
export const ratesNear = (scene: Scene, currency: string): fc.Arbitrary<NaiveRate[]> =>
  fc
    .record({
      lists: fc
        .subarray([...targets], { minLength: 4 })
        .chain((some) => fc.tuple(...some.map((target) => listOf(target, scene)))),
      others: fc.array(
        fc
          .constantFrom(...targets.slice(0, 3), ...targets.slice(0, 3), ...targets)
          .chain((target) => familyOf(target, scene)),
        { minLength: 2, maxLength: 3 },
      ),
      odd: fc.array(isCurrencyOdd, { minLength: 12, maxLength: 12 }),
    })
    .map(({ lists, others, odd }) =>
      [...lists, ...others.flat()].map((rate, index) => ({
        id: `00000000-0000-4000-8000-00000000a0${String((index * 37) % 100).padStart(2, '0')}`,
        currency: odd[index] ? 'USD' : currency,
        ...rate,
      })),
    );
