import { type CallData, passedOver, problem, type Reading, toCallData } from '../call-data.js';
import { countryOfNumber } from '../country-of-number.js';
import { instantOf } from '../instants.js';

import { childOf, childrenOf, childText, type XmlElement } from '../read-xml.js';
import { reservationNumberIn } from '../reservation-number.js';

export function isFreeswitchCdr({ name }: XmlElement): boolean {
  return name === 'cdr';
}

/** Reads the record that FreeSWITCH's conference module writes of a conference that is over (`cdr-log-dir`). */
export function readFreeswitchXml(cdr: XmlElement): CallData {
  return toCallData(childrenOf(cdr, 'conference').flatMap(readConference));
}

function readConference(conference: XmlElement): readonly Reading[] {
  const name = nameOf(conference);
  const endedAt = epochOf(conference, 'end_time');
  const members = childrenOf(childOf(conference, 'members'), 'member');
  return [
    ...members.map((member) => readMember(member, { name, endedAt })),
    ...childrenOf(childOf(conference, 'rejected'), 'attempt').map(({ line }) =>
      passedOver(line, 'ATTEMPT_REJECTED', 'the bridge let nobody in, so that there was no leg'),
    ),
  ];
}

interface Room {
  readonly name: string;
  readonly endedAt: Date | undefined;
}

function readMember(member: XmlElement, { name, endedAt }: Room): Reading {
  const { line } = member;
  // It is written as a member, and is the bridge itself.
  if (member.attributes.type === 'recording_node') return passedOver(line, 'RECORDING', 'a recording is no leg');
  const joinedAt = epochOf(member, 'join_time');
  const left = epochOf(member, 'leave_time');
  const leftAt = left ?? endedAt;
  if (!joinedAt || !leftAt) return problem(line, 'TIME_INVALID', 'join_time and leave_time must be seconds since 1970');
  const profile = childOf(member, 'caller_profile');
  const uuid = childText(profile, 'uuid');
  if (!uuid) return problem(line, 'SOURCE_RECORD_MISSING', 'the member has no caller_profile with a uuid');
  const dialled = childText(profile, 'destination_number');
  const caller = childText(profile, 'caller_id_number') || childText(profile, 'username') || uuid;
  return {
    kind: 'leg',
    leg: {
      ...{ line, caller, accessTypeCode: null, joinedAt, leftAt, leaveAssumed: left === undefined },
      // A channel that leaves and comes back is another member with the same uuid.
      sourceRecordId: `${uuid}/${joinedAt.toISOString()}`,
      countryCode: countryOfNumber(dialled) ?? countryOfNumber(caller),
      reservationNumber: reservationNumberIn(name, dialled),
      payload: { conference: name, member: toPayload(member) },
    },
  };
}

/** An attribute in some versions and an element in others. */
function nameOf(conference: XmlElement): string {
  return conference.attributes.name ?? childText(conference, 'name');
}

function epochOf(parent: XmlElement, name: string): Date | undefined {
  const text = childText(parent, name) || (parent.attributes[name] ?? '');
  return /^\d{1,12}$/.test(text) ? instantOf(Number(text) * 1_000) : undefined;
}

function toPayload({ name, attributes, children, text }: XmlElement): object {
  return { name, attributes, ...(children.length > 0 ? { children: children.map(toPayload) } : { text: text.trim() }) };
}
