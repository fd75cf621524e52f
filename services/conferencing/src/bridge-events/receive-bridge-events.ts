import { createHash } from 'node:crypto';
import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type Entry, readJsonEntries } from '../call-data/json-entries.js';
import { addBridgeEvents } from './queries.js';
import { roomEventOf } from './room-events.js';

/**
 * Keeps what a bridge posted, each event once; of what tells of no room nothing is kept.
 * @returns how many events tell of a room. Refuses `BODY_MALFORMED`: nothing of a body that is broken is kept.
 */
export async function receiveBridgeEvents(
  tx: Db,
  { body, bridge, now }: { readonly body: string; readonly bridge: string; readonly now: Date },
): Promise<Outcome<number>> {
  const { entries, problems } = readJsonEntries(body);
  const [first] = problems;
  if (first) return refuse('BODY_MALFORMED', `entry ${first.line}: ${first.message}`);
  const rows = entries.flatMap((entry) => rowsOf(entry, bridge, now));
  const distinct = new Map(rows.map((row) => [row.eventId, row]));
  await addBridgeEvents(tx, [...distinct.values()]);
  return accept(distinct.size);
}

function rowsOf({ value }: Entry, bridge: string, now: Date) {
  const room = roomEventOf(value)?.room;
  if (room === undefined) return [];
  return [{ bridge, eventId: idOf(value), room, payload: value, receivedAt: now, takenAt: null }];
}

/** The bridge's own, or what stands for one: the same words are the same event. */
function idOf(event: object): string {
  if ('id' in event && typeof event.id === 'string' && event.id.length <= 200) return event.id;
  return createHash('sha256').update(JSON.stringify(event)).digest('base64url');
}
