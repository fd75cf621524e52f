import { Exact } from '@switchboard/kit/money';
import type { Refusal } from '@switchboard/kit/refusal';
import { checkAmount, checkPercent } from './check-numbers.js';

/** What a contract says beside its rates; amounts are exact decimals as text, in its currency. */
export interface ContractTerms {
  readonly rounding: { readonly point: 'PER_LINE' | 'PER_CALL'; readonly mode: 'HALF_UP' | 'HALF_EVEN' };
  readonly discountPercent: string;
  readonly minimumCommitment: string | null;
  readonly maximumCommitment: string | null;
  readonly invoicing: 'PER_PERIOD' | 'PER_CONFERENCE';
}

export const usualTerms: ContractTerms = {
  rounding: { point: 'PER_LINE', mode: 'HALF_UP' },
  discountPercent: '0',
  minimumCommitment: null,
  maximumCommitment: null,
  invoicing: 'PER_PERIOD',
};

/** @param path of the terms in the act's input. */
export function checkTerms(terms: ContractTerms, path: readonly string[]): readonly Refusal[] {
  const { minimumCommitment: least, maximumCommitment: most } = terms;
  const numbers = [
    ...checkPercent(terms.discountPercent, { path: [...path, 'discountPercent'] }),
    ...checkAmount(least, [...path, 'minimumCommitment']),
    ...checkAmount(most, [...path, 'maximumCommitment']),
  ];
  if (numbers.length > 0 || least === null || most === null || new Exact(least).lte(most)) return numbers;
  const message = `the least, ${least}, is more than the most, ${most}`;
  return [{ code: 'MINIMUM_ABOVE_MAXIMUM', message, path: [...path, 'minimumCommitment'] }];
}
