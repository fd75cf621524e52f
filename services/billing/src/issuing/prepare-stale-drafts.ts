import type { Db } from '@switchboard/kit/database/open-database';
import { findGathered } from '../charges/queries.js';
import { prepareInvoices } from '../invoices/prepare-invoices.js';
import type { InvoiceRow } from '../invoices/queries.js';

/** Why a draft is not issued. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export type Refused = Map<string, Refusal>;

/** Makes drafts anew that are stale or lack charges which came meanwhile; one of which nothing is left is refused. */
export async function refreshDrafts(
  tx: Db,
  drafts: readonly InvoiceRow[],
  { now, refused }: { readonly now: Date; readonly refused: Refused },
): Promise<readonly InvoiceRow[]> {
  const ready: InvoiceRow[] = [];
  let left = drafts;
  while (left.length > 0) {
    // One invoice of an account at a time: the earlier one takes the charges that both could have.
    const round = left.filter(
      (draft, index) => left.findIndex(({ accountId }) => accountId === draft.accountId) === index,
    );
    left = left.filter((draft) => !round.includes(draft));
    const lacking = await findGathered(
      tx,
      round.map(({ accountId, periodEndsAt, conferenceId }) => ({
        ...{ accountId, before: periodEndsAt, conferenceId: conferenceId ?? undefined },
      })),
    );
    const stale = round.filter(({ stale: isStale, accountId }) => isStale || lacking.has(accountId));
    ready.push(...round.filter((draft) => !stale.includes(draft)));
    const asked = stale.map(({ accountId, periodStartsAt, conferenceId }) => ({
      ...{ accountId, within: periodStartsAt, conferenceId },
    }));
    const remade = asked.length > 0 ? await prepareInvoices(tx, asked, { now }) : [];
    for (const [index, outcome] of remade.entries()) {
      if (outcome.ok) ready.push(outcome.value);
      else refused.set(stale[index]?.id ?? '', { code: 'NOTHING_TO_INVOICE', message: 'nothing is left of the draft' });
    }
  }
  // In the order in which they were given, which is that of their numbers.
  return ready.toSorted((one, other) => placeOf(drafts, one) - placeOf(drafts, other));
}

function placeOf(drafts: readonly InvoiceRow[], { id }: InvoiceRow): number {
  return drafts.findIndex((draft) => draft.id === id);
}
