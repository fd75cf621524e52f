import type { BridgeEvent, Conference } from '../conferences/conference.js';
import type { CancelOrder, Decision, RoomOrder } from '../rooms/room.js';

/** All that the bridge was told and what took place: what it knows follows from these and nothing else. */
export type Fact =
  | ({ readonly type: 'order'; readonly act: 'place'; readonly order: RoomOrder } & Decision)
  | ({ readonly type: 'order'; readonly act: 'cancel'; readonly order: CancelOrder } & Decision)
  | { readonly type: 'conference'; readonly conference: Conference }
  | { readonly type: 'event'; readonly room: string; readonly event: BridgeEvent; readonly told: boolean }
  /** The receiver of webhooks has confirmed these events. */
  | { readonly type: 'delivery'; readonly events: readonly string[] };

/** A line of the ledger; `keptAt` is the bridge's clock. */
export type Entry = Fact & { readonly keptAt: string };
