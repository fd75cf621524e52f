/** A company of the demo data, before it is a customer. */
export interface Company {
  readonly number: string;
  readonly name: string;
  readonly language: string;
  readonly phone?: string | undefined;
  readonly office: {
    readonly lines: readonly string[];
    readonly postalCode?: string | undefined;
    readonly city: string;
    readonly region?: string | undefined;
    readonly countryCode: string;
  };
  readonly contact: { readonly name: string; readonly title?: string | undefined; readonly phone?: string | undefined };
}

/** An address under `.example` (RFC 2606), which no mail ever reaches. */
export function exampleEmail(personName: string, companyName: string): string {
  const plain = (text: string, separator: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, separator)
      .replace(/^[-.]+|[-.]+$/g, '');
  return `${plain(personName, '.').slice(0, 60)}@${plain(companyName, '-').slice(0, 60)}.example`;
}
