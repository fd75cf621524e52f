import type { EventData } from '@switchboard/schema/events';
import { NO_ACCESS, NO_COUNTRY } from '../catalogue/codes.js';
import { faultOf } from './parking.js';
import type { ReceivedCallRow } from './tables.js';

type Ended = EventData<'conferencing.conference-ended.v1'>;
type Corrected = EventData<'conferencing.call-records-corrected.v1'>;

export type EndedConference = Omit<Ended, 'addOns' | 'callRecords'> & {
  readonly callRecords: readonly CallRecord[];
  readonly addOns?: Ended['addOns'];
};
export type CallRecord = Omit<Ended['callRecords'][number], 'answered'> & { readonly answered?: boolean };
export type CorrectedRecord = Corrected['callRecords'][number];

/** An ended conference as usage: its legs, its add-ons, and itself, for which a rate may ask a fee. */
export function usageOf(conference: EndedConference, now: Date): readonly ReceivedCallRow[] {
  const { conferenceId, customerId, callRecords, addOns = [] } = conference;
  const place = { conferenceId, customerId };
  const legs = callRecords.map((record) => toLeg(record, place, now));
  return [...legs, ...feeOf(conference, now), ...addOns.map((addOn) => toAddOn(addOn, place, now))];
}

interface Place {
  readonly conferenceId: string;
  readonly customerId: string;
}

/** A leg as it is received; one that cannot have been is parked. */
export function toLeg(record: CallRecord, place: Place, now: Date): ReceivedCallRow {
  const { id, joinedAt, leftAt, remoteNumber = null, answered = true } = record;
  const { serviceCode, accessTypeCode, countryCode } = record;
  return received({
    ...place,
    callRecordId: id,
    kind: 'LEG',
    ...{ serviceCode, accessTypeCode, countryCode, remoteNumber, answered },
    joinedAt: new Date(joinedAt),
    leftAt: new Date(leftAt),
    quantity: 0,
    now,
  });
}

function feeOf({ conferenceId, customerId, startedAt, endedAt, callRecords }: EndedConference, now: Date) {
  // A conference that nobody joined is none.
  const [first] = callRecords;
  if (!first) return [];
  return [
    received({
      // The conference is its own record: told again it is known.
      ...{ callRecordId: conferenceId, kind: 'CONFERENCE', conferenceId, customerId },
      ...{ serviceCode: first.serviceCode, accessTypeCode: NO_ACCESS, countryCode: NO_COUNTRY },
      ...{ remoteNumber: null, answered: true, quantity: 1, now },
      joinedAt: new Date(startedAt),
      leftAt: new Date(endedAt),
    }),
  ];
}

function toAddOn(addOn: NonNullable<EndedConference['addOns']>[number], place: Place, now: Date): ReceivedCallRow {
  const { id, serviceCode, unit, quantity, occurredAt } = addOn;
  const began = new Date(occurredAt);
  const seconds = unit === 'MINUTE' ? Math.round(Number(quantity) * 60) : 0;
  return received({
    ...place,
    ...{ callRecordId: id, kind: 'ADD_ON', serviceCode, accessTypeCode: NO_ACCESS, countryCode: NO_COUNTRY },
    ...{ remoteNumber: null, answered: true, now },
    joinedAt: began,
    leftAt: new Date(began.getTime() + seconds * 1_000),
    // A piece is whole: of one that was begun all is due.
    quantity: unit === 'PIECE' ? Math.ceil(Number(quantity)) : 0,
  });
}

type Told = Omit<ReceivedCallRow, 'reason' | 'parkedAt' | 'receivedAt' | 'revision'> & {
  readonly now: Date;
};

function received({ now, ...told }: Told): ReceivedCallRow {
  const reason = faultOf(told, now) ?? null;
  return { ...told, revision: 1, reason, parkedAt: reason && now, receivedAt: now };
}

/** What of a record its sender said, for comparing two versions of it and for keeping both. */
export function contentOf(row: ReceivedCallRow): Readonly<Record<string, string | number | boolean | null>> {
  const { conferenceId, customerId, serviceCode, accessTypeCode, countryCode, remoteNumber } = row;
  return {
    ...{ conferenceId, customerId, serviceCode, accessTypeCode, countryCode, remoteNumber },
    joinedAt: row.joinedAt.toISOString(),
    leftAt: row.leftAt.toISOString(),
    answered: row.answered,
    quantity: row.quantity,
  };
}
