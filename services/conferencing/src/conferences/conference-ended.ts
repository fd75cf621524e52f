import type { Fact } from '@switchboard/kit/events/outbox';
import type { StatedEventData } from '@switchboard/schema/events';
import type { Leg } from '../call-records/legs.js';

/** A conference and its call records, as they are saved together. */
export interface ConferenceRecord {
  readonly serviceCode: string;
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
export function conferenceEnded({ conference, callRecords, serviceCode }: ConferenceRecord): Fact {
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
  };
  // Always the first version: a conference ends once, and a correction is another fact.
  return { type: 'conferencing.conference-ended.v1', subject: conference.id, version: 1, data };
}
