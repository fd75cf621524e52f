import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { Exact } from '@switchboard/kit/money';
import { markDraftsStale } from '../invoices/queries.js';
import { addUsage } from '../periods/add-usage.js';
import { addCounted } from '../periods/queries.js';
import { deleteCountedUsage, insertCharges, type LiveCharge, markReversed } from './queries.js';
import type { ChargeRow } from './tables.js';

/**
 * Takes charges back: each gets a reversal over its whole amount and is live no longer. What was on no invoice, or on a
 * draft, is then as if it had never been; what an issued invoice demands is left on it for a credit note to give back.
 * Their accounts are locked by then, at least shared.
 */
export async function reverseCharges(tx: Db, live: readonly LiveCharge[], now: Date): Promise<void> {
  if (live.length === 0) return;
  await markReversed(tx, live);
  await insertCharges(
    tx,
    live.map((charge) => toReversal(charge, now)),
  );
  await markDraftsStale(
    tx,
    live.flatMap(({ invoiced, invoiceId }) => (invoiceId && !invoiced ? [invoiceId] : [])),
  );
  await addUsage(tx, live, -1);
  await addCounted(tx, await deleteCountedUsage(tx, live), -1);
}

function toReversal({ invoiced, invoiceId: _invoiceId, ...charge }: LiveCharge, now: Date): ChargeRow {
  return {
    ...charge,
    id: newId(now),
    kind: 'reversal',
    corrects: charge.id,
    amountSixtieths: new Exact(charge.amountSixtieths).negated().toFixed(),
    chargedAt: now,
    // Names the line whose credit is due.
    invoiceLineId: invoiced ? charge.invoiceLineId : null,
  };
}
