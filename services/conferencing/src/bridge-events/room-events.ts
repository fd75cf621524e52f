import type { RoomEvent, ToldLeg } from '../call-data/call-data.js';
import { isJanus, readJanusAudiobridge } from '../call-data/formats/janus-audiobridge.js';
import { readSimulator } from '../call-data/formats/simulator.js';
import { pairLegs } from '../call-data/pair-legs.js';

/** What a bridge's event tells of a room; undefined where it tells of none, or is broken. */
export function roomEventOf(event: object, line = 1): RoomEvent | undefined {
  const read = isJanus(event) ? readJanusAudiobridge : readSimulator;
  const reading = read({ line, value: event });
  return reading.kind === 'events' ? reading.events[0] : undefined;
}

/** What is known of a room beside what its events tell. */
export interface RoomKnown {
  readonly reservationNumber: string | null;
  /** Of legs whose country nobody tells. */
  readonly countryCode: string | null;
}

/** A room as its events tell so far. */
export interface RoomStory {
  readonly reservationNumber: string | null;
  /** When the first party was in; null where nobody was. */
  readonly firstJoinedAt: Date | null;
  /** Whether the bridge told that the room has ended, and nobody came since, as into one that was ordered anew. */
  readonly isOver: boolean;
  /** Whether people were in, and all have left. */
  readonly isEmpty: boolean;
  /** Connections whose end is known. */
  readonly legs: readonly ToldLeg[];
}

/** Reads a room's events, in whatever order they came: the same events tell the same. */
export function storyOf(events: readonly object[], known: RoomKnown): RoomStory {
  const told = events.flatMap((event, index) => roomEventOf(event, index + 1) ?? []);
  const joined = told.flatMap(({ kind, at }) => (kind === 'joined' ? [at.getTime()] : []));
  const paired = pairLegs(told);
  const numbers = told.map(({ reservationNumber }) => reservationNumber);
  const reservationNumber = known.reservationNumber ?? numbers.find((number) => number !== null) ?? null;
  return {
    reservationNumber,
    firstJoinedAt: joined.length > 0 ? new Date(Math.min(...joined)) : null,
    isOver: told.some(({ kind, at }) => kind === 'room-ended' && joined.every((joinedAt) => joinedAt <= at.getTime())),
    isEmpty: paired.legs.length > 0 && !paired.problems.some(({ code }) => code === 'LEG_STILL_OPEN'),
    legs: paired.legs.map((leg) => ({
      ...leg,
      reservationNumber: known.reservationNumber ?? leg.reservationNumber ?? reservationNumber,
      accessTypeCode: leg.accessTypeCode ?? 'local',
      countryCode: leg.countryCode ?? known.countryCode,
    })),
  };
}
