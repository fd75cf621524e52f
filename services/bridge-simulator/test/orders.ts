import type { RoomOrder } from '../src/rooms/room.js';

/** An order of ten ports for an hour. */
export function orderOf(change: Partial<RoomOrder> = {}): Omit<RoomOrder, 'key'> {
  return {
    version: 1,
    startsAt: '2026-11-24T09:00:00.000Z',
    endsAt: '2026-11-24T10:00:00.000Z',
    portCount: 10,
    roomNumber: 71_001,
    pin: '4242',
    ...change,
  };
}

export function legOf(stayMs: number, change: object = {}) {
  return { caller: '+4930123456', accessType: 'toll-free', country: 'DE', stayMs, ...change };
}
