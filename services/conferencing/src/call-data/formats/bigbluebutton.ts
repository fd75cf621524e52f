import { passedOver, problem, type Reading } from '../call-data.js';
import { countryOfNumber } from '../country-of-number.js';
import { instantOf } from '../instants.js';
import { at, type Entry, numberOf, textOf } from '../json-entries.js';
import { reservationNumberIn } from '../reservation-number.js';

export function isBigbluebutton(value: object): boolean {
  return textOf(at(value, 'data', 'id')) !== undefined && at(value, 'data', 'attributes', 'meeting') !== undefined;
}

/** Reads one event of BigBlueButton's webhooks; a leg is a user's stay in the meeting, with or without audio. */
export function readBigbluebutton({ line, value }: Entry): Reading {
  const id = textOf(at(value, 'data', 'id'));
  const [meeting, user] = [at(value, 'data', 'attributes', 'meeting'), at(value, 'data', 'attributes', 'user')];
  if (id !== 'user-joined' && id !== 'user-left' && id !== 'meeting-ended') {
    return passedOver(line, 'EVENT_OTHER', `${id ?? 'an event without an id'} begins and ends no leg`);
  }
  const room = textOf(at(meeting, 'internal-meeting-id'));
  const instant = instantOf(numberOf(at(value, 'data', 'event', 'ts')));
  if (!room) return problem(line, 'ROOM_MISSING', 'the event has no internal-meeting-id');
  if (!instant) return problem(line, 'TIME_INVALID', 'event.ts must be milliseconds since 1970');
  const reservationNumber = reservationNumberIn(
    textOf(at(meeting, 'external-meeting-id')),
    textOf(at(meeting, 'name')),
  );
  const event = { line, room, reservationNumber, at: instant, payload: value };
  if (id === 'meeting-ended') return { kind: 'events', events: [{ ...event, kind: 'room-ended' }] };
  const userId = textOf(at(user, 'internal-user-id'));
  if (!userId) return problem(line, 'LEG_MISSING', 'the event has no internal-user-id');
  // A user's id is unique within a meeting.
  const leg = `${room}/${userId}`;
  if (id === 'user-left') return { kind: 'events', events: [{ ...event, kind: 'left', leg }] };
  return { kind: 'events', events: [{ ...event, kind: 'joined', leg, party: partyOf(user, userId) }] };
}

function partyOf(user: unknown, userId: string) {
  const caller = textOf(at(user, 'name')) ?? textOf(at(user, 'external-user-id')) ?? userId;
  // Ids of those who dial in begin with a v, of browsers with a w.
  return { caller, accessTypeCode: userId.startsWith('v_') ? null : 'web', countryCode: countryOfNumber(caller) };
}
