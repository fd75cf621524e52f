import { isDay } from '@switchboard/kit/formats';
import { isCountry } from '@switchboard/kit/iso-codes';
import { Exact } from '@switchboard/kit/money';
import type { Refusal } from '@switchboard/kit/refusal';
import { countryUnknown } from '../customers/check-customer.js';
import { checkAmount, checkPercent, isCount, when } from './check-numbers.js';
import { checkModel } from './check-price-model.js';
import { checkTimeBands } from './check-time-bands.js';
import type { NewRate } from './contract-input.js';
import type { DayRange } from './day-range.js';

// A day: billing takes no longer leg, so that a larger step could only be a slip.
const LONGEST_INCREMENT = 86_400;
const MOST_HOLIDAYS = 400;
const UNITS = {
  BRIDGING: ['MINUTE'],
  TRANSPORT: ['MINUTE'],
  CONFERENCE: ['CONFERENCE'],
  ADD_ON: ['MINUTE', 'PIECE'],
} as const;

/**
 * Everything that is wrong with a rate by itself; empty when it can be kept.
 * @param path of the rate in the act's input.
 */
export function checkRate(rate: NewRate, path: readonly string[]): readonly Refusal[] {
  const { part, unit, holidays } = rate;
  const units: readonly string[] = UNITS[part];
  return [
    ...checkKey(rate, path),
    ...when(!units.includes(unit), 'UNIT_INVALID', {
      message: `${part} is priced by ${units.join(' or ')}, not by ${unit}`,
      path: [...path, 'unit'],
    }),
    ...checkModel(rate, path),
    ...checkIncrements(rate, path),
    ...checkBounds(rate, path),
    ...checkTimeBands(rate, path),
    ...when(holidays.length > MOST_HOLIDAYS || !holidays.every(isDay), 'DAY_INVALID', {
      message: `holidays must be days that exist, as YYYY-MM-DD, at most ${MOST_HOLIDAYS}`,
      path: [...path, 'holidays'],
    }),
    ...checkAllowance(rate, path),
    ...checkValidity(rate, 'RATE_ENDS_BEFORE_IT_BEGINS', path),
  ];
}

function checkKey({ serviceCode, accessTypeCode, prefix, countryCode }: NewRate, path: readonly string[]) {
  const codes = [serviceCode, accessTypeCode].filter((code) => code !== null);
  return [
    ...when(!codes.every(isCatalogueCode), 'CATALOGUE_CODE_INVALID', {
      message: 'serviceCode and accessTypeCode must be 1 to 40 letters, digits, dashes or underscores',
      path,
    }),
    // No number has more digits (E.164).
    ...when(prefix !== null && !/^\d{1,15}$/.test(prefix), 'PREFIX_INVALID', {
      message: 'prefix must be 1 to 15 digits, without + or 00',
      path: [...path, 'prefix'],
    }),
    ...(countryCode === null || isCountry(countryCode) ? [] : [countryUnknown(countryCode, [...path, 'countryCode'])]),
  ];
}

function isCatalogueCode(code: string): boolean {
  return /^[\w-]{1,40}$/.test(code);
}

function checkIncrements({ initialSeconds, nextSeconds }: NewRate, path: readonly string[]): readonly Refusal[] {
  const whole = [initialSeconds, nextSeconds].every((seconds) => Number.isInteger(seconds));
  const within = initialSeconds >= 1 && nextSeconds >= 1 && Math.max(initialSeconds, nextSeconds) <= LONGEST_INCREMENT;
  return when(!whole || !within, 'INCREMENTS_INVALID', {
    message: `initialSeconds and nextSeconds must be whole seconds from 1 to ${LONGEST_INCREMENT}`,
    path,
  });
}

function checkBounds(rate: NewRate, path: readonly string[]): readonly Refusal[] {
  const { setUpFee, minimum, maximum, discountPercent } = rate;
  const numbers = [
    ...checkAmount(setUpFee, [...path, 'setUpFee']),
    ...checkAmount(minimum, [...path, 'minimum']),
    ...checkAmount(maximum, [...path, 'maximum']),
  ];
  const crossed = numbers.length === 0 && maximum !== null && new Exact(minimum).gt(maximum);
  return [
    ...numbers,
    ...when(crossed, 'MINIMUM_ABOVE_MAXIMUM', {
      message: `minimum ${minimum} is more than maximum ${maximum}`,
      path: [...path, 'minimum'],
    }),
    ...checkPercent(discountPercent, { path: [...path, 'discountPercent'] }),
  ];
}

function checkAllowance({ allowanceMinutes, priceModel }: NewRate, path: readonly string[]) {
  // Of a share of other prices no minutes are counted that could be free.
  const pointless = priceModel === 'PERCENTAGE' && !/^0+(\.0+)?$/.test(allowanceMinutes);
  return when(!isCount(allowanceMinutes) || pointless, 'ALLOWANCE_INVALID', {
    message: 'allowanceMinutes must be 0 or more and a whole number of seconds, and 0 for PERCENTAGE',
    path: [...path, 'allowanceMinutes'],
  });
}

/** @param code of the refusal when the range ends before it begins. */
export function checkValidity({ validFrom, validTo }: DayRange, code: string, path: readonly string[]) {
  const days = [
    ...checkDay(validFrom, [...path, 'validFrom']),
    ...(validTo === null ? [] : checkDay(validTo, [...path, 'validTo'])),
  ];
  const backwards = days.length === 0 && validTo !== null && validTo <= validFrom;
  const message = `validTo ${validTo} is the day after the last and must come after validFrom ${validFrom}`;
  return [...days, ...when(backwards, code, { message, path: [...path, 'validTo'] })];
}

export function checkDay(day: string, path: readonly string[]): readonly Refusal[] {
  return when(!isDay(day), 'DAY_INVALID', { message: `${path.at(-1)} must be a day that exists, as YYYY-MM-DD`, path });
}
