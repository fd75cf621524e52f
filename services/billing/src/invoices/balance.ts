/** What an account owes on issued invoices at an instant, in minor units. */
export interface AccountBalance {
  readonly openMinor: bigint;
  readonly overdueMinor: bigint;
  readonly currency: string;
  readonly asOf: Date;
}
