/** One party of a conference, relative to its start. */
export interface PlannedLeg {
  readonly caller: string;
  readonly accessType: string;
  readonly country: string;
  readonly joinAfterMs: number;
  readonly stayMs: number;
  /** The bridge notices that the party left, and never tells it. */
  readonly leaveUntold?: boolean | undefined;
}

/** A conference that is to take place. */
export interface Conference {
  readonly id: string;
  readonly room: string;
  /** When it began by the bridge's clock, from which on `speed` counts. */
  readonly beganAt: string;
  /** Milliseconds of the conference in one of the clock. */
  readonly speed: number;
  /** What its events take for the start. */
  readonly startedAt: string;
  readonly legs: readonly PlannedLeg[];
}

/** As webhooks and polling tell it. */
export interface BridgeEvent {
  readonly id: string;
  readonly type: 'room-joined' | 'room-left' | 'room-ended';
  readonly room: string;
  readonly leg?: string;
  readonly at: string;
  readonly caller?: string;
  readonly accessType?: string;
  readonly country?: string;
}

/** An event and when it takes place by the bridge's clock, in milliseconds. */
export interface PlannedEvent {
  readonly dueAt: number;
  readonly told: boolean;
  readonly event: BridgeEvent;
}
