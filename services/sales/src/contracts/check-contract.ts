import { isCurrency, isDay, isTimeZone } from '@switchboard/kit/formats';
import { isCountry } from '@switchboard/kit/iso-codes';
import type { Refusal } from '@switchboard/kit/refusal';
import { countryUnknown } from '../customers/check-customer.js';
import type { NewContract, NewRate } from './contract-input.js';

// A day: billing takes no longer leg, so that a larger step could only be a slip.
const LONGEST_INCREMENT = 86_400;

/** Everything that is wrong with a contract by itself; empty when it can be kept. */
export function checkContract(contract: NewContract): readonly Refusal[] {
  const { number, signedOn, timeZone, rates } = contract;
  return [
    ...when(!/^[A-Z0-9][A-Z0-9/-]{1,39}$/.test(number), 'CONTRACT_NUMBER_INVALID', {
      message: 'number must be 2 to 40 capital letters, digits, dashes or slashes',
      path: ['number'],
    }),
    ...(signedOn === null ? [] : checkDay(signedOn, ['signedOn'])),
    ...when(!isTimeZone(timeZone), 'TIME_ZONE_UNKNOWN', {
      message: 'timeZone must be an IANA name such as Europe/Berlin',
      path: ['timeZone'],
    }),
    ...checkValidity(contract, 'CONTRACT_ENDS_BEFORE_IT_BEGINS', []),
    ...rates.flatMap((rate, index) => checkRate(rate, ['rates', String(index)])),
    ...overlapping(rates),
  ];
}

function checkRate(rate: NewRate, path: readonly string[]): readonly Refusal[] {
  const { serviceCode, accessTypeCode, countryCode, unitPrice, currency } = rate;
  const codes = [serviceCode, accessTypeCode].filter((code) => code !== null);
  return [
    ...when(!codes.every(isCatalogueCode), 'CATALOGUE_CODE_INVALID', {
      message: 'serviceCode and accessTypeCode must be 1 to 40 letters, digits, dashes or underscores',
      path,
    }),
    ...(countryCode === null || isCountry(countryCode) ? [] : [countryUnknown(countryCode, [...path, 'countryCode'])]),
    ...checkPrice(unitPrice, [...path, 'unitPrice']),
    ...when(!isCurrency(currency), 'CURRENCY_UNKNOWN', {
      message: 'currency must be an ISO 4217 code such as EUR',
      path: [...path, 'currency'],
    }),
    ...checkIncrements(rate, path),
    ...checkValidity(rate, 'RATE_ENDS_BEFORE_IT_BEGINS', path),
  ];
}

function isCatalogueCode(code: string): boolean {
  return /^[\w-]{1,40}$/.test(code);
}

function checkPrice(unitPrice: string, path: readonly string[]): readonly Refusal[] {
  // A discount is a lower price; money back is a credit note.
  if (/^-\d/.test(unitPrice)) {
    return [{ code: 'PRICE_NEGATIVE', message: `${unitPrice} is less than nothing; give 0 or more`, path }];
  }
  // Times any number of seconds these digits stay exact in the forty that billing computes with.
  return when(!/^\d{1,12}(\.\d{1,10})?$/.test(unitPrice), 'PRICE_INVALID', {
    message: 'unitPrice must be plain digits, at most 12 before and 10 after the point',
    path,
  });
}

function checkIncrements({ initialSeconds, nextSeconds }: NewRate, path: readonly string[]): readonly Refusal[] {
  const whole = [initialSeconds, nextSeconds].every((seconds) => Number.isInteger(seconds));
  const within = initialSeconds >= 1 && nextSeconds >= 1 && Math.max(initialSeconds, nextSeconds) <= LONGEST_INCREMENT;
  return when(!whole || !within, 'INCREMENTS_INVALID', {
    message: `initialSeconds and nextSeconds must be whole seconds from 1 to ${LONGEST_INCREMENT}`,
    path,
  });
}

interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}

function checkValidity({ validFrom, validTo }: Validity, code: string, path: readonly string[]): readonly Refusal[] {
  const days = [
    ...checkDay(validFrom, [...path, 'validFrom']),
    ...(validTo === null ? [] : checkDay(validTo, [...path, 'validTo'])),
  ];
  const backwards = days.length === 0 && validTo !== null && validTo <= validFrom;
  const message = `validTo ${validTo} is the day after the last and must come after validFrom ${validFrom}`;
  return [...days, ...when(backwards, code, { message, path: [...path, 'validTo'] })];
}

function checkDay(day: string, path: readonly string[]): readonly Refusal[] {
  return when(!isDay(day), 'DAY_INVALID', { message: `${path.at(-1)} must be a day that exists, as YYYY-MM-DD`, path });
}

/** Two prices for the same thing on the same day: neither could be said to hold. */
function overlapping(rates: readonly NewRate[]): readonly Refusal[] {
  return rates.flatMap((rate, index) => {
    // Contracts extend tens of rates, so that comparing each with each is cheap.
    const earlier = rates.slice(0, index).findIndex((other) => sameThing(rate, other) && overlap(rate, other));
    const message = `rates ${earlier} and ${index} price the same on the same day; let one end before the other begins`;
    return when(earlier >= 0, 'RATE_OVERLAPS', { message, path: ['rates', String(index)] });
  });
}

function sameThing(a: NewRate, b: NewRate): boolean {
  // Whatever the currencies: a leg is charged in one, and would still have two prices.
  return a.serviceCode === b.serviceCode && a.accessTypeCode === b.accessTypeCode && a.countryCode === b.countryCode;
}

function overlap(a: Validity, b: Validity): boolean {
  return (a.validTo === null || b.validFrom < a.validTo) && (b.validTo === null || a.validFrom < b.validTo);
}

function when(wrong: boolean, code: string, refusal: Omit<Refusal, 'code'>): readonly Refusal[] {
  return wrong ? [{ code, ...refusal }] : [];
}
