/** A customer as this system knows one: by the id that sales gave. */
export interface CustomerReference {
  readonly id: string;
}
