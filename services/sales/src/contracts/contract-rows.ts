import { newId } from '@switchboard/kit/ids';
import type { NewContract, NewRate } from './contract-input.js';
import { normalTerms, type RateTerms } from './rate-terms.js';
import type { ContractRateRow, ContractRow, ContractVersionRow } from './tables.js';

/** Who brings a change about, and from which instant on it is known. */
export interface Knowledge {
  readonly subject: string;
  readonly at: Date;
}

/** The instant of a change: after all that came before it, also where that machine's clock was ahead. */
export function knowledgeAfter({ changedAt }: Pick<ContractRow, 'changedAt'>, now: Date): Date {
  return new Date(Math.max(now.getTime(), changedAt.getTime() + 1));
}

export function toContractRow(contract: NewContract, customerId: string, { subject, at }: Knowledge): ContractRow {
  const { number, signedOn, validFrom, validTo, timeZone, currency, terms } = contract;
  const agreed = { version: 1, signedOn, validFrom, validTo, currency, terms };
  const signedBy = signedOn === null ? null : subject;
  return { id: newId(), number, customerId, timeZone, ...agreed, signedBy, changedAt: at };
}

/** The contract as it is agreed now. */
export function toVersionRow(contract: ContractRow, { subject, at }: Knowledge): ContractVersionRow {
  const { id: contractId, version, signedOn, validFrom, validTo, currency, terms } = contract;
  const agreed = { version, signedOn, validFrom, validTo, currency, terms };
  return { contractId, ...agreed, agreedBy: subject, knownFrom: at, knownTo: null };
}

export interface RateVersion {
  readonly rateKey: string;
  readonly version: number;
}

type Rate = Omit<NewRate, 'currency'>;

/** A version of a rate of the contract; its terms must be sound. */
export function toRateRow(
  rate: Rate,
  { id: contractId, customerId, currency }: Pick<ContractRow, 'id' | 'customerId' | 'currency'>,
  { rateKey, version, subject, at }: RateVersion & Knowledge,
): ContractRateRow {
  const { serviceCode, accessTypeCode, prefix, countryCode, validFrom, validTo } = rate;
  const { part, unit, priceModel, unitPrice, initialSeconds, nextSeconds, ...terms } = normalTerms(rate);
  return {
    ...{ id: newId(), rateKey, version, contractId, customerId },
    ...{ serviceCode, accessTypeCode, prefix, countryCode },
    ...{ part, unit, priceModel, unitPrice, currency, initialSeconds, nextSeconds, terms },
    ...{ validFrom, validTo, extendedBy: subject, knownFrom: at, knownTo: null },
  };
}

/** All terms of a stored rate. */
export function rateTermsOf({
  part,
  unit,
  priceModel,
  unitPrice,
  initialSeconds,
  nextSeconds,
  terms,
}: ContractRateRow): RateTerms {
  return { part, unit, priceModel, unitPrice, initialSeconds, nextSeconds, ...terms };
}
