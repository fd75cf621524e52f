import {
  type BridgeAnswer,
  BridgeOutcomeUnknownError,
  type BridgePort,
  BridgeUnreachableError,
  type KeptRoom,
  type RoomOrder,
  type RoomStatus,
} from '../bridge-port.js';
import { describedBy, describeRoom } from './description.js';
import { type Handle, type JanusAccess, openHandle, type PluginAnswer } from './open-handle.js';
import { readRoom } from './read-room.js';
import { readRooms } from './read-rooms.js';
import { roomSecretOf } from './room-secret.js';

export interface JanusBridge extends JanusAccess {
  readonly name: string;
  /** Needed to make rooms and to see those of others. */
  readonly adminKey: string;
  /** Janus has no limit of its own. */
  readonly capacity: number;
  /** Writes rooms into Janus' configuration, which it must be allowed to write, so that they outlive a restart. */
  readonly permanent: boolean;
}

type Told = Parameters<BridgePort['cancel']>[0];
type Asked = Parameters<BridgePort['status']>[0];

const NO_SUCH_ROOM = 485;
const ROOM_EXISTS = 486;
const UNAUTHORIZED = 489;
const DONE: BridgeAnswer = { kind: 'done' };

/** Janus' AudioBridge, over its HTTP API: a room there has a number, a pin and a description, and no hours. */
export function openJanusBridge(bridge: JanusBridge): BridgePort {
  const converse = <Value>({ key }: Asked, conversation: (handle: Handle) => Promise<Value>) =>
    openHandle(bridge, `reservation-${key}`, conversation);
  const place = async (order: RoomOrder): Promise<BridgeAnswer> => {
    if (order.portCount <= bridge.capacity) return converse(order, (handle) => placeRoom(bridge, handle, order));
    const message = `${order.portCount} ports are needed, and there are ${bridge.capacity}`;
    return { kind: 'refused', code: 'CAPACITY_EXCEEDED', message };
  };
  return {
    name: bridge.name,
    provision: place,
    change: place,
    cancel: (order) => converse(order, (handle) => destroyRoom(bridge, handle, order)),
    status: (order) => converse(order, (handle) => statusOf(bridge, handle, order)),
    keptRooms: () => openHandle(bridge, 'kept-rooms', (handle) => keptRoomsOf(bridge, handle)),
  };
}

/** Made first and looked at afterwards: mostly there is none, and a room that came back empty after a restart is made anew. */
async function placeRoom(bridge: JanusBridge, handle: Handle, order: RoomOrder): Promise<BridgeAnswer> {
  const { adminKey, permanent } = bridge;
  const { key, roomNumber: room, pin } = order;
  const description = describeRoom(order);
  const secret = roomSecretOf(adminKey, key);
  const created = await handle.tell({
    ...{ request: 'create', admin_key: adminKey, room, description, secret, pin, permanent },
    ...{ is_private: true, allow_rtp_participants: true, record: false },
  });
  if (created.error_code !== ROOM_EXISTS) return toAnswer(created);
  const found = await readRoom(handle, { adminKey, key, roomNumber: room });
  if (found.whose === 'another') {
    return { kind: 'refused', code: 'ROOM_NUMBER_TAKEN', message: `room ${room} is there and is not of ${key}` };
  }
  // Gone since, as when it was destroyed by hand.
  if (found.whose === 'nobody') throw new BridgeUnreachableError(`room ${room} came and went`);
  if (found.version >= order.version) return DONE;
  const edit = { request: 'edit', room, secret, permanent, new_description: description, new_pin: pin };
  return toAnswer(await handle.tell(edit));
}

async function destroyRoom(bridge: JanusBridge, handle: Handle, order: Told): Promise<BridgeAnswer> {
  const { adminKey, permanent } = bridge;
  const { key, version, roomNumber: room } = order;
  const found = await readRoom(handle, { adminKey, key, roomNumber: room });
  if (found.whose !== 'ours' || found.version > version) return DONE;
  const destroyed = await handle.tell({ request: 'destroy', room, secret: roomSecretOf(adminKey, key), permanent });
  return destroyed.error_code === NO_SUCH_ROOM ? DONE : toAnswer(destroyed);
}

async function statusOf({ adminKey }: JanusBridge, handle: Handle, { key, roomNumber }: Asked): Promise<RoomStatus> {
  const found = await readRoom(handle, { adminKey, key, roomNumber });
  // Janus forgets the rooms that it destroys.
  return found.whose === 'ours' ? { kind: 'present', version: found.version } : { kind: 'absent' };
}

async function keptRoomsOf({ adminKey }: JanusBridge, handle: Handle): Promise<readonly KeptRoom[]> {
  const rooms = await readRooms(handle, adminKey);
  return rooms.flatMap(({ room, description, num_participants: partyCount }) => {
    const described = describedBy(description);
    return described && typeof room === 'number' ? [{ ...described, roomNumber: room, partyCount }] : [];
  });
}

function toAnswer({ error_code: code, error }: PluginAnswer): BridgeAnswer {
  if (code === undefined) return DONE;
  const message = `Janus ${code}: ${error ?? 'no reason'}`;
  // A key of ours that is wrong is nothing that another order would mend.
  if (code === UNAUTHORIZED) throw new BridgeUnreachableError(message);
  if (code >= 499) throw new BridgeOutcomeUnknownError(message);
  return { kind: 'refused', code: `JANUS_${code}`, message };
}
