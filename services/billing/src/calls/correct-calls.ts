import type { Db } from '@switchboard/kit/database/open-database';
import { lockCounting, shareAccountsOfCustomers } from '../accounts/queries.js';
import { findLiveCharges } from '../charges/queries.js';
import { reverseCharges } from '../charges/reverse-charges.js';
import { requestRerating } from '../rates/request-rerating.js';
import { insertReceivedCalls, lockReceivedCalls, replaceReceivedCalls } from './queries.js';
import type { ReceiveScope } from './receive-calls.js';
import { type CorrectedRecord, toLeg } from './received-call.js';
import type { ReceivedCallRow } from './tables.js';

export interface Correction {
  readonly conferenceId: string;
  readonly customerId: string;
  readonly callRecords: readonly CorrectedRecord[];
}

/**
 * Puts corrected call records in the place of what was told before: a charge made of the earlier version is taken back
 * and the record waits for its price again. An older revision than the known one changes nothing.
 */
export async function correctCalls(
  tx: Db,
  corrections: readonly Correction[],
  { now, wakeRating }: ReceiveScope,
): Promise<void> {
  const told = newestOfEach(
    corrections.flatMap((correction) => correction.callRecords.map((record) => toRow(correction, record, now))),
  );
  const customerIds = [...new Set(corrections.map(({ customerId }) => customerId))];
  await lockCounting(tx, customerIds);
  // From here on no invoice of them is made.
  await shareAccountsOfCustomers(tx, customerIds);
  const known = new Map(
    (
      await lockReceivedCalls(
        tx,
        told.map(({ callRecordId }) => callRecordId),
      )
    ).map((row) => [row.callRecordId, row]),
  );
  const changed = told.filter(
    (row) => (known.get(row.callRecordId)?.revision ?? Number.POSITIVE_INFINITY) < row.revision,
  );
  const charges = await findLiveCharges(
    tx,
    changed.flatMap(({ callRecordId }) => known.get(callRecordId) ?? []),
  );
  await reverseCharges(tx, charges, now);
  await replaceReceivedCalls(tx, changed);
  // A correction of what was never told is the record itself.
  await insertReceivedCalls(
    tx,
    told.filter(({ callRecordId }) => !known.has(callRecordId)),
  );
  if (told.some(({ reason }) => reason === null)) await wakeRating(tx);
  // What allowances and tiers lost with a leg that is no more is due to the period's others.
  const cancelled = changed.filter(({ reason }) => reason === 'CANCELLED');
  await requestRerating(
    tx,
    cancelled.map(({ customerId, joinedAt }) => ({
      ...{ customerId, ratesVersion: 0, fromDay: joinedAt.toISOString().slice(0, 10), requestedAt: now },
    })),
    wakeRating,
  );
}

function toRow(correction: Correction, record: CorrectedRecord, now: Date): ReceivedCallRow {
  const row = { ...toLeg(record, correction, now), revision: record.revision + 1 };
  return record.cancelled ? { ...row, reason: 'CANCELLED', parkedAt: now } : row;
}

function newestOfEach(rows: readonly ReceivedCallRow[]): readonly ReceivedCallRow[] {
  const newest = new Map<string, ReceivedCallRow>();
  for (const row of rows) {
    const before = newest.get(row.callRecordId);
    if (!before || before.revision < row.revision) newest.set(row.callRecordId, row);
  }
  return [...newest.values()];
}
