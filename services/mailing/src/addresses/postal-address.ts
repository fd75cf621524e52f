/** A postal address as sales gives it. */
export interface PostalAddress {
  readonly kind: 'OFFICE' | 'BILLING' | 'MAILING';
  /** Street lines, from top to bottom. */
  readonly lines: readonly string[];
  readonly postalCode: string | null;
  readonly city: string;
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
}

const BY_PREFERENCE = ['MAILING', 'OFFICE', 'BILLING'] as const;

/** Where a customer's letters go: the address for letters, else the registered office, else where invoices go. */
export function choosePostalAddress(addresses: readonly PostalAddress[]): PostalAddress | undefined {
  return BY_PREFERENCE.map((kind) => addresses.find((address) => address.kind === kind)).find(Boolean);
}
