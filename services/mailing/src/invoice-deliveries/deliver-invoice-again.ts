import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { changeDelivery, type DeliveryRow, findDeliveryToChange } from './queries.js';
import type { DeliveryChannel } from './tables.js';

export interface Again {
  readonly invoiceNumber: string;
  /** And by no other way; as the account prefers where null. */
  readonly channel: DeliveryChannel | null;
}

/**
 * Delivers an invoice once more, under names of its own: what is still told of the earlier attempt changes nothing.
 * Refuses `DELIVERY_UNKNOWN` and `DELIVERY_UNDER_WAY`. @returns the invoice's id.
 */
export async function deliverInvoiceAgain(
  tx: Db,
  { invoiceNumber, channel }: Again,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const path = ['invoiceNumber'];
  const row = await findDeliveryToChange(tx, invoiceNumber);
  if (!row) return refuse('DELIVERY_UNKNOWN', `no invoice ${invoiceNumber} was to be delivered`, path);
  if (isUnderWay(row)) return refuse('DELIVERY_UNDER_WAY', 'wait until it is known what becomes of it', path);
  // Names of the attempt are given when it goes; by the old ones a printer would answer with the old job.
  const attempt = row.attempt + 1;
  const fresh = {
    ...({ state: 'WAITING', attempt, wantedChannel: channel, nextAttemptAt: now, reason: null } as const),
    ...{ channel: null, email: null, messageKey: null, deferralCount: 0, failureCount: 0, sentAt: null },
    ...{ jobName: null, printer: null, printerJobId: null, printerState: null, acceptedAt: null },
  };
  const detail = channel === null ? row.number : `${row.number} ${channel === 'EMAIL' ? 'by e-mail' : 'by post'}`;
  await changeDelivery(tx, row.id, { change: fresh, events: [{ event: 'INVOICE_SENT_AGAIN', detail }] }, now);
  return accept(row.invoiceId);
}

/** In doubt, as when no answer came, is not under way: who knows what became of it may decide. */
function isUnderWay({ state, channel, reason }: DeliveryRow): boolean {
  if (state === 'AT_PRINTER') return true;
  // A printer is asked, and answers; a mail server may never tell.
  return state === 'SENDING' && (channel === 'POST' || !reason?.startsWith('NO_ANSWER'));
}
