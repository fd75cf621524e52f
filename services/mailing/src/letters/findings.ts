/** What a check found about one customer's letter or notice. */
export interface Finding {
  readonly code: FindingCode;
  /** The merge field or the part of the address that it is about. */
  readonly field?: string;
  /** In words, for the clerk. */
  readonly message: string;
}

export type FindingCode =
  | 'FIELD_MISSING'
  | 'ADDRESS_MISSING'
  | 'ADDRESS_INCOMPLETE'
  | 'COUNTRY_UNKNOWN'
  | 'SUPPRESSED'
  | 'SAME_HOUSEHOLD'
  | 'RECIPIENT_BEFORE'
  | 'CUSTOMER_UNKNOWN'
  | 'EMAIL_MISSING'
  | 'EMAIL_INVALID'
  | 'TEXT_FAILED'
  | 'PRINT_FAILED';
