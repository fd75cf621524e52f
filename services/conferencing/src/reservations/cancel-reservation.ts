import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { addCommands, dropCommands, findOpenCommandsToChange } from '../bridge-commands/queries.js';
import type { PlaceScope } from './place-reservations.js';
import { updateReservation } from './queries.js';
import { isChangeable } from './reservation-state.js';
import type { ReservationRow } from './tables.js';
import { type TakeScope, takeReservation } from './take-reservation.js';

/**
 * Calls a reservation off; calling it off again changes nothing. A bridge that was never told learns nothing of it.
 * Refuses `RESERVATION_UNKNOWN` and `RESERVATION_NOT_CHANGEABLE` once people are in or it is over.
 */
export async function cancelReservation(
  tx: Db,
  { number }: { readonly number: string },
  { now, customerId }: Pick<PlaceScope, 'now'> & TakeScope,
): Promise<Outcome<string>> {
  const taken = await takeReservation(tx, number, { customerId });
  if (!taken.ok) return taken;
  const { id, state, version } = taken.value;
  if (state === 'CANCELLED') return accept(id);
  if (!isChangeable(state))
    return refuse('RESERVATION_NOT_CHANGEABLE', `it is ${state.toLowerCase()} already`, ['number']);
  await updateReservation(tx, id, { state: 'CANCELLED', cancelledAt: now, version: version + 1 });
  await tellBridge(tx, taken.value, now);
  return accept(id);
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
