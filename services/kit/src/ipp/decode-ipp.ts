import { type IppAttribute, IppFormatError, type IppGroup, type IppMessage, type IppValue } from './message.js';
import { createReader, type IppField, type Reader } from './read-field.js';
import { readValue } from './read-value.js';
import { DEEPEST, TAG } from './tags.js';

export interface DecodedIpp {
  readonly message: IppMessage;
  /** What follows the message, such as the document of a Print-Job. */
  readonly data: Buffer;
}

interface Growing {
  readonly name: string;
  readonly values: IppValue[];
}

/**
 * Reads a message from its beginning (RFC 8010); what is not well formed is never guessed at.
 * @throws IppFormatError whatever the bytes are, and no other error.
 */
export function decodeIpp(bytes: Uint8Array): DecodedIpp {
  const reader = createReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const head = reader.take(8);
  const message = {
    version: [head.readUInt8(0), head.readUInt8(1)] as const,
    code: head.readUInt16BE(2),
    requestId: head.readInt32BE(4),
    groups: readGroups(reader),
  };
  return { message, data: reader.rest() };
}

function readGroups(reader: Reader): readonly IppGroup[] {
  const groups: { tag: number; attributes: Growing[] }[] = [];
  for (;;) {
    const tag = reader.tag();
    // Only the end tag ends a message: whether a document follows is not told by any length.
    if (tag === TAG.end) return groups;
    if (tag < TAG.firstValue) groups.push({ tag, attributes: [] });
    else addValue(reader, reader.field(tag), groups.at(-1)?.attributes);
  }
}

function addValue(reader: Reader, field: IppField, attributes: Growing[] | undefined): void {
  if (!attributes) throw misplaced('a value stands before any group');
  // RFC 8010, 3.1.5: a name of no length means one more value of the attribute before.
  if (field.name !== '') attributes.push({ name: field.name, values: [] });
  const attribute = attributes.at(-1);
  if (!attribute) throw misplaced('a further value stands before any attribute');
  attribute.values.push(decodeValue(reader, field, 0));
}

function decodeValue(reader: Reader, field: IppField, depth: number): IppValue {
  if (field.tag === TAG.endCollection || field.tag === TAG.memberName) throw misplaced('a member stands alone');
  if (field.tag !== TAG.beginCollection) return readValue(field);
  if (depth >= DEEPEST) throw new IppFormatError('IPP_TOO_DEEP', `more than ${DEEPEST} collections in another`);
  return { tag: 'collection', members: readMembers(reader, depth) };
}

/** Members until the collection's end, each a name and then its values (RFC 8010, 3.1.6). */
function readMembers(reader: Reader, depth: number): readonly IppAttribute[] {
  const members: Growing[] = [];
  for (;;) {
    const tag = reader.tag();
    if (tag < TAG.firstValue) throw misplaced('a group begins within a collection');
    const field = reader.field(tag);
    if (field.name !== '') throw misplaced('a member has a name as attributes have');
    if (tag === TAG.endCollection || tag === TAG.memberName) demandValue(members.at(-1));
    if (tag === TAG.endCollection) return members;
    if (tag === TAG.memberName) members.push({ name: field.value.toString(), values: [] });
    else {
      const member = members.at(-1);
      if (!member) throw misplaced('a value stands before any member');
      member.values.push(decodeValue(reader, field, depth + 1));
    }
  }
}

function demandValue(member: Growing | undefined): void {
  if (member?.values.length === 0) throw misplaced(`member ${member.name} has no value`);
}

function misplaced(message: string): IppFormatError {
  return new IppFormatError('IPP_TAG_MISPLACED', message);
}
