import type { ContractRateInput, ContractTermsInput } from '../generated/resolver-types.js';
import type { NewRate } from './contract-input.js';
import { type ContractTerms, usualTerms } from './contract-terms.js';
import { firstPrice, noFurtherTerms, type RateTerms, usualBasics } from './rate-terms.js';

/** A rate as a client gave it as a rate to be extended; the defaults are those that the schema states. */
export function toNewRate(input: ContractRateInput): NewRate {
  const { serviceCode, accessTypeCode = null, prefix = null, countryCode = null, currency = null } = input;
  const { validFrom, validTo = null } = input;
  const terms = withDefaults(input);
  return {
    ...{ serviceCode, accessTypeCode, prefix, countryCode, currency, validFrom, validTo },
    ...terms,
    unitPrice: firstPrice({ ...terms, unitPrice: input.unitPrice ?? null }),
  };
}

function withDefaults(input: ContractRateInput): Omit<RateTerms, 'unitPrice'> {
  const { part = usualBasics.part, unit = usualBasics.unit, priceModel = usualBasics.priceModel } = input;
  const { initialSeconds = usualBasics.initialSeconds, nextSeconds = usualBasics.nextSeconds } = input;
  const { packageSize = null, percent = null, maximum = null } = input;
  const { tiers = [], timeBands = [], holidays = [] } = input;
  const { setUpFee, minimum, discountPercent, allowanceMinutes, allowanceProration } = { ...noFurtherTerms, ...input };
  return {
    ...{ part, unit, priceModel, initialSeconds, nextSeconds, packageSize, percent, maximum, timeBands, holidays },
    ...{ setUpFee, minimum, discountPercent, allowanceMinutes, allowanceProration },
    tiers: tiers.map(({ upTo = null, unitPrice }) => ({ upTo, unitPrice })),
  };
}

export function toTerms(input: ContractTermsInput = {}): ContractTerms {
  const { roundingPoint: point = usualTerms.rounding.point, roundingMode: mode = usualTerms.rounding.mode } = input;
  const { discountPercent = usualTerms.discountPercent, invoicing = usualTerms.invoicing } = input;
  const { minimumCommitment = null, maximumCommitment = null } = input;
  return { rounding: { point, mode }, discountPercent, minimumCommitment, maximumCommitment, invoicing };
}
