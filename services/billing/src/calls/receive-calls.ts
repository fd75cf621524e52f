import type { Db } from '@switchboard/kit/database/open-database';
import { insertConflicts } from '../conflicts/queries.js';
import { findReceivedCalls, insertReceivedCalls } from './queries.js';
import { contentOf, type EndedConference, usageOf } from './received-call.js';
import type { ReceivedCallRow } from './tables.js';

export type { EndedConference } from './received-call.js';

export interface ReceiveScope {
  readonly now: Date;
  /** Tells the rating worker that there is something to do. */
  readonly wakeRating: (tx: Db) => Promise<void>;
}

/**
 * Takes the legs of ended conferences, their add-ons and the conferences themselves, each once. A bad leg is parked
 * with its reason, and one that is known with other content is noted with both versions; the others go on.
 */
export async function receiveCalls(
  tx: Db,
  conferences: readonly EndedConference[],
  { now, wakeRating }: ReceiveScope,
): Promise<void> {
  const told = conferences.flatMap((conference) => usageOf(conference, now));
  const fresh = await insertReceivedCalls(tx, told);
  await noteConflicts(
    tx,
    told.filter((row) => !fresh.has(row)),
    now,
  );
  // Parked ones wake nobody: there is nothing to rate.
  if ([...fresh].some(({ reason }) => reason === null)) await wakeRating(tx);
}

async function noteConflicts(tx: Db, known: readonly ReceivedCallRow[], now: Date): Promise<void> {
  if (known.length === 0) return;
  const ids = known.map(({ callRecordId }) => callRecordId);
  const kept = new Map((await findReceivedCalls(tx, ids)).map((row) => [row.callRecordId, row]));
  const conflicts = known.flatMap((row) => {
    const before = kept.get(row.callRecordId);
    // A corrected record differs from what was told first, rightly.
    if (!before || before.revision > 1) return [];
    const [was, told] = [contentOf(before), contentOf(row)];
    return JSON.stringify(was) === JSON.stringify(told)
      ? []
      : [{ callRecordId: row.callRecordId, known: was, told, receivedAt: now }];
  });
  await insertConflicts(tx, conflicts);
}
