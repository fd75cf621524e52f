import type { Database, Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { BridgeAnswer, BridgePort } from '../bridge/bridge-port.js';
import { findOpenCommandsToChange } from '../bridge-commands/queries.js';
import { findReservationsByNumber, findReservationsToChange, type ReservationRow } from '../reservations/queries.js';
import { isLongOver } from './long-over.js';

export interface KeptRoomWork {
  readonly database: Database;
  readonly now: Date;
  readonly stopped?: AbortSignal | undefined;
}

/** Numbers of the reservations whose rooms are gone, and of those that the bridge would not let go. */
export interface CancelledRooms {
  readonly cancelled: readonly string[];
  readonly refused: readonly string[];
}

const viewer = serviceViewer('conferencing');

/**
 * Cancels the rooms that a bridge keeps although their reservations have been over for an hour, but none with somebody
 * in it. What fails midway is found again by the next look.
 * @throws BridgeUnreachableError and BridgeOutcomeUnknownError, as the bridge does.
 */
export async function cancelKeptRooms(bridge: BridgePort, work: KeptRoomWork): Promise<CancelledRooms> {
  const { database, now, stopped } = work;
  const keys = (await bridge.keptRooms()).filter(({ partyCount }) => partyCount === 0).map(({ key }) => key);
  const kept =
    keys.length === 0 ? [] : await withViewer(database, viewer, 'read', (db) => findReservationsByNumber(db, keys));
  const [cancelled, refused]: [string[], string[]] = [[], []];
  for (const { id, number } of kept.filter((reservation) => isLongOver(reservation, now))) {
    if (stopped?.aborted) break;
    const answer = await withViewer(database, viewer, 'write', (tx) => cancelRoom(tx, id, { bridge, now }));
    if (answer) (answer.kind === 'done' ? cancelled : refused).push(number);
  }
  return { cancelled, refused };
}

/** Its reservation is locked until the bridge has answered: nothing newer is ordered that this could cross. */
async function cancelRoom(
  tx: Db,
  id: string,
  { bridge, now }: { readonly bridge: BridgePort; readonly now: Date },
): Promise<BridgeAnswer | undefined> {
  const [reservation] = await findReservationsToChange(tx, [id]);
  if (!reservation || !isLongOver(reservation, now)) return undefined;
  if ((await findOpenCommandsToChange(tx, id)).length > 0) return undefined;
  const room = await findRoom(bridge, reservation);
  return room?.partyCount === 0 ? bridge.cancel(room) : undefined;
}

/** Asked for again, since somebody may have come meanwhile. */
async function findRoom(bridge: BridgePort, { number, bridge: name, roomNumber }: ReservationRow) {
  if (name !== bridge.name) return undefined;
  const rooms = await bridge.keptRooms();
  return rooms.find((room) => room.key === number && room.roomNumber === roomNumber);
}
