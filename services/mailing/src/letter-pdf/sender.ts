/** The company that writes. */
export interface Sender {
  readonly name: string;
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2; letters within it name no country. */
  readonly countryCode: string;
  readonly email: string;
  readonly phone?: string | undefined;
  /** Stands in the head of its letters in place of its name. */
  readonly logo?: Logo | undefined;
}

/** A picture that the layout can draw. */
export interface Logo {
  readonly format: 'png' | 'svg';
  readonly content: Uint8Array;
}
