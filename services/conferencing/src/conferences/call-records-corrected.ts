import type { Fact } from '@switchboard/kit/events/outbox';
import type { StatedEventData } from '@switchboard/schema/events';
import type { Leg } from '../call-records/legs.js';

/** Records of an ended conference that billing knows otherwise, or not yet. */
export interface CorrectedRecords {
  readonly conference: { readonly id: string; readonly customerId: string; readonly version: number };
  readonly serviceCode: string;
  readonly callRecords: readonly (Leg & { readonly id: string; readonly revision: number })[];
}

/** The fact that call records say something else than was told, as billing is told it. */
export function callRecordsCorrected({ conference, serviceCode, callRecords }: CorrectedRecords): Fact {
  const data: StatedEventData<'conferencing.call-records-corrected.v1'> = {
    conferenceId: conference.id,
    customerId: conference.customerId,
    callRecords: callRecords.map(({ id, revision, accessTypeCode, countryCode, joinedAt, leftAt }) => ({
      ...{ id, revision, serviceCode, accessTypeCode, countryCode },
      joinedAt: joinedAt.toISOString(),
      leftAt: leftAt.toISOString(),
    })),
  };
  return {
    type: 'conferencing.call-records-corrected.v1',
    subject: conference.id,
    version: conference.version,
    data,
  };
}
