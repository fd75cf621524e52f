import type { BridgeAnswer, BridgePort, RoomOrder } from '../bridge/bridge-port.js';
import type { ReservationRow } from '../reservations/queries.js';
import type { CommandRow } from './tables.js';

/**
 * Tells a bridge one command; one that may have been told before is asked for first, and not repeated once it is done.
 * What was called off meanwhile is not told at all: its cancellation follows.
 * @throws BridgeUnreachableError and BridgeOutcomeUnknownError, as the bridge does.
 */
export async function tellBridge(
  bridge: BridgePort,
  { kind, version, state }: CommandRow,
  reservation: ReservationRow,
): Promise<BridgeAnswer> {
  if (kind !== 'CANCEL' && reservation.state === 'CANCELLED') return { kind: 'done' };
  const order = { ...orderOf(reservation), version };
  if (state === 'SENT') {
    const status = await bridge.status(order);
    const isThere = status.kind === (kind === 'CANCEL' ? 'cancelled' : 'present');
    if (isThere && 'version' in status && status.version >= version) return { kind: 'done' };
    if (kind === 'CANCEL' && status.kind === 'absent') return { kind: 'done' };
  }
  switch (kind) {
    case 'PROVISION':
      return bridge.provision(order);
    case 'CHANGE':
      return bridge.change(order);
    case 'CANCEL':
      return bridge.cancel(order);
    default:
      return kind satisfies never;
  }
}

/** As it is now: an earlier version of it is of no use to anybody. */
function orderOf({
  number,
  startsAt,
  endsAt,
  expectedPortCount,
  roomNumber,
  pin,
}: ReservationRow): Omit<RoomOrder, 'version'> {
  if (roomNumber === null || pin === null) throw new Error(`reservation ${number} has no room`);
  return { key: number, startsAt, endsAt, portCount: expectedPortCount, roomNumber, pin };
}
