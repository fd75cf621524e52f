/** A postal address as given; kept as it is. */
export interface AddressInput {
  readonly lines: readonly string[];
  readonly postalCode?: string | null | undefined;
  readonly city: string;
  readonly region?: string | null | undefined;
  readonly countryCode: string;
}

export interface ContactInput {
  readonly name: string;
  readonly title?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** A customer to be added. */
export interface NewCustomer {
  readonly number: string;
  readonly name: string;
  readonly language: string;
  readonly phone?: string | null | undefined;
  readonly office: AddressInput;
  /** Where invoices go, if not to the office. */
  readonly billing?: AddressInput | null | undefined;
  /** Where letters go, if not to the office. */
  readonly mailing?: AddressInput | null | undefined;
  /** The first contact. */
  readonly contact?: ContactInput | null | undefined;
}

/** What is to change: what is undefined stays as it is; null takes a phone away. */
export interface CustomerChanges {
  readonly number: string;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly office?: AddressInput | undefined;
  /** The first contact, whole but for an `email` left undefined. */
  readonly contact?: ContactInput | undefined;
}
