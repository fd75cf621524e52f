import type { Refusal } from '@switchboard/kit/refusal';
import { objectionsTo } from '@switchboard/kit/rules';
import { isSameLeg, type Leg, type LegContent, legRules, recordKey } from '../call-records/legs.js';

/** A leg as it comes in, with the number of the reservation that it is said to be of. */
export interface IncomingLeg {
  readonly leg: Leg;
  readonly reservationNumber: string | null;
}

/** A call record that is here. */
export interface KnownRecord extends LegContent {
  readonly id: string;
  readonly conferenceId: string;
  readonly leaveAssumed: boolean;
  readonly revision: number;
}

/** What is known when legs come in. */
export interface Knowledge {
  /** By number. */
  readonly reservations: ReadonlyMap<string, { readonly id: string }>;
  /** The conference of each reservation that has one, by the reservation's id. */
  readonly conferences: ReadonlyMap<string, { readonly id: string; readonly legCount: number }>;
  /** By `recordKey`. */
  readonly records: ReadonlyMap<string, KnownRecord>;
}

export type ParkedReason = 'RESERVATION_UNKNOWN' | 'CALL_RECORD_DIFFERS';

/** What becomes of a leg. */
export type Fate =
  | { readonly fate: 'taken'; readonly reservationId: string }
  /** Taken after the conference's end. */
  | { readonly fate: 'late'; readonly reservationId: string }
  | { readonly fate: 'corrected'; readonly reservationId: string; readonly record: KnownRecord }
  | { readonly fate: 'known' }
  | {
      readonly fate: 'parked';
      readonly reason: ParkedReason;
      readonly message: string;
      readonly known: LegContent | null;
    }
  | { readonly fate: 'refused'; readonly refusals: readonly Pick<Refusal, 'code' | 'message'>[] };

export interface FateOptions {
  /** Whether a record with other content is corrected; parked if not. */
  readonly update: boolean;
}

// As many as the event of a conference's end can tell of.
const MOST_LEGS = 5_000;

/** What becomes of each leg, in the order given. */
export function fatesOf(legs: readonly IncomingLeg[], known: Knowledge, options: FateOptions): readonly Fate[] {
  const first = new Map<string, Told>();
  const fates = legs.map((incoming) => {
    const key = recordKey(incoming.leg);
    const before = first.get(key);
    if (before) return fateOfRepeated(incoming.leg, before);
    const fate = fateOf(incoming, known, options);
    first.set(key, { leg: incoming.leg, fate });
    return fate;
  });
  return refuseTooMany(fates, known);
}

interface Told {
  readonly leg: Leg;
  readonly fate: Fate;
}

function fateOfRepeated(leg: Leg, { leg: told, fate }: Told): Fate {
  if (!isSameLeg(leg, told)) return differs(leg, told, 'in the same file');
  // What was not taken is not known either.
  return fate.fate === 'parked' || fate.fate === 'refused' ? fate : { fate: 'known' };
}

function fateOf({ leg, reservationNumber }: IncomingLeg, known: Knowledge, { update }: FateOptions): Fate {
  const refusals = objectionsTo(leg, legRules, []);
  if (refusals.length > 0) return { fate: 'refused', refusals };
  const reservation = reservationNumber === null ? undefined : known.reservations.get(reservationNumber);
  if (!reservation) {
    const message = reservationNumber
      ? `there is no reservation ${reservationNumber}`
      : 'it names no reservation: give one for the whole file';
    return { fate: 'parked', reason: 'RESERVATION_UNKNOWN', message, known: null };
  }
  const conference = known.conferences.get(reservation.id);
  const record = known.records.get(recordKey(leg));
  if (!record) return { fate: conference ? 'late' : 'taken', reservationId: reservation.id };
  if (record.conferenceId !== conference?.id) return differs(leg, record, 'in another conference');
  if (isSameLeg(leg, record)) return { fate: 'known' };
  const onlyLeave = isSameLeg(leg, { ...record, leftAt: leg.leftAt });
  // What somebody saw outweighs what was assumed, and is never outweighed by it.
  if (onlyLeave && leg.leaveAssumed && !record.leaveAssumed) return { fate: 'known' };
  const settles = onlyLeave && record.leaveAssumed && !leg.leaveAssumed;
  if (!settles && !update) return differs(leg, record, 'before');
  return { fate: 'corrected', reservationId: reservation.id, record };
}

function differs({ source, sourceRecordId }: Leg, known: LegContent, where: string): Fate {
  const message = `record ${sourceRecordId} of ${source} was told with other content ${where}`;
  return { fate: 'parked', reason: 'CALL_RECORD_DIFFERS', message, known };
}

/** Refuses all legs of a conference that would have more than one may have. */
function refuseTooMany(fates: readonly Fate[], { conferences }: Knowledge): readonly Fate[] {
  const counts = new Map<string, number>();
  for (const fate of fates) {
    if (fate.fate !== 'taken' && fate.fate !== 'late') continue;
    const before = counts.get(fate.reservationId) ?? conferences.get(fate.reservationId)?.legCount ?? 0;
    counts.set(fate.reservationId, before + 1);
  }
  const message = `a conference has 1 to ${MOST_LEGS} legs`;
  return fates.map((fate) =>
    (fate.fate === 'taken' || fate.fate === 'late') && (counts.get(fate.reservationId) ?? 0) > MOST_LEGS
      ? { fate: 'refused', refusals: [{ code: 'LEG_COUNT_INVALID', message }] }
      : fate,
  );
}
