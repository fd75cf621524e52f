import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { addCommands, dropCommands, findOpenCommandsToChange } from '../bridge-commands/queries.js';
import { type ReservationRow, updateReservation } from './queries.js';
import { isChangeable } from './reservation-state.js';

/** Calls off what can be called off of locked reservations; a bridge that was never told of one learns nothing of it. */
export async function cancelReservations(tx: Db, reservations: readonly ReservationRow[], now: Date): Promise<void> {
  for (const reservation of reservations.filter(({ state }) => isChangeable(state))) {
    const { id, version } = reservation;
    await updateReservation(tx, id, { state: 'CANCELLED', cancelledAt: now, version: version + 1 });
    await tellBridge(tx, reservation, now);
  }
}

async function tellBridge(tx: Db, { id, bridge, version }: ReservationRow, now: Date): Promise<void> {
  if (bridge === null) return;
  const open = await findOpenCommandsToChange(tx, id);
  const untold = open.filter(({ state }) => state === 'WAITING');
  await dropCommands(
    tx,
    untold.map((command) => command.id),
    now,
  );
  // Nothing was ever told of it: its order is among what is dropped.
  if (untold.some(({ kind }) => kind === 'PROVISION')) return;
  const command = { reservationId: id, bridge, kind: 'CANCEL' as const, version: version + 1 };
  await addCommands(tx, [{ ...command, id: newId(now), nextAttemptAt: now, orderedAt: now }]);
}
