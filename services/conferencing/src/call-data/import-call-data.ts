import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import type { Refusal } from '@switchboard/kit/refusal';
import { type LegContent, recordKey } from '../call-records/legs.js';
import { findCallRecordsBySource } from '../call-records/queries.js';
import { type Correction, correctConferences } from '../conferences/correct-conferences.js';
import { endConferences } from '../conferences/end-conferences.js';
import { findConferencesOfReservations } from '../conferences/queries.js';
import { findReservationsByNumber, findReservationsToChange } from '../reservations/queries.js';
import { type Fate, type FateOptions, fatesOf, type IncomingLeg } from './fates.js';
import { parkCallRecords, settleParkedCallRecords } from './queries.js';

type Scope = ActScope & FateOptions;

/** A leg and what becomes of it. */
interface Decided extends IncomingLeg {
  fate: Fate;
}

/**
 * Takes legs that a source recorded: ends their conferences, adds those that come late, and corrects what is corrected.
 * What cannot be taken is parked or refused leg by leg, and the others go on. All legs of a conference belong in one call.
 * @returns what became of each, in the order given.
 */
export async function importCallData(tx: Db, legs: readonly IncomingLeg[], scope: Scope): Promise<readonly Fate[]> {
  const known = await gatherKnowledge(tx, legs);
  const fates = fatesOf(legs, known, scope);
  const decided: readonly Decided[] = legs.map((leg, index) => ({ ...leg, fate: fates[index] ?? { fate: 'known' } }));
  await end(tx, decided, scope);
  await correctConferences(tx, correctionsOf(decided, known), scope);
  await park(tx, decided, scope.now);
  const taken = decided.filter(({ fate }) => isTaken(fate));
  await settleParkedCallRecords(
    tx,
    taken.map(({ leg }) => leg),
    scope.now,
  );
  return decided.map(({ fate }) => fate);
}

async function gatherKnowledge(tx: Db, legs: readonly IncomingLeg[]) {
  const numbers = new Set(legs.flatMap(({ reservationNumber }) => reservationNumber ?? []));
  const named = await findReservationsByNumber(tx, [...numbers]);
  const ids = named.map(({ id }) => id);
  // Locked before the rest is read: who ends or corrects the same conference at the same time waits here.
  const reservations = await findReservationsToChange(tx, ids);
  const conferences = await findConferencesOfReservations(tx, ids);
  const records = await findCallRecordsBySource(
    tx,
    legs.map(({ leg }) => leg),
  );
  return {
    reservations: new Map(reservations.map((reservation) => [reservation.number, reservation])),
    conferences: new Map(conferences.map((conference) => [conference.reservationId, conference])),
    records: new Map(records.map((record) => [recordKey(record), record])),
  };
}

type Gathered = Awaited<ReturnType<typeof gatherKnowledge>>;

/** Ends the conferences of legs that are to be taken; one that is refused as a whole does not keep the others. */
async function end(tx: Db, decided: readonly Decided[], scope: Scope): Promise<void> {
  const groups = [...groupByReservation(decided, 'taken')];
  if (groups.length === 0) return;
  const ended = groups.map(([reservationId, group]) => ({ reservationId, legs: group.map(({ leg }) => leg) }));
  const outcome = await endConferences(tx, ended, scope);
  if (outcome.ok) return;
  const refused = new Map<number, Refusal[]>();
  for (const refusal of outcome.refusals) {
    const index = Number(refusal.path[1]);
    refused.set(index, [...(refused.get(index) ?? []), refusal]);
  }
  for (const [index, refusals] of refused) {
    for (const one of groups[index]?.[1] ?? []) one.fate = { fate: 'refused', refusals };
  }
  await end(tx, decided, scope);
}

function correctionsOf(decided: readonly Decided[], known: Gathered): readonly Correction[] {
  const late = groupByReservation(decided, 'late');
  const corrected = groupByReservation(decided, 'corrected');
  return [...known.reservations.values()].flatMap(({ id, serviceCode }) => {
    const conference = known.conferences.get(id);
    const added = (late.get(id) ?? []).map(({ leg }) => leg);
    const replaced = (corrected.get(id) ?? []).flatMap(({ leg, fate }) =>
      fate.fate === 'corrected' ? [{ id: fate.record.id, revision: fate.record.revision, leg }] : [],
    );
    return conference && added.length + replaced.length > 0 ? [{ conference, serviceCode, added, replaced }] : [];
  });
}

async function park(tx: Db, decided: readonly Decided[], now: Date): Promise<void> {
  const rows = decided.flatMap(({ leg, reservationNumber, fate }) =>
    fate.fate === 'parked'
      ? [
          {
            ...{ id: newId(now), source: leg.source, sourceRecordId: leg.sourceRecordId, reservationNumber },
            ...{ reason: fate.reason, told: contentOf(leg), known: fate.known && contentOf(fate.known) },
            ...{ payload: leg.payload, parkedAt: now },
          },
        ]
      : [],
  );
  // One version may be told twice in a file; a statement cannot meet the same row twice.
  const versions = new Map(rows.map((row) => [`${recordKey(row)}${JSON.stringify(row.told)}`, row]));
  await parkCallRecords(tx, [...versions.values()]);
}

function groupByReservation(decided: readonly Decided[], kind: 'taken' | 'late' | 'corrected') {
  const groups = new Map<string, Decided[]>();
  for (const one of decided) {
    if (one.fate.fate !== kind) continue;
    const { reservationId } = one.fate;
    const group = groups.get(reservationId);
    if (group) group.push(one);
    else groups.set(reservationId, [one]);
  }
  return groups;
}

function isTaken({ fate }: Fate): boolean {
  return fate === 'taken' || fate === 'late' || fate === 'corrected';
}

function contentOf({ caller, accessTypeCode, countryCode, joinedAt, leftAt }: LegContent) {
  const times = { joinedAt: joinedAt.toISOString(), leftAt: leftAt.toISOString() };
  return { caller, accessTypeCode, countryCode, ...times };
}
