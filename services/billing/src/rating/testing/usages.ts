import { calendarMonthOf } from '../../periods/testing/calendar-month.js';
import type { Rate } from '../../rates/rate-choice.js';
import { LIST_ROUNDING, type RateTerms } from '../../rates/rate-terms.js';
import { parse, print, unitsOf } from '../decimal.js';
import { rateUsage } from '../rate-usage.js';
import type { CounterState, PricingContext, Usage } from '../usage.js';

const TERMS: RateTerms = {
  part: 'BRIDGING',
  unit: 'MINUTE',
  priceModel: 'FLAT',
  unitPrice: '0.05',
  tiers: [],
  packageSize: null,
  percent: null,
  initialSeconds: 60,
  nextSeconds: 60,
  setUpFee: '0',
  minimum: '0',
  maximum: null,
  discountPercent: '0',
  timeBands: [],
  holidays: [],
  allowanceMinutes: '0',
  allowanceProration: 'NONE',
};

/** A contract rate for all legs of a service, 60/60 at 0.05 unless told otherwise. */
export function seedRate(terms: Partial<RateTerms> = {}, over: Partial<Rate> = {}): Rate {
  return {
    ...{ source: 'contract', id: 'a', version: 1, currency: 'EUR', timeZone: 'Europe/Riga' },
    ...{ serviceCode: 'audio', accessTypeCode: null, prefix: null, countryCode: null },
    ...{ validFrom: '2026-01-01', validTo: null, rounding: LIST_ROUNDING },
    ...over,
    terms: { ...TERMS, ...terms },
  };
}

/** A leg of so many seconds on 2 November 2026 unless told otherwise. */
export function seedLeg(seconds: number, over: Partial<Usage> = {}): Usage {
  const joinedAt = over.joinedAt ?? new Date('2026-11-02T10:00:00Z');
  return {
    ...{ kind: 'LEG', callRecordId: 'leg', serviceCode: 'audio', accessTypeCode: 'toll-free', countryCode: 'DE' },
    ...{ remoteNumber: '+49 30 123456', answered: true, quantity: 0, parts: ['BRIDGING'] },
    ...{ joinedAt, leftAt: new Date(joinedAt.getTime() + seconds * 1_000) },
    ...over,
  };
}

/** November 2026 in Riga. */
export const november: PricingContext = {
  currency: 'EUR',
  timeZone: 'Europe/Riga',
  period: calendarMonthOf(new Date('2026-11-15T00:00:00Z'), 'Europe/Riga'),
};

export const noCounters = (): CounterState => ({ usedSeconds: 0, chargedSeconds: 0, totalChargedSeconds: 0 });

/** Prices a usage that is alone in its period. */
export function rateAlone(usage: Usage, ...rates: readonly Rate[]) {
  return rateUsage(usage, rates, noCounters, november);
}

/** Sixtieths in units of the currency, with so many decimals. */
export function units(sixtieths: string, decimals = 10): string {
  return print(unitsOf(parse(sixtieths), decimals).units);
}
