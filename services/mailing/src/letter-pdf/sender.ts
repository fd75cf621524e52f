/** The company that writes, as a letter keeps it. */
export interface KeptSender {
  readonly name: string;
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2; letters within it name no country. */
  readonly countryCode: string;
  readonly email: string;
  readonly phone?: string | undefined;
  /** Stands in the head of its letters in place of its name. */
  readonly logo?: LogoMark | undefined;
}

/** Which logo it was; it is kept once, and not with every letter. */
export interface LogoMark {
  /** SHA-256 of its content, in hex. */
  readonly id: string;
  readonly format: 'png' | 'svg';
}

/** A picture that the layout can draw. */
export interface Logo extends LogoMark {
  readonly content: Uint8Array;
}

/** The company that writes, with all that its letters show. */
export interface Sender extends KeptSender {
  readonly logo?: Logo | undefined;
}

export function asKept({ logo, ...sender }: Sender): KeptSender {
  return { ...sender, ...(logo && { logo: { id: logo.id, format: logo.format } }) };
}
