import { newId } from '@switchboard/kit/ids';
import { type Book, keep } from '../ledger/book.js';
import { peakOf } from '../rooms/capacity.js';
import type { RefusalCode } from '../rooms/room.js';
import type { Conference, PlannedLeg } from './conference.js';
import { startOf } from './plan.js';
import type { Run } from './read-run.js';

export type Started =
  | { readonly outcome: 'done'; readonly conference: string }
  | { readonly outcome: 'refused'; readonly code: RefusalCode; readonly message: string };

/** Lets people meet in a room; a run that was asked for before is not started again. */
export async function startConference(book: Book, key: string, run: Run): Promise<Started> {
  const { memory, clock } = book;
  if (run.id !== undefined && memory.lastConferences.get(key) === run.id) {
    return { outcome: 'done', conference: run.id };
  }
  const objection = objectionTo(book, key, run.legs);
  if (objection) return { outcome: 'refused', ...objection };
  const now = clock.now();
  const conference: Conference = {
    id: run.id ?? newId(),
    room: key,
    beganAt: now.toISOString(),
    speed: run.speed,
    startedAt: (run.startedAt ?? startOf(now, run.legs, run.speed)).toISOString(),
    legs: run.legs,
  };
  await keep(book, { type: 'conference', conference });
  return { outcome: 'done', conference: conference.id };
}

function objectionTo(
  { memory }: Book,
  key: string,
  legs: readonly PlannedLeg[],
): { code: RefusalCode; message: string } | undefined {
  const room = memory.rooms.get(key);
  if (room?.status !== 'present') return { code: 'ROOM_UNKNOWN', message: `there is no room ${key}` };
  if (memory.running.has(key)) return { code: 'ROOM_RUNNING', message: `a conference runs in ${key}` };
  const needed = peakOf(legs.map(({ joinAfterMs: from, stayMs }) => ({ from, to: from + stayMs, count: 1 })));
  if (needed <= room.portCount) return undefined;
  return { code: 'PORTS_EXCEEDED', message: `${needed} parties at once, and ${key} has ${room.portCount} ports` };
}
