import { createHash } from 'node:crypto';
import type { Entry } from '../call-data/json-entries.js';
import type { BridgeEventRow } from './queries.js';
import { roomEventOf } from './room-events.js';

/** The events among what a bridge told, each once; what tells of no room is none. */
export function toldEvents(
  entries: readonly Entry[],
  { bridge, now }: { readonly bridge: string; readonly now: Date },
): readonly BridgeEventRow[] {
  const rows = entries.flatMap(({ value }): readonly BridgeEventRow[] => {
    const room = roomEventOf(value)?.room;
    if (room === undefined) return [];
    return [{ bridge, eventId: idOf(value), room, payload: value, receivedAt: now, takenAt: null }];
  });
  return [...new Map(rows.map((row) => [row.eventId, row])).values()];
}

/** The bridge's own, or what stands for one: the same words are the same event. */
function idOf(event: object): string {
  if ('id' in event && typeof event.id === 'string' && event.id.length <= 200) return event.id;
  return createHash('sha256').update(JSON.stringify(event)).digest('base64url');
}
