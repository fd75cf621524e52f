import type { Fact } from '@switchboard/kit/events/outbox';
import type { StatedEventData } from '@switchboard/schema/events';
import type { Leg } from '../call-records/legs.js';
import type { AddOn } from '../reservations/orders.js';

/** A conference and its call records, as they are saved together. */
export interface ConferenceRecord {
  readonly serviceCode: string;
  /** What was ordered beside it. */
  readonly addOns: readonly (AddOn & { readonly id: string })[];
  readonly conference: {
    readonly id: string;
    readonly reservationId: string;
    readonly customerId: string;
    readonly startedAt: Date;
    readonly endedAt: Date;
    readonly legCount: number;
    readonly recordedAt: Date;
  };
  readonly callRecords: readonly (Leg & {
    readonly id: string;
    readonly conferenceId: string;
    readonly recordedAt: Date;
  })[];
}

/** The fact that a conference is over, as billing is told it. */
export function conferenceEnded({ conference, callRecords, serviceCode, addOns }: ConferenceRecord): Fact {
  const data: StatedEventData<'conferencing.conference-ended.v1'> = {
    conferenceId: conference.id,
    customerId: conference.customerId,
    startedAt: conference.startedAt.toISOString(),
    endedAt: conference.endedAt.toISOString(),
    // Who called is left out: no price depends on it, and personal data stays where it is owned.
    callRecords: callRecords.map(({ id, accessTypeCode, countryCode, joinedAt, leftAt }) => ({
      id,
      serviceCode,
      accessTypeCode,
      countryCode,
      joinedAt: joinedAt.toISOString(),
      leftAt: leftAt.toISOString(),
    })),
    addOns: addOns.map(({ id, serviceCode: code, pieceCount }) => ({
      ...{ id, serviceCode: code, occurredAt: conference.startedAt.toISOString() },
      ...(pieceCount === null
        ? { unit: 'MINUTE', quantity: minutesBetween(conference) }
        : { unit: 'PIECE', quantity: String(pieceCount) }),
    })),
  };
  // Always the first version: a conference ends once, and a correction is another fact.
  return { type: 'conferencing.conference-ended.v1', subject: conference.id, version: 1, data };
}

/** In plain digits, from whole seconds as those of legs are; what does not end in decimals is rounded up to six of them. */
function minutesBetween({ startedAt, endedAt }: ConferenceRecord['conference']): string {
  const seconds = BigInt(Math.floor((endedAt.getTime() - startedAt.getTime()) / 1_000));
  const millionths = (seconds * 1_000_000n + 59n) / 60n;
  return `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`;
}
