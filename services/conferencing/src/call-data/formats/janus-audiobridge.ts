import { passedOver, problem, type Reading } from '../call-data.js';
import { countryOfNumber } from '../country-of-number.js';
import { instantOf } from '../instants.js';
import { at, type Entry, numberOf, textOf } from '../json-entries.js';
import { reservationNumberIn } from '../reservation-number.js';

/** The type of an event that comes from a plugin. */
const PLUGIN = 64;

export function isJanus(value: object): boolean {
  return typeof at(value, 'type') === 'number' && typeof at(value, 'timestamp') === 'number' && 'event' in value;
}

/** Reads one event of Janus' AudioBridge as its event handlers post it. */
export function readJanusAudiobridge({ line, value }: Entry): Reading {
  const data = at(value, 'event', 'data');
  const name = textOf(at(data, 'event'));
  const isAudiobridge = at(value, 'event', 'plugin') === 'janus.plugin.audiobridge';
  if (
    at(value, 'type') !== PLUGIN ||
    !isAudiobridge ||
    (name !== 'joined' && name !== 'left' && name !== 'destroyed')
  ) {
    return passedOver(line, 'EVENT_OTHER', 'the event begins and ends no leg');
  }
  const microseconds = numberOf(at(value, 'timestamp'));
  const instant = instantOf(microseconds === undefined ? undefined : microseconds / 1_000);
  const room = textOf(at(data, 'room'));
  if (!instant) return problem(line, 'TIME_INVALID', 'timestamp must be microseconds since 1970');
  if (!room) return problem(line, 'ROOM_MISSING', 'the event names no room');
  // Ours, as whoever made the room or joined it gave it.
  const opaqueId = textOf(at(value, 'opaque_id'));
  const reservationNumber = reservationNumberIn(opaqueId);
  const event = { line, room, reservationNumber, at: instant, payload: value };
  if (name === 'destroyed') return { kind: 'events', events: [{ ...event, kind: 'room-ended' }] };
  const id = textOf(at(data, 'id'));
  if (!id) return problem(line, 'LEG_MISSING', 'the event has no id of a participant');
  const leg = `${opaqueId ?? room}/${id}`;
  if (name === 'left') return { kind: 'events', events: [{ ...event, kind: 'left', leg }] };
  const caller = textOf(at(data, 'display')) ?? leg;
  const party = { caller, accessTypeCode: null, countryCode: countryOfNumber(caller) };
  return { kind: 'events', events: [{ ...event, kind: 'joined', leg, party }] };
}
