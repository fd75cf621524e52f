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
  readonly rates: readonly NewRate[];
}

export interface NewRate {
  readonly serviceCode: string;
  /** Null for all access types. */
  readonly accessTypeCode: string | null;
  /** Null for all countries of access. */
  readonly countryCode: string | null;
  readonly priceModel: 'FLAT';
  /** Price of a minute in plain digits, such as `0.0485`. */
  readonly unitPrice: string;
  readonly currency: string;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
  readonly validFrom: string;
  /** The day after the last one; null when open-ended. */
  readonly validTo: string | null;
}
