/** What an account owes on issued invoices and has to its credit at an instant, in minor units. */
export interface AccountBalance {
  readonly openMinor: bigint;
  readonly overdueMinor: bigint;
  /** Since the oldest was due; 0 when none is overdue. */
  readonly oldestOverdueDays: number;
  readonly creditMinor: bigint;
  readonly currency: string;
  readonly asOf: Date;
}
