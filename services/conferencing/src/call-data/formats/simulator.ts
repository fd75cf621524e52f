import { problem, type Reading } from '../call-data.js';
import { countryOfNumber } from '../country-of-number.js';
import { instantOf } from '../instants.js';
import { at, type Entry, textOf } from '../json-entries.js';
import { reservationNumberIn } from '../reservation-number.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

export function isSimulator(value: object): boolean {
  return /^room-/.test(textOf(at(value, 'type')) ?? '') && textOf(at(value, 'id')) !== undefined;
}

/** Reads one event of the bridge simulator's webhooks. */
export function readSimulator({ line, value }: Entry): Reading {
  const [type, room, leg] = ['type', 'room', 'leg'].map((name) => textOf(at(value, name)));
  const shown = textOf(at(value, 'at')) ?? '';
  const instant = INSTANT.test(shown) ? instantOf(Date.parse(shown)) : undefined;
  if (!room) return problem(line, 'ROOM_MISSING', 'the event names no room');
  if (!instant) return problem(line, 'TIME_INVALID', 'at must be an instant, as in ISO 8601');
  const event = { line, room, reservationNumber: reservationNumberIn(room), at: instant, payload: value };
  if (type === 'room-ended') return { kind: 'events', events: [{ ...event, kind: 'room-ended' }] };
  if (type !== 'room-joined' && type !== 'room-left') {
    return problem(line, 'EVENT_UNKNOWN', `${type} is none of room-joined, room-left and room-ended`);
  }
  if (!leg) return problem(line, 'LEG_MISSING', 'the event names no leg');
  const key = `${room}/${leg}`;
  if (type === 'room-left') return { kind: 'events', events: [{ ...event, kind: 'left', leg: key }] };
  const caller = textOf(at(value, 'caller')) ?? key;
  const party = {
    caller,
    accessTypeCode: textOf(at(value, 'accessType')) ?? null,
    countryCode: textOf(at(value, 'country')) ?? countryOfNumber(caller),
  };
  return { kind: 'events', events: [{ ...event, kind: 'joined', leg: key, party }] };
}
