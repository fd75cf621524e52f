import type { Db } from '@switchboard/kit/database/open-database';
import type { BridgeAnswer } from '../bridge/bridge-port.js';
import { findReservationsToChange, updateReservation } from '../reservations/queries.js';
import { mayBecome } from '../reservations/reservation-state.js';
import { dropCommands, findOpenCommandsToChange, settleCommand } from './queries.js';
import type { CommandRow } from './tables.js';

export interface Answered {
  readonly command: CommandRow;
  readonly answer: BridgeAnswer;
  readonly now: Date;
}

/**
 * Notes what a bridge answered: a confirmed order is provisioned, a refused one has failed, and nothing more is told of
 * it. A refused change leaves the reservation as it was ordered, with the bridge's reason.
 */
export async function recordAnswer(tx: Db, { command, answer, now }: Answered): Promise<void> {
  const [reservation] = await findReservationsToChange(tx, [command.reservationId]);
  if (!reservation) throw new Error(`command ${command.id} is of no reservation`);
  if (answer.kind === 'done') {
    await settleCommand(tx, command.id, { state: 'DONE', doneAt: now, problem: null });
    if (command.kind === 'PROVISION' && mayBecome(reservation.state, 'PROVISIONED'))
      await updateReservation(tx, reservation.id, { state: 'PROVISIONED', provisionedAt: now });
    return;
  }
  const failure = `${answer.code}: ${answer.message}`;
  await settleCommand(tx, command.id, { state: 'REFUSED', doneAt: now, problem: failure });
  const fails = command.kind === 'PROVISION' && mayBecome(reservation.state, 'FAILED');
  await updateReservation(tx, reservation.id, fails ? { state: 'FAILED', failedAt: now, failure } : { failure });
  if (command.kind !== 'PROVISION') return;
  const open = await findOpenCommandsToChange(tx, reservation.id);
  await dropCommands(
    tx,
    open.map(({ id }) => id),
    now,
  );
}
