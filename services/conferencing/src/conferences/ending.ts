import type { Refusal } from '@switchboard/kit/refusal';
import { objectionsTo } from '@switchboard/kit/rules';
import { isSameLeg, type Leg, type LegContent, legRules, recordKey } from '../call-records/legs.js';

/** A conference that is over: what was ordered, and who took part. */
export interface EndedConference {
  readonly reservationId: string;
  readonly legs: readonly Leg[];
}

/** What is known when conferences end. */
export interface Knowledge {
  /** The conference that each reservation already has, null where it has none; no entry for an unknown reservation. */
  readonly conferenceOf: ReadonlyMap<string, string | null>;
  /** Call records by `recordKey`. */
  readonly records: ReadonlyMap<string, LegContent & { readonly conferenceId: string }>;
}

// What one event can carry, since it tells of a conference whole.
const MOST_LEGS = 5_000;

/** What stands against ended conferences whatever is known: their form, and contradictions among them. */
export function objectionsToForm(ended: readonly EndedConference[]): readonly Refusal[] {
  const reservations = new Set<string>();
  const legs = new Map<string, { readonly leg: Leg; readonly index: number }>();
  return ended.flatMap((conference, index) => {
    const path = pathOf(index);
    const refusals = [...objectionsToLegs(conference, path)];
    if (reservations.has(conference.reservationId)) {
      refusals.push(
        refusalOf('RESERVATION_TWICE', 'give all legs of a conference at once', [...path, 'reservationId']),
      );
    }
    reservations.add(conference.reservationId);
    for (const [position, leg] of conference.legs.entries()) {
      // Within a conference a record may be repeated; in another, or with other words, it contradicts itself.
      const first = legs.get(recordKey(leg)) ?? { leg, index };
      legs.set(recordKey(leg), first);
      if (first.index !== index || !isSameLeg(first.leg, leg))
        refusals.push(differs(leg, [...path, 'legs', `${position}`]));
    }
    return refusals;
  });
}

function objectionsToLegs({ legs }: EndedConference, path: readonly string[]): readonly Refusal[] {
  if (legs.length < 1 || legs.length > MOST_LEGS) {
    return [refusalOf('LEG_COUNT_INVALID', `a conference has 1 to ${MOST_LEGS} legs`, [...path, 'legs'])];
  }
  return legs.flatMap((leg, position) => objectionsTo(leg, legRules, [...path, 'legs', String(position)]));
}

/** What stands against the conference at `index` by what is known: told before, with other words; or over already. */
export function objectionsToFacts(
  { reservationId, legs }: EndedConference,
  index: number,
  { conferenceOf, records }: Knowledge,
): readonly Refusal[] {
  const path = pathOf(index);
  const conferenceId = conferenceOf.get(reservationId);
  if (conferenceId === undefined) {
    return [refusalOf('RESERVATION_UNKNOWN', 'there is no such reservation', [...path, 'reservationId'])];
  }
  // A known leg is compared before a new one is refused: told wrongly is the graver of the two.
  return legs.flatMap((leg, position) => {
    const legPath = [...path, 'legs', String(position)];
    const known = records.get(recordKey(leg));
    if (known && !(known.conferenceId === conferenceId && isSameLeg(known, leg))) return [differs(leg, legPath)];
    if (known || conferenceId === null) return [];
    return [refusalOf('RESERVATION_ENDED', 'the conference is over: no leg can be added to it', legPath)];
  });
}

/** Each source record once, in the order of joining. */
export function distinctLegs(legs: readonly Leg[]): readonly Leg[] {
  const distinct = [...new Map(legs.map((leg) => [recordKey(leg), leg])).values()];
  return distinct.sort((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime());
}

/** From the first joining to the last leaving. */
export function spanOf(legs: readonly Leg[]): { readonly startedAt: Date; readonly endedAt: Date } {
  // Spread into arguments, which is safe for as many as MOST_LEGS.
  const times = (pick: (leg: Leg) => Date) => legs.map((leg) => pick(leg).getTime());
  return {
    startedAt: new Date(Math.min(...times(({ joinedAt }) => joinedAt))),
    endedAt: new Date(Math.max(...times(({ leftAt }) => leftAt))),
  };
}

function differs({ source, sourceRecordId }: Leg, path: readonly string[]): Refusal {
  const message = `record ${sourceRecordId} of ${source} was told with other content: a correction is not an end`;
  return refusalOf('CALL_RECORD_DIFFERS', message, [...path, 'sourceRecordId']);
}

function pathOf(index: number): readonly string[] {
  return ['conferences', String(index)];
}

function refusalOf(code: string, message: string, path: readonly string[]): Refusal {
  return { code, message, path };
}
