import type { BridgeEvent, Conference, PlannedEvent } from '../conferences/conference.js';
import { planEvents } from '../conferences/plan.js';
import type { Room } from '../rooms/room.js';
import type { Fact } from './entries.js';

/** What the ledger comes to so far. */
export interface Memory {
  readonly rooms: Map<string, Room>;
  /** By room: what is still to take place there. */
  readonly running: Map<string, readonly PlannedEvent[]>;
  /** By room: the id of its latest conference. */
  readonly lastConferences: Map<string, string>;
  /** Events that nobody has confirmed yet, by id in their order; none are kept where nobody is told. */
  readonly undelivered: Map<string, BridgeEvent> | undefined;
}

export function createMemory({ tells }: { readonly tells: boolean }): Memory {
  return {
    rooms: new Map(),
    running: new Map(),
    lastConferences: new Map(),
    undelivered: tells ? new Map() : undefined,
  };
}

/** Takes in one more fact, the same way when it happens and when it is read again. */
export function remember(memory: Memory, fact: Fact): void {
  switch (fact.type) {
    case 'order':
      rememberOrder(memory, fact);
      break;
    case 'conference':
      rememberConference(memory, fact.conference);
      break;
    case 'event':
      rememberEvent(memory, fact);
      break;
    case 'delivery':
      for (const id of fact.events) memory.undelivered?.delete(id);
      break;
    default:
      fact satisfies never;
  }
}

function rememberConference({ running, lastConferences }: Memory, conference: Conference): void {
  running.set(conference.room, planEvents(conference));
  lastConferences.set(conference.room, conference.id);
}

function rememberOrder({ rooms }: Memory, fact: Extract<Fact, { type: 'order' }>): void {
  if (fact.outcome !== 'done') return;
  const { key, version } = fact.order;
  rooms.set(key, fact.act === 'place' ? { status: 'present', ...fact.order } : { status: 'cancelled', key, version });
}

function rememberEvent(
  { running, undelivered }: Memory,
  { room, event, told }: Extract<Fact, { type: 'event' }>,
): void {
  const ahead = running.get(room)?.filter((planned) => planned.event.id !== event.id) ?? [];
  if (ahead.length > 0) running.set(room, ahead);
  else running.delete(room);
  if (told) undelivered?.set(event.id, event);
}
