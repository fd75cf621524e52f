import { Exact } from '@switchboard/kit/money';
import type { Refusal } from '@switchboard/kit/refusal';
import { checkAmount, checkPercent, isCount, when } from './check-numbers.js';
import type { NewRate } from './contract-input.js';

const MOST_TIERS = 20;
// A share of other prices may be more than they are; ten times is a slip.
const MOST_PERCENT = 1_000;

/** Whether a rate has what its price model computes with, and nothing that it does not. */
export function checkModel(rate: NewRate, path: readonly string[]): readonly Refusal[] {
  const { priceModel, packageSize, percent, unitPrice } = rate;
  const isPackage = priceModel === 'PACKAGE';
  const isPercentage = priceModel === 'PERCENTAGE';
  const size = packageSize !== null && isCount(packageSize) && !new Exact(packageSize).isZero();
  return [
    ...checkAmount(unitPrice, [...path, 'unitPrice']),
    ...checkTiers(rate, path),
    ...when(isPackage ? !size : packageSize !== null, 'PACKAGE_SIZE_INVALID', {
      message: 'packageSize must be above 0 and a whole number of seconds for PACKAGE, and left out for other models',
      path: [...path, 'packageSize'],
    }),
    ...when((percent !== null) !== isPercentage, 'PERCENT_INVALID', {
      message: 'percent must be given for PERCENTAGE and left out for other models',
      path: [...path, 'percent'],
    }),
    ...(isPercentage ? checkPercent(percent, { path: [...path, 'percent'], most: MOST_PERCENT }) : []),
    ...when(isPercentage && /^\d+(\.\d+)?$/.test(unitPrice) && !new Exact(unitPrice).isZero(), 'PRICE_NOT_OF_MODEL', {
      message: 'PERCENTAGE has no unit price: leave unitPrice out',
      path: [...path, 'unitPrice'],
    }),
  ];
}

function checkTiers({ priceModel, tiers, unitPrice }: NewRate, path: readonly string[]): readonly Refusal[] {
  const at = [...path, 'tiers'];
  if (priceModel !== 'GRADUATED' && priceModel !== 'VOLUME') {
    const message = `${priceModel} has no tiers: leave them out`;
    return when(tiers.length > 0, 'TIERS_NOT_OF_MODEL', { message, path: at });
  }
  const prices = tiers.flatMap((tier, index) => checkAmount(tier.unitPrice, [...at, String(index), 'unitPrice']));
  if (prices.length > 0) return prices;
  const [bounds, last] = [tiers.slice(0, -1).map(({ upTo }) => upTo), tiers.at(-1)];
  const open = last !== undefined && last.upTo === null && tiers.length <= MOST_TIERS;
  const contradicts = /^\d{1,12}(\.\d{1,10})?$/.test(unitPrice) && !new Exact(unitPrice).eq(tiers[0]?.unitPrice ?? 0);
  return [
    ...when(!open || !rising(bounds), 'TIERS_INVALID', {
      message: `tiers must rise in upTo, in whole seconds, and the last, and only it, be without: at most ${MOST_TIERS}`,
      path: at,
    }),
    ...when(open && contradicts, 'PRICE_NOT_OF_MODEL', {
      message: 'unitPrice must be the first tier’s: leave it out',
      path: [...path, 'unitPrice'],
    }),
  ];
}

function rising(bounds: readonly (string | null)[]): boolean {
  return bounds.every((bound, index) => {
    if (bound === null || !isCount(bound)) return false;
    const before = index === 0 ? '0' : bounds[index - 1];
    return before !== null && before !== undefined && isCount(before) && new Exact(bound).gt(before);
  });
}
