import type { BridgeEvent, Conference, PlannedEvent, PlannedLeg } from './conference.js';

/** The whole length of a conference, in milliseconds. */
export function lengthOf(legs: readonly PlannedLeg[]): number {
  return Math.max(...legs.map(({ joinAfterMs, stayMs }) => joinAfterMs + stayMs));
}

/**
 * The start that a conference at high speed is said to have had: such that its end is now when it is over, and none of
 * its events lies in the future when it is told.
 */
export function startOf(beganAt: Date, legs: readonly PlannedLeg[], speed: number): Date {
  const length = lengthOf(legs);
  return new Date(beganAt.getTime() + Math.round(length / speed) - length);
}

/** All that takes place, in its order; the same conference gives the same events with the same ids. */
export function planEvents(conference: Conference): readonly PlannedEvent[] {
  const { id, room, legs } = conference;
  const ofLegs = legs.flatMap((leg, index) => planLeg(conference, leg, `${id}/${index + 1}`));
  const ended = planAt(conference, lengthOf(legs), { id: `${id}/ended`, type: 'room-ended', room });
  // Stable: a leg of no length still joins before it leaves.
  return [...ofLegs.sort((a, b) => a.dueAt - b.dueAt || a.event.at.localeCompare(b.event.at)), ended];
}

function planLeg(conference: Conference, planned: PlannedLeg, leg: string): readonly PlannedEvent[] {
  const { caller, accessType, country, joinAfterMs, stayMs, leaveUntold = false } = planned;
  const party = { room: conference.room, leg, caller, accessType, country };
  return [
    planAt(conference, joinAfterMs, { id: `${leg}/joined`, type: 'room-joined', ...party }),
    {
      ...planAt(conference, joinAfterMs + stayMs, { id: `${leg}/left`, type: 'room-left', ...party }),
      told: !leaveUntold,
    },
  ];
}

function planAt(conference: Conference, afterMs: number, event: Omit<BridgeEvent, 'at'>): PlannedEvent {
  const at = new Date(Date.parse(conference.startedAt) + afterMs).toISOString();
  const dueAt = Date.parse(conference.beganAt) + afterMs / conference.speed;
  return { dueAt, told: true, event: { ...event, at } };
}
