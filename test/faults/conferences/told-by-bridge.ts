import { readFile } from 'node:fs/promises';
import type { BridgeEvent } from '@switchboard/bridge-simulator/conferences/conference';
import type { Entry } from '@switchboard/bridge-simulator/ledger/entries';
import type { RoomOrder } from '@switchboard/bridge-simulator/rooms/room';
import type { World } from '../../world/world.js';

/** A connection as the bridge saw it. */
export interface LedgerLeg {
  readonly room: string;
  readonly leg: string;
  readonly joined: BridgeEvent;
  readonly leftAt: string;
}

/** An event that the bridge has to tell. */
export interface LedgerEvent {
  readonly id: string;
  readonly keptAt: Date;
}

/** The simulator's ledger, read as its file. */
export async function readLedger({ simulator }: World): Promise<readonly Entry[]> {
  const lines = (await readFile(simulator.ledgerFile, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Entry);
}

/** Orders of rooms that the bridge holds, each as often as it was carried out in its newest version. */
export function roomsOf(ledger: readonly Entry[]): readonly RoomOrder[] {
  const done = ledger.flatMap((entry) => (entry.type === 'order' && entry.outcome === 'done' ? [entry] : []));
  const last = new Map(done.map((entry) => [entry.order.key, entry]));
  return done.flatMap((entry) => {
    const newest = last.get(entry.order.key);
    const isHeld = entry.act === 'place' && newest?.act === 'place' && newest.order.version === entry.order.version;
    return isHeld ? [entry.order] : [];
  });
}

/** Connections that have ended; one whose leaving is untold ends with its room. */
export function legsOf(ledger: readonly Entry[]): readonly LedgerLeg[] {
  const told = ledger.flatMap((entry) => (entry.type === 'event' && entry.told ? [entry.event] : []));
  const leftAt = new Map(told.flatMap(({ type, leg, at }) => (type === 'room-left' ? [[leg, at] as const] : [])));
  const endedAt = new Map(told.flatMap(({ type, room, at }) => (type === 'room-ended' ? [[room, at] as const] : [])));
  return told.flatMap((joined) => {
    const { type, room, leg = '' } = joined;
    if (type !== 'room-joined') return [];
    return [{ room, leg, joined, leftAt: leftAt.get(leg) ?? endedAt.get(room) ?? '' }];
  });
}

export function eventsOf(ledger: readonly Entry[]): readonly LedgerEvent[] {
  return ledger.flatMap((entry) =>
    entry.type === 'event' && entry.told ? [{ id: entry.event.id, keptAt: new Date(entry.keptAt) }] : [],
  );
}

/** How many events the bridge has told to nobody who confirmed them, or is still to see. */
export function countUntold(ledger: readonly Entry[]): number {
  const confirmed = new Set(ledger.flatMap((entry) => (entry.type === 'delivery' ? entry.events : [])));
  const conferences = ledger.filter(({ type }) => type === 'conference').length;
  const ended = ledger.filter((entry) => entry.type === 'event' && entry.event.type === 'room-ended').length;
  return eventsOf(ledger).filter(({ id }) => !confirmed.has(id)).length + conferences - ended;
}
