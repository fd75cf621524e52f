import type { AppliedCredit, OpenCredit } from './queries.js';

/** An invoice that credit may pay, in minor units. */
export interface Payable {
  readonly id: string;
  readonly accountId: string;
  readonly openMinor: bigint;
}

/** Pays invoices by their accounts' credit, both in the order given, as far as it goes. */
export function applyCredit(credits: readonly OpenCredit[], payables: readonly Payable[]): readonly AppliedCredit[] {
  const left = new Map(credits.map(({ creditNoteId, leftMinor }) => [creditNoteId, leftMinor]));
  return payables.flatMap((invoice) => {
    let openMinor = invoice.openMinor;
    return credits.flatMap(({ creditNoteId, accountId }) => {
      const hasMinor = left.get(creditNoteId) ?? 0n;
      const amountMinor = hasMinor < openMinor ? hasMinor : openMinor;
      if (accountId !== invoice.accountId || amountMinor <= 0n) return [];
      left.set(creditNoteId, hasMinor - amountMinor);
      openMinor -= amountMinor;
      return [{ creditNoteId, invoiceId: invoice.id, amountMinor }];
    });
  });
}
