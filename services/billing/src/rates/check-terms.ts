import { Exact } from '@switchboard/kit/money';
import type { RateTerms, TimeBand } from './rate-terms.js';

const PRICE = /^\d{1,12}(\.\d{1,10})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with the terms of a rate, by the field that is to be mended; empty when nothing is. */
export function faultsOfTerms(
  terms: RateTerms,
): readonly { readonly field: keyof RateTerms; readonly message: string }[] {
  const { unitPrice, tiers, packageSize, percent, setUpFee, minimum, maximum, discountPercent, timeBands } = terms;
  const { initialSeconds, nextSeconds, priceModel, allowanceMinutes } = terms;
  const stepped = priceModel === 'GRADUATED' || priceModel === 'VOLUME';
  const isPrice = (price: string) => PRICE.test(price);
  const isPercent = (value: string) => /^\d{1,3}(\.\d{1,4})?$/.test(value) && Number(value) <= 100;
  const faults: readonly (readonly [boolean, keyof RateTerms, string])[] = [
    [!isPrice(unitPrice), 'unitPrice', 'give a price of 0 or more with at most 10 decimals'],
    [
      ![initialSeconds, nextSeconds].every((each) => Number.isInteger(each) && each >= 1),
      'initialSeconds',
      'increments are whole seconds from 1',
    ],
    [
      stepped !== tiers.length > 0 || !areTiers(tiers),
      'tiers',
      'give GRADUATED and VOLUME their tiers, lowest first, the last open, and no other model any',
    ],
    [
      (priceModel === 'PACKAGE') !== (packageSize !== null) || !isSize(packageSize),
      'packageSize',
      'give PACKAGE its size above 0, and no other model one',
    ],
    [
      (priceModel === 'PERCENTAGE') !== (percent !== null) || !(percent === null || isPercent(percent)),
      'percent',
      'give PERCENTAGE its percent, 0 to 100, and no other model one',
    ],
    [![setUpFee, minimum, maximum ?? '0'].every(isPrice), 'minimum', 'fees are 0 or more with at most 10 decimals'],
    [
      maximum !== null && isPrice(maximum) && isPrice(minimum) && new Exact(minimum).greaterThan(maximum),
      'maximum',
      'maximum must not be below minimum',
    ],
    [!isPercent(discountPercent), 'discountPercent', 'a discount is 0 to 100 percent with at most 4 decimals'],
    [!/^\d{1,9}(\.\d{1,4})?$/.test(allowanceMinutes), 'allowanceMinutes', 'give minutes of 0 or more'],
    [timeBands.length > 0 && priceModel !== 'FLAT', 'timeBands', 'time bands go with FLAT alone'],
    [!timeBands.every(isBand), 'timeBands', 'a band has days, HH:MM times with `from` before `to`, and a price'],
  ];
  return faults.flatMap(([wrong, field, message]) => (wrong ? [{ field, message }] : []));
}

function areTiers(tiers: RateTerms['tiers']): boolean {
  return tiers.every(({ upTo, unitPrice }, index) => {
    const before = tiers[index - 1]?.upTo ?? '0';
    if (!PRICE.test(unitPrice)) return false;
    if (upTo === null || index === tiers.length - 1) return upTo === null && index === tiers.length - 1;
    return PRICE.test(upTo) && new Exact(upTo).greaterThan(before) && new Exact(upTo).times(60).isInteger();
  });
}

function isSize(size: string | null): boolean {
  return size === null || (PRICE.test(size) && Number(size) > 0);
}

function isBand({ days, from, to, unitPrice }: TimeBand): boolean {
  return days.length > 0 && TIME.test(from) && (TIME.test(to) || to === '24:00') && from < to && PRICE.test(unitPrice);
}
