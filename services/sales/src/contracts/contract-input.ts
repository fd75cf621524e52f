import type { ContractTerms } from './contract-terms.js';
import type { RateKey, RateTerms } from './rate-terms.js';

/** A contract as agreed, with the prices that it extends. */
export interface NewContract {
  readonly number: string;
  readonly customerNumber: string;
  /** Null for a draft. */
  readonly signedOn: string | null;
  readonly validFrom: string;
  /** The day after the last one; null when open-ended. */
  readonly validTo: string | null;
  /** IANA name of the zone in which its days begin. */
  readonly timeZone: string;
  readonly currency: string;
  readonly terms: ContractTerms;
  readonly rates: readonly NewRate[];
}

/** A rate that a contract is to extend. */
export interface NewRate extends RateKey, RateTerms {
  /** Null for the contract's, and refused if it is another. */
  readonly currency: string | null;
  readonly validFrom: string;
  /** The day after the last one; null when open-ended. */
  readonly validTo: string | null;
}
