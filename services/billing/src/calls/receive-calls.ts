import type { Db } from '@switchboard/kit/database/open-database';
import type { EventData } from '@switchboard/schema/events';
import { faultOf } from './parking.js';
import { insertReceivedCalls } from './queries.js';
import type { ReceivedCallRow } from './tables.js';

export type EndedConference = Pick<
  EventData<'conferencing.conference-ended.v1'>,
  'conferenceId' | 'customerId' | 'callRecords'
>;

export interface ReceiveScope {
  readonly now: Date;
  /** Tells the rating worker that there is something to do. */
  readonly wakeRating: (tx: Db) => Promise<void>;
}

/** Takes the legs of ended conferences, each once; a bad leg is parked with its reason and the others go on. */
export async function receiveCalls(
  tx: Db,
  conferences: readonly EndedConference[],
  { now, wakeRating }: ReceiveScope,
): Promise<void> {
  const rows = conferences.flatMap((conference) =>
    conference.callRecords.map((record) => toReceivedCall(conference, record, now)),
  );
  await insertReceivedCalls(tx, rows);
  // Parked ones wake nobody: there is nothing to rate.
  if (rows.some(({ status }) => status === 'waiting')) await wakeRating(tx);
}

function toReceivedCall(
  { conferenceId, customerId }: EndedConference,
  { id, joinedAt, leftAt, ...codes }: EndedConference['callRecords'][number],
  now: Date,
): ReceivedCallRow {
  const times = { joinedAt: new Date(joinedAt), leftAt: new Date(leftAt) };
  const fault = faultOf(times, now);
  return {
    callRecordId: id,
    conferenceId,
    customerId,
    ...codes,
    ...times,
    status: fault ? 'parked' : 'waiting',
    reason: fault ?? null,
    receivedAt: now,
    settledAt: fault ? now : null,
  };
}
