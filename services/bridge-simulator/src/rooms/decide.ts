import { peakOf, type Taken } from './capacity.js';
import type { CancelOrder, Decision, RefusalCode, Room, RoomOrder } from './room.js';

type Present = Extract<Room, { status: 'present' }>;

/** What becomes of an order for a room, among the rooms that there are. */
export function decidePlacing(rooms: ReadonlyMap<string, Room>, order: RoomOrder, capacity: number): Decision {
  const known = rooms.get(order.key);
  if (known && known.version > order.version) return { outcome: 'older' };
  if (known?.version === order.version) return decideRepeated(known, order);
  const others = overlapping(rooms.values(), order);
  if (others.some(({ roomNumber }) => roomNumber === order.roomNumber)) {
    return refused('ROOM_NUMBER_TAKEN', `room number ${order.roomNumber} is another room's at that time`);
  }
  const needed = neededFor(order, others, capacity);
  if (needed > capacity) {
    return refused('CAPACITY_EXCEEDED', `${needed} ports would be needed at once, and there are ${capacity}`);
  }
  return { outcome: 'done' };
}

/** What becomes of a cancellation; a room that nobody ordered yet can be cancelled as well. */
export function decideCancelling(known: Room | undefined, order: CancelOrder, isRunning: boolean): Decision {
  if (known && known.version > order.version) return { outcome: 'older' };
  if (known?.status === 'cancelled' && known.version === order.version) return { outcome: 'known' };
  if (isRunning) return refused('ROOM_RUNNING', `a conference runs in ${order.key}`);
  return { outcome: 'done' };
}

function decideRepeated(known: Room, order: RoomOrder): Decision {
  // A cancellation of the same version has the last word.
  if (known.status === 'cancelled') return { outcome: 'older' };
  const same = (Object.keys(order) as (keyof RoomOrder)[]).every((field) => known[field] === order[field]);
  if (same) return { outcome: 'known' };
  return refused('VERSION_DIFFERS', `version ${order.version} of ${order.key} was told with other content`);
}

function overlapping(rooms: Iterable<Room>, { key, startsAt, endsAt }: RoomOrder): readonly Present[] {
  const found: Present[] = [];
  for (const room of rooms) {
    if (room.status !== 'present' || room.key === key) continue;
    // Instants of one form compare as texts.
    if (room.startsAt < endsAt && startsAt < room.endsAt) found.push(room);
  }
  return found;
}

/** The most ports that are taken at once during the order; a higher number where even that is within the capacity. */
function neededFor(order: RoomOrder, others: readonly Present[], capacity: number): number {
  let atMost = order.portCount;
  for (const { portCount } of others) atMost += portCount;
  // Mostly so, and then thousands of rooms need not be sorted.
  if (atMost <= capacity) return atMost;
  return peakOf([...others, order].map((room) => takenBy(room, order)));
}

/** Only the hours of the order count: what others take before and after is no matter. */
function takenBy({ startsAt, endsAt, portCount }: RoomOrder, within: RoomOrder): Taken {
  return {
    from: Math.max(Date.parse(startsAt), Date.parse(within.startsAt)),
    to: Math.min(Date.parse(endsAt), Date.parse(within.endsAt)),
    count: portCount,
  };
}

function refused(code: RefusalCode, message: string): Decision {
  return { outcome: 'refused', code, message };
}
