/** VAT categories in use (UNCL5305): standard, zero-rated, exempt, reverse charge, not subject to VAT. */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'O';

/** How something sold is taxed. */
export interface Vat {
  readonly category: VatCategory;
  /** Such as `25.5`; `0` unless the category is `S`. */
  readonly percent: string;
  /** Why there is no VAT, for people, and its VATEX code; both null for `S` and `Z`. */
  readonly reason: string | null;
  readonly reasonCode: string | null;
}

/** What an invoice demands of one VAT category and percent, in minor units. */
export interface TaxLine extends Vat {
  /** Lines and charges less allowances of the category. */
  readonly baseMinor: bigint;
  /** The base's VAT, rounded once. */
  readonly taxMinor: bigint;
}
