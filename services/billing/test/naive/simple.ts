import { read } from './fraction.js';
import { naiveRate } from './naive-rater.js';
import type { NaiveInput, NaiveKey, NaiveLegRecord, NaiveRate, NaiveTerms } from './naive-types.js';

export type Given<Value> = { readonly [Name in keyof Value]?: Value[Name] };

const terms: NaiveTerms = {
  part: 'BRIDGING',
  unit: 'MINUTE',
  priceModel: 'FLAT',
  unitPrice: '0.05',
  tiers: [],
  packageSize: null,
  percent: null,
  initialSeconds: 1,
  nextSeconds: 1,
  setUpFee: '0',
  minimum: '0',
  maximum: null,
  discountPercent: '0',
  timeBands: [],
  holidays: [],
  allowanceMinutes: '0',
  allowanceProration: 'NONE',
};

const anyKey: NaiveKey = { serviceCode: 'audio', accessTypeCode: null, prefix: null, countryCode: null };

/** A flat contract rate of audio's bridging, 0.05 a minute by the second, but for what is given. */
export function rateOf(given: Given<NaiveTerms>, others: Given<NaiveRate> = {}): NaiveRate {
  return {
    source: 'CONTRACT',
    id: 'rate',
    version: 1,
    key: anyKey,
    terms: { ...terms, ...given },
    validFrom: '2026-01-01',
    validTo: null,
    within: null,
    timeZone: 'Europe/Riga',
    currency: 'EUR',
    rounding: { point: 'PER_LINE', mode: 'HALF_UP' },
    ...others,
  };
}

/** An answered leg that begins at an ISO instant and lasts some seconds. */
export function legOf(joinedAt: string, seconds: number, others: Given<NaiveLegRecord> = {}): NaiveLegRecord {
  const leftAt = new Date(Date.parse(joinedAt) + seconds * 1000).toISOString();
  const callRecordId = `${joinedAt} ${seconds}`;
  const place = { serviceCode: 'audio', accessTypeCode: 'toll', countryCode: 'LV', remoteNumber: '+37167000000' };
  return { callRecordId, kind: 'LEG', ...place, joinedAt, leftAt, answered: true, quantity: 1, ...others };
}

/** Legs one after the other from 2 March 2026 at 10:00 in Riga. */
export function legsOf(...seconds: readonly number[]): NaiveLegRecord[] {
  let from = Date.parse('2026-03-02T08:00Z');
  return seconds.map((length, index) => {
    const leg = legOf(new Date(from).toISOString(), length, { callRecordId: `leg-${String(index).padStart(4, '0')}` });
    from += (length + 1) * 1000;
    return leg;
  });
}

export function inputOf(rates: readonly NaiveRate[], legs: readonly NaiveLegRecord[]): NaiveInput {
  const parts = [...new Set(rates.map((rate) => rate.terms.part))];
  return {
    account: { currency: 'EUR', timeZone: 'Europe/Riga', cycle: 'CALENDAR', anchorDay: 1 },
    services: [{ code: 'audio', parts }],
    rates,
    legs,
  };
}

/** The legs' exact amounts as fractions, and the lines' nets, of an input. */
export function amountsOf(input: NaiveInput) {
  const { legs, lines } = naiveRate(input);
  return { legs: legs.map(({ amount }) => read(amount)), nets: lines.map(({ netMinor }) => netMinor), all: legs };
}
