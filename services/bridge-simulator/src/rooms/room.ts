/** What the bridge is told of a room; instants are RFC 3339 in UTC. */
export interface RoomOrder {
  /** Whoever orders names the room, for ever. */
  readonly key: string;
  readonly version: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly portCount: number;
  readonly roomNumber: number;
  readonly pin: string;
}

export interface CancelOrder {
  readonly key: string;
  readonly version: number;
}

export type Room =
  | ({ readonly status: 'present' } & RoomOrder)
  /** Kept, so that an older order that comes late does not bring it back. */
  | ({ readonly status: 'cancelled' } & CancelOrder);

export type RefusalCode =
  | 'CAPACITY_EXCEEDED'
  | 'ROOM_NUMBER_TAKEN'
  | 'VERSION_DIFFERS'
  | 'ROOM_RUNNING'
  | 'ROOM_UNKNOWN'
  | 'PORTS_EXCEEDED';

/** What becomes of an order: `known` was told before, `older` is overtaken by a newer one. */
export type Decision =
  | { readonly outcome: 'done' | 'known' | 'older' }
  | { readonly outcome: 'refused'; readonly code: RefusalCode; readonly message: string };
