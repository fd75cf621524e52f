/** What a bridge is told of a reservation; telling it twice is telling it once. */
export interface RoomOrder {
  /** The reservation's number, such as `R-1001`: the room's name for ever. */
  readonly key: string;
  /** Rises with every change of the reservation; a bridge that knows a newer one ignores an older. */
  readonly version: number;
  /** Half-open, `[startsAt, endsAt)`. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly portCount: number;
  /** By which people enter the room; given by us, so that a repeated order meets the same room. */
  readonly roomNumber: number;
  /** Digits that people type to get in. */
  readonly pin: string;
}

/** A bridge refuses what will never do, such as more ports than it has. */
export type BridgeAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** What a bridge knows of a room. */
export type RoomStatus =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly version: number }
  | { readonly kind: 'cancelled'; readonly version: number };

/** A room that stays on its bridge until it is cancelled, whatever the hour. */
export interface KeptRoom extends Pick<RoomOrder, 'key' | 'version' | 'roomNumber'> {
  /** How many are in it. */
  readonly partyCount: number;
}

/**
 * A conference bridge, of whatever make. Every act may be repeated.
 * @throws BridgeUnreachableError when nothing was told, and BridgeOutcomeUnknownError when it may have been.
 */
export interface BridgePort {
  /** As call records name their source. */
  readonly name: string;
  readonly provision: (order: RoomOrder) => Promise<BridgeAnswer>;
  readonly change: (order: RoomOrder) => Promise<BridgeAnswer>;
  readonly cancel: (order: Pick<RoomOrder, 'key' | 'version' | 'roomNumber'>) => Promise<BridgeAnswer>;
  readonly status: (order: Pick<RoomOrder, 'key' | 'roomNumber'>) => Promise<RoomStatus>;
  /** Ours of its rooms that stay until they are cancelled; none where rooms end with their hours. */
  readonly keptRooms: () => Promise<readonly KeptRoom[]>;
}

/** The bridge could not be reached: nothing was told, and telling it again is safe. */
export class BridgeUnreachableError extends Error {
  override readonly name = 'BridgeUnreachableError';
}

/** The bridge was told and did not answer: what became of it is to be asked before it is told again. */
export class BridgeOutcomeUnknownError extends Error {
  override readonly name = 'BridgeOutcomeUnknownError';
}
