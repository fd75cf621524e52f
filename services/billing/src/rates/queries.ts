import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import type { ContractRate } from './read-contract-rates.js';
import { type RateVersionRow, rateVersions, rerateRequests } from './tables.js';

/** Keeps the versions that priced a charge; one that is kept already is the same for ever. */
export async function keepRateVersions(tx: Db, rates: readonly ContractRate[], readAt: Date): Promise<void> {
  if (rates.length === 0) return;
  // In one order, so that two workers that meet the same new versions never wait for each other.
  const inOrder = rates.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const rows = inOrder.map(
    ({ source: _source, within: _within, rounding: _rounding, ...rate }): RateVersionRow => ({ ...rate, readAt }),
  );
  for (const chunk of chunksOf(rows)) await tx.insert(rateVersions).values(chunk).onConflictDoNothing();
}

/** A customer's rates that have changed in sales. */
export type RerateRequest = typeof rerateRequests.$inferSelect;

/** Notes that charges are to be priced again; several changes become one request from the earliest day. */
export async function saveRerateRequests(tx: Db, requests: readonly RerateRequest[]): Promise<void> {
  // One by one: a statement may not touch a row twice, and a customer is seldom in a batch more than once or twice.
  for (const request of requests) {
    await tx
      .insert(rerateRequests)
      .values(request)
      .onConflictDoUpdate({
        target: rerateRequests.customerId,
        set: {
          ratesVersion: sql`greatest(${rerateRequests.ratesVersion}, excluded.rates_version)`,
          fromDay: sql`least(${rerateRequests.fromDay}, excluded.from_day)`,
          requestedAt: sql`excluded.requested_at`,
        },
      });
  }
}

export function findRerateRequests(db: Db, limit: number): Promise<RerateRequest[]> {
  return db.select().from(rerateRequests).orderBy(rerateRequests.requestedAt).limit(limit);
}

/** Ends a request, unless it has grown since it was read. */
export async function endRerateRequest(tx: Db, { customerId, ratesVersion, fromDay }: RerateRequest): Promise<void> {
  await tx.execute(sql`
    delete from ${rerateRequests}
    where customer_id = ${customerId} and rates_version = ${ratesVersion} and from_day = ${fromDay}`);
}
