import { isCountry } from '@switchboard/kit/iso-codes';
import { isText, type Rule } from '@switchboard/kit/rules';

/** One party's connection, as its source recorded it. */
export interface Leg {
  /** Who recorded it, such as a bridge's name. */
  readonly source: string;
  /** Names the record within its source, for ever. */
  readonly sourceRecordId: string;
  readonly caller: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly joinedAt: Date;
  readonly leftAt: Date;
  /** Whether the leaving is the room's end, for want of a recorded one. */
  readonly leaveAssumed?: boolean;
  /** The record as it came. */
  readonly payload: object;
}

/** What a leg says, the names of its record and the raw form aside. */
export type LegContent = Pick<Leg, 'caller' | 'accessTypeCode' | 'countryCode' | 'joinedAt' | 'leftAt'>;

// The access type's as the event's schema has it; source and record id together must fit an index entry (2,704 bytes).
const LONGEST = { source: 100, sourceRecordId: 200, caller: 200, accessTypeCode: 40 } as const;

/** What a leg must be to become a call record. */
export const legRules: readonly Rule<Leg>[] = [
  {
    code: 'SOURCE_MISSING',
    message: `say who recorded the leg, in 1 to ${LONGEST.source} characters`,
    field: 'source',
    holds: ({ source }) => isText(source, LONGEST.source),
  },
  {
    code: 'SOURCE_RECORD_MISSING',
    message: `give the id that the source gave its record, of 1 to ${LONGEST.sourceRecordId} characters`,
    field: 'sourceRecordId',
    holds: ({ sourceRecordId }) => isText(sourceRecordId, LONGEST.sourceRecordId),
  },
  {
    code: 'CALLER_MISSING',
    message: `give the party's number or address, of 1 to ${LONGEST.caller} characters`,
    field: 'caller',
    holds: ({ caller }) => isText(caller, LONGEST.caller),
  },
  {
    code: 'ACCESS_TYPE_MISSING',
    message: `give the code of the way to dial in, of 1 to ${LONGEST.accessTypeCode} characters`,
    field: 'accessTypeCode',
    holds: ({ accessTypeCode }) => isText(accessTypeCode, LONGEST.accessTypeCode),
  },
  {
    // A code without a name could be kept and then never be shown: the graph refuses it.
    code: 'COUNTRY_INVALID',
    message: 'give the country dialled in as an ISO 3166-1 alpha-2 code, such as DE',
    field: 'countryCode',
    holds: ({ countryCode }) => isCountry(countryCode),
  },
  {
    // A party may hang up in the instant of joining; bridges record such legs.
    code: 'LEG_ENDS_BEFORE_IT_BEGINS',
    message: 'the party must leave at or after the instant of joining',
    field: 'leftAt',
    holds: ({ joinedAt, leftAt }) => leftAt >= joinedAt,
  },
];

/** Connected time in whole seconds; a second begun is not a second connected. */
export function durationSeconds({ joinedAt, leftAt }: Pick<Leg, 'joinedAt' | 'leftAt'>): number {
  return Math.floor((leftAt.getTime() - joinedAt.getTime()) / 1_000);
}

/** Equal for legs of the same source record and for no others. */
export function recordKey({ source, sourceRecordId }: Pick<Leg, 'source' | 'sourceRecordId'>): string {
  // JSON, since a separator of our own could occur in a source's ids.
  return JSON.stringify([source, sourceRecordId]);
}

/** Whether two tellings of a leg say the same; the raw form may differ, such as in the order of its fields. */
export function isSameLeg(one: LegContent, other: LegContent): boolean {
  return (
    one.caller === other.caller &&
    one.accessTypeCode === other.accessTypeCode &&
    one.countryCode === other.countryCode &&
    one.joinedAt.getTime() === other.joinedAt.getTime() &&
    one.leftAt.getTime() === other.leftAt.getTime()
  );
}
