import { type Party, passedOver, problem, type Reading } from '../call-data.js';
import { countryOfNumber } from '../country-of-number.js';
import { instantOf } from '../instants.js';
import { at, type Entry, numberOf, textOf } from '../json-entries.js';
import { reservationNumberIn } from '../reservation-number.js';

const LEAVING = new Set(['participant_left', 'participant_connection_aborted']);
/** Of its protocol's kinds of participants: 1 and 2 carry media in and out, 4 is a program. */
const NO_PARTY = new Set(['INGRESS', 'EGRESS', 'AGENT', '1', '2', '4']);
const SIP = new Set(['SIP', '3']);

export function isLivekit(value: object): boolean {
  return typeof at(value, 'event') === 'string' && (createdAt(value) !== undefined || at(value, 'room') !== undefined);
}

/** Reads one webhook of LiveKit; both ways of spelling its fields are its own. */
export function readLivekit({ line, value }: Entry): Reading {
  const name = textOf(at(value, 'event')) ?? '';
  const [room, participant] = [at(value, 'room'), at(value, 'participant')];
  if (name !== 'participant_joined' && name !== 'room_finished' && !LEAVING.has(name)) {
    return passedOver(line, 'EVENT_OTHER', `${name} begins and ends no leg`);
  }
  const roomId = textOf(at(room, 'sid')) ?? textOf(at(room, 'name'));
  const instant = createdAt(value);
  if (!roomId) return problem(line, 'ROOM_MISSING', 'the event has no room with a sid');
  if (!instant) return problem(line, 'TIME_INVALID', 'created_at must be seconds since 1970');
  const reservationNumber = reservationNumberIn(textOf(at(room, 'name')), textOf(at(room, 'metadata')));
  const event = { line, room: roomId, reservationNumber, payload: value };
  if (name === 'room_finished') return { kind: 'events', events: [{ ...event, kind: 'room-ended', at: instant }] };
  const leg = textOf(at(participant, 'sid'));
  if (!leg) return problem(line, 'LEG_MISSING', 'the event has no participant with a sid');
  const kind = textOf(at(participant, 'kind')) ?? 'STANDARD';
  if (NO_PARTY.has(kind)) return passedOver(line, 'NO_PARTY', `a participant of kind ${kind} is no party`);
  const joined = joinedAt(participant);
  const party = partyOf(participant, { leg, kind });
  const joining = { ...event, kind: 'joined', leg, party, at: joined ?? instant } as const;
  if (name === 'participant_joined') return { kind: 'events', events: [joining] };
  // Created in whole seconds, it may seem to come before a joining that is told in milliseconds.
  const leaving = { ...event, kind: 'left', leg, at: joined && joined > instant ? joined : instant } as const;
  // It tells again when its participant joined: the joining itself may have got lost.
  return { kind: 'events', events: joined ? [joining, leaving] : [leaving] };
}

function partyOf(participant: unknown, { leg, kind }: { readonly leg: string; readonly kind: string }): Party {
  const identity = textOf(at(participant, 'name')) ?? textOf(at(participant, 'identity')) ?? leg;
  if (!SIP.has(kind)) return { caller: identity, accessTypeCode: 'web', countryCode: null };
  const attributes = at(participant, 'attributes');
  const caller = textOf(at(attributes, 'sip.phoneNumber')) ?? identity;
  const dialled = textOf(at(attributes, 'sip.trunkPhoneNumber')) ?? '';
  return { caller, accessTypeCode: null, countryCode: countryOfNumber(dialled) ?? countryOfNumber(caller) };
}

function createdAt(value: unknown): Date | undefined {
  const seconds = numberOf(at(value, 'createdAt')) ?? numberOf(at(value, 'created_at'));
  return seconds === undefined ? undefined : instantOf(seconds * 1_000);
}

/** In milliseconds where the version has them; the same in every event of the participant. */
function joinedAt(participant: unknown): Date | undefined {
  const milliseconds = numberOf(at(participant, 'joinedAtMs')) ?? numberOf(at(participant, 'joined_at_ms'));
  if (milliseconds) return instantOf(milliseconds);
  const seconds = numberOf(at(participant, 'joinedAt')) ?? numberOf(at(participant, 'joined_at'));
  return seconds ? instantOf(seconds * 1_000) : undefined;
}
