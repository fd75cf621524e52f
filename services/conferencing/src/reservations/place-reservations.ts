import { randomInt } from 'node:crypto';
import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { objectionsTo } from '@switchboard/kit/rules';
import { addCommands } from '../bridge-commands/queries.js';
import { assignBridges, type BridgeTerms } from './held-ports.js';
import { type Order, orderRules } from './orders.js';
import { addReservations, findHeldPorts, lockBridges, takeRoomNumbers } from './queries.js';

export interface PlacedReservation {
  readonly id: string;
  /** The number that people use. */
  readonly number: string;
}

export interface PlaceScope extends Pick<ActScope, 'now'> {
  /** The bridges that there are; without any, reservations are kept and nobody is told. */
  readonly bridges?: readonly BridgeTerms[] | undefined;
}

/**
 * Holds ports for each order, and lets a bridge know of those that are not over: for all of them, or for none and the
 * reasons, `PORTS_UNAVAILABLE` among them.
 * @returns the reservations in the order of the orders.
 */
export async function placeReservations(
  tx: Db,
  orders: readonly Order[],
  { now, bridges = [] }: PlaceScope,
): Promise<Outcome<readonly PlacedReservation[]>> {
  const refusals = orders.flatMap((order, index) => objectionsTo(order, orderRules, ['orders', String(index)]));
  if (refusals.length > 0) return { ok: false, refusals };
  // A start in the past is no objection: history is brought in through this act.
  const rows = orders.map((order) => ({ ...order, id: newId(now), placedAt: now }));
  const places = await placesOf(tx, rows, { now, bridges });
  const unplaced = rows.flatMap((row, index) =>
    places.get(row.id) === NO_BRIDGE ? [portsUnavailable(row, index)] : [],
  );
  if (unplaced.length > 0) return { ok: false, refusals: unplaced };
  const rooms = await roomsOf(tx, places);
  const numbers = await addReservations(
    tx,
    rows.map((row) => ({ ...row, ...rooms.get(row.id) })),
  );
  await addCommands(
    tx,
    [...rooms].map(([reservationId, { bridge }]) => ({
      ...{ id: newId(now), reservationId, bridge, kind: 'PROVISION' as const, version: 1 },
      ...{ nextAttemptAt: now, orderedAt: now },
    })),
  );
  // Matched by id, since RETURNING promises no order.
  return accept(rows.map(({ id }) => ({ id, number: numbers.get(id) ?? '' })));
}

const NO_BRIDGE = '';

type OrderRow = Order & { readonly id: string };

/** The bridge of each row that one is to hold, or that none can. */
async function placesOf(
  tx: Db,
  rows: readonly OrderRow[],
  { now, bridges }: { readonly now: Date; readonly bridges: readonly BridgeTerms[] },
): Promise<ReadonlyMap<string, string>> {
  const toCome = bridges.length === 0 ? [] : rows.filter(({ endsAt }) => endsAt > now);
  if (toCome.length === 0) return new Map();
  await lockBridges(tx);
  const startsAt = new Date(Math.min(...toCome.map((row) => row.startsAt.getTime())));
  const endsAt = new Date(Math.max(...toCome.map((row) => row.endsAt.getTime())));
  const assigned = assignBridges(toCome, await findHeldPorts(tx, { startsAt, endsAt }), bridges);
  return new Map(toCome.map(({ id }, index) => [id, assigned[index] ?? NO_BRIDGE]));
}

/** A room on its bridge for each. */
async function roomsOf(tx: Db, places: ReadonlyMap<string, string>) {
  const numbers = places.size === 0 ? [] : await takeRoomNumbers(tx, places.size);
  return new Map([...places].map(([id, bridge], index) => [id, { bridge, roomNumber: numbers[index], pin: newPin() }]));
}

/** Six digits that nobody can guess. */
function newPin(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

function portsUnavailable({ startsAt }: OrderRow, index: number): Refusal {
  const message = `no bridge has so many ports free from ${startsAt.toISOString()}: order fewer, or another time`;
  return { code: 'PORTS_UNAVAILABLE', message, path: ['orders', String(index), 'expectedPortCount'] };
}
