import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { addDeliveries } from './queries.js';

/** An invoice as billing tells of it. */
export interface ToldInvoice {
  readonly invoiceId: string;
  readonly number: string;
}

/** Has issued invoices delivered: one delivery each, however often it is told of. */
export async function addInvoiceDeliveries(
  tx: Db,
  told: readonly ToldInvoice[],
  { now }: { readonly now: Date },
): Promise<void> {
  await addDeliveries(
    tx,
    told.map(({ invoiceId, number }) => ({
      ...{ id: newId(now), invoiceId, number, nextAttemptAt: now, requestedAt: now },
    })),
  );
}
