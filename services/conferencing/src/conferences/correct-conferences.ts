import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import type { Leg } from '../call-records/legs.js';
import { addCallRecords, findSpans, replaceCallRecord } from '../call-records/queries.js';
import { type CorrectedRecords, callRecordsCorrected } from './call-records-corrected.js';
import { replaceConferenceSpan } from './queries.js';

/** What an ended conference was not, or not rightly, told with. */
export interface Correction {
  readonly conference: { readonly id: string; readonly customerId: string; readonly version: number };
  readonly serviceCode: string;
  /** Legs that came late. */
  readonly added: readonly Leg[];
  /** Records that are here, as they are to be. */
  readonly replaced: readonly { readonly id: string; readonly revision: number; readonly leg: Leg }[];
}

/**
 * Adds late legs to conferences that are over, replaces wrong ones and tells billing of both. Their reservations must
 * be locked, since an end told at the same time would not see them.
 */
export async function correctConferences(
  tx: Db,
  corrections: readonly Correction[],
  { now, publish, correlationId }: Pick<ActScope, 'now' | 'publish' | 'correlationId'>,
): Promise<void> {
  const corrected = corrections.map((correction) => correctedOf(correction, now));
  await addCallRecords(
    tx,
    corrected.flatMap(({ added }) => added),
  );
  for (const { id, revision, leg } of corrected.flatMap(({ replaced }) => replaced)) {
    const { caller, accessTypeCode, countryCode, joinedAt, leftAt, leaveAssumed = false, payload } = leg;
    const content = { caller, accessTypeCode, countryCode, joinedAt, leftAt, leaveAssumed, payload, revision };
    await replaceCallRecord(tx, id, content);
  }
  await replaceSpans(tx, corrected);
  await publish(tx, corrected.map(callRecordsCorrected), { now, correlationId });
}

type Corrected = CorrectedRecords & {
  readonly added: Parameters<typeof addCallRecords>[1];
  readonly replaced: Correction['replaced'];
};

function correctedOf({ conference, serviceCode, added, replaced }: Correction, now: Date): Corrected {
  // Late ones count from 1, since billing takes what it was never told for a correction of it.
  const late = added.map((leg) => ({
    ...leg,
    id: newId(now),
    conferenceId: conference.id,
    recordedAt: now,
    revision: 1,
  }));
  const anew = replaced.map(({ id, revision, leg }) => ({ id, revision: revision + 1, leg }));
  return {
    conference: { ...conference, version: conference.version + 1 },
    serviceCode,
    added: late,
    replaced: anew,
    callRecords: [...late, ...anew.map(({ id, revision, leg }) => ({ ...leg, id, revision }))],
  };
}

async function replaceSpans(tx: Db, corrected: readonly Corrected[]): Promise<void> {
  const ids = corrected.map(({ conference }) => conference.id);
  const spans = new Map((await findSpans(tx, ids)).map(({ conferenceId, ...span }) => [conferenceId, span]));
  for (const { conference } of corrected) {
    const span = spans.get(conference.id);
    if (span) await replaceConferenceSpan(tx, conference.id, { ...span, version: conference.version });
  }
}
