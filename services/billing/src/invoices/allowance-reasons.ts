import type { Allowance } from './allowances.js';

/** How an allowance is kept with its invoice; documents say it in their language. */
export const ALLOWANCE_REASONS: Readonly<Record<Allowance['kind'], string>> = {
  DISCOUNT: 'Discount',
  COUPON: 'Coupon',
  MAXIMUM: 'Above the maximum commitment',
};

export function allowanceKindOf(reason: string): Allowance['kind'] {
  const kinds = Object.keys(ALLOWANCE_REASONS) as Allowance['kind'][];
  const kind = kinds.find((each) => ALLOWANCE_REASONS[each] === reason);
  if (!kind) throw new Error(`no allowance is kept as ${reason}`);
  return kind;
}
