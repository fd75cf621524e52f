/** An invoice as this system knows one: by the id that billing gave. */
export interface InvoiceReference {
  readonly id: string;
}
