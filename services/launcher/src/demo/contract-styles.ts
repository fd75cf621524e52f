import { Exact } from '@switchboard/kit/money';
import { type ContractTerms, usualTerms } from '@switchboard/sales/contracts/contract-terms';
import type { RateTerms, TimeBand } from '@switchboard/sales/contracts/rate-terms';

/** What a contract agrees beside plain prices. */
export interface ContractStyle {
  readonly terms: ContractTerms;
  /** What becomes of a plain price of a minute. */
  readonly shape: (unitPrice: string, year: number) => Partial<RateTerms>;
}

export type StyleName =
  | 'plain'
  | 'graduated'
  | 'time-bands'
  | 'allowance'
  | 'per-call'
  | 'commitment'
  | 'discount'
  | 'per-conference';

const plain: ContractStyle = { terms: usualTerms, shape: () => ({}) };

export const contractStyles: Readonly<Record<StyleName, ContractStyle>> = {
  plain,
  graduated: {
    ...plain,
    shape: (unitPrice) => ({
      priceModel: 'GRADUATED',
      tiers: [
        { upTo: '500', unitPrice },
        { upTo: '2000', unitPrice: times(unitPrice, '0.9') },
        { upTo: null, unitPrice: times(unitPrice, '0.8') },
      ],
    }),
  },
  'time-bands': {
    ...plain,
    shape: (unitPrice, year) => ({
      setUpFee: '0.03',
      timeBands: bandsBelow(unitPrice),
      holidays: [year - 1, year, year + 1].flatMap((each) => [`${each}-01-01`, `${each}-12-25`]),
    }),
  },
  allowance: { ...plain, shape: () => ({ allowanceMinutes: '300', allowanceProration: 'DAYS' }) },
  'per-call': { ...plain, terms: { ...usualTerms, rounding: { point: 'PER_CALL', mode: 'HALF_UP' } } },
  commitment: { ...plain, terms: { ...usualTerms, minimumCommitment: '50', maximumCommitment: '5000' } },
  'per-conference': { ...plain, terms: { ...usualTerms, invoicing: 'PER_CONFERENCE' } },
  discount: { ...plain, terms: { ...usualTerms, discountPercent: '5' } },
};

function bandsBelow(unitPrice: string): TimeBand[] {
  return [
    {
      name: 'evening',
      days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
      ...{ from: '18:00', to: '24:00', unitPrice: times(unitPrice, '0.8') },
    },
    {
      name: 'weekend',
      days: ['SATURDAY', 'SUNDAY', 'HOLIDAY'],
      ...{ from: '00:00', to: '24:00', unitPrice: times(unitPrice, '0.7') },
    },
  ];
}

function times(price: string, factor: string): string {
  return new Exact(price).times(factor).toFixed();
}
