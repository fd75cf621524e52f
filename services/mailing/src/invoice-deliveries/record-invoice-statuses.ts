import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import type { DeliveryEvent } from '../notices/delivery-statuses/delivery-status.js';
import { isAddressGone } from '../notices/notice-verdict.js';
import { addSuppressions } from '../suppressions/queries.js';
import { type DeliveryVerdict, failed, wentOut } from './delivery-verdict.js';
import { changeDelivery, type DeliveryRow, findMailedToChange } from './queries.js';

/**
 * Keeps what mail servers told of invoices, once however often they tell it: it settles what was in doubt. One that came
 * back has failed, also when it was delivered before; an address that there is not is written to no more.
 */
export async function recordInvoiceStatuses(
  tx: Db,
  events: readonly DeliveryEvent[],
  { now }: { readonly now: Date },
): Promise<void> {
  const keys = events.map(({ verpKey }) => verpKey);
  const rows = new Map((await findMailedToChange(tx, keys)).map((row) => [row.messageKey, row]));
  // One after the other, since two may be of one invoice: delivered here, and sent back by a server behind.
  for (const event of events) {
    const row = rows.get(event.verpKey);
    const verdict = row && verdictOf(row, event, now);
    if (!row || !verdict) continue;
    await changeDelivery(tx, row.id, verdict, now);
    rows.set(event.verpKey, { ...row, ...verdict.change });
    if (verdict.isGone) await suppressGone(tx, event, now);
  }
}

/** Undefined where it says nothing new. */
function verdictOf(row: DeliveryRow, event: DeliveryEvent, now: Date): DeliveryVerdict | undefined {
  const { action, status, diagnostic, recipient, isPermanent } = event;
  const isOpen = row.state === 'WAITING' || row.state === 'SENDING';
  const sentAt = row.sentAt ?? now;
  switch (action) {
    case 'delivered':
    case 'relayed':
    case 'expanded': {
      if (!isOpen && row.state !== 'SENT') return undefined;
      const told = { event: 'INVOICE_DELIVERED', detail: `${row.number} to ${recipient}` } as const;
      const reason = isOpen ? null : row.reason;
      // Where the mail server's own answer is still missing, this is it as well.
      return { change: { state: 'DELIVERED', sentAt, reason }, events: [...(isOpen ? [wentOut(row)] : []), told] };
    }
    case 'delayed':
      // The server has it, and goes on trying.
      return isOpen ? { change: { state: 'SENT', sentAt }, events: [wentOut(row)] } : undefined;
    case 'failed': {
      if (!isOpen && row.state !== 'SENT' && row.state !== 'DELIVERED') return undefined;
      const isOurs = recipient.toLowerCase() === row.email?.toLowerCase();
      const isGone = isPermanent && isAddressGone(status) && isOurs;
      return { ...failed(`BOUNCED ${status}: ${diagnostic ?? 'it came back'}`), isGone };
    }
    default:
      return action satisfies never;
  }
}

async function suppressGone(tx: Db, { recipient, status, diagnostic }: DeliveryEvent, now: Date): Promise<void> {
  const reason = diagnostic === null ? status : `${status}: ${diagnostic}`;
  const email = recipient.toLowerCase();
  await addSuppressions(tx, [{ id: newId(now), channel: 'EMAIL', email, source: 'BOUNCED', reason, since: now }]);
}
