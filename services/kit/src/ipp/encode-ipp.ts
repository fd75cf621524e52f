import { encodeDateTime } from './date-time.js';
import { absentTags, type IppAttribute, IppFormatError, type IppMessage, type IppValue, textTags } from './message.js';
import { DEEPEST, TAG } from './tags.js';

/** Lengths are signed 16-bit numbers (RFC 8010, 3.1.4). */
const LONGEST = 0x7fff;
const NONE = Buffer.alloc(0);

/**
 * The bytes of a message (RFC 8010); a document is put behind them as it is.
 * @throws IppFormatError when a name or a value is too long, a number is none of 32 bits, or a collection too deep.
 */
export function encodeIpp({ version, code, requestId, groups }: IppMessage): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(version[0], 0);
  head.writeUInt8(version[1], 1);
  head.writeUInt16BE(code, 2);
  head.writeInt32BE(requestId, 4);
  const body = groups.flatMap(({ tag, attributes }) => [Buffer.of(tag), ...attributes.flatMap(encodeAttribute)]);
  return Buffer.concat([head, ...body, Buffer.of(TAG.end)]);
}

function encodeAttribute({ name, values }: IppAttribute): Buffer[] {
  // A further value is one without a name.
  return values.flatMap((value, index) => encodeValue(index === 0 ? name : '', value, 0));
}

function encodeValue(name: string, value: IppValue, depth: number): Buffer[] {
  if (value.tag !== 'collection') return [field(codeOf(value), name, octetsOf(value))];
  if (depth >= DEEPEST)
    throw new IppFormatError('IPP_TOO_DEEP', `${name}: more than ${DEEPEST} collections in another`);
  const members = value.members.flatMap((member) => [
    field(TAG.memberName, '', Buffer.from(member.name)),
    ...member.values.flatMap((inner) => encodeValue('', inner, depth + 1)),
  ]);
  return [field(TAG.beginCollection, name, NONE), ...members, field(TAG.endCollection, '', NONE)];
}

function field(tag: number, name: string, value: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag), sized(Buffer.from(name), name), sized(value, name)]);
}

function sized(bytes: Uint8Array, name: string): Buffer {
  if (bytes.length > LONGEST) throw new IppFormatError('IPP_VALUE_TOO_LONG', `${name}: ${bytes.length} octets`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length, 0);
  return Buffer.concat([length, bytes]);
}

type Simple = Exclude<IppValue, { tag: 'collection' }>;

function codeOf(value: Simple): number {
  if (value.tag === 'octets') return value.code;
  return { ...TAG, ...textTags, ...absentTags }[value.tag];
}

function octetsOf(value: Simple): Uint8Array {
  switch (value.tag) {
    case 'integer':
    case 'enum':
      return numbers(value.value);
    case 'boolean':
      return Buffer.of(value.value ? 1 : 0);
    case 'rangeOfInteger':
      return numbers(value.lower, value.upper);
    case 'resolution':
      return Buffer.concat([numbers(value.crossFeed, value.feed), Buffer.of(value.units)]);
    case 'dateTime':
      return encodeDateTime(value.value);
    case 'textWithLanguage':
    case 'nameWithLanguage':
      return Buffer.concat([
        sized(Buffer.from(value.language), 'language'),
        sized(Buffer.from(value.value), value.tag),
      ]);
    case 'octets':
      return value.value;
    case 'unsupported':
    case 'unknown':
    case 'no-value':
      return NONE;
    default:
      return Buffer.from(value.value);
  }
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) {
    // Of what is no 32-bit integer, `|` makes another number.
    if (value !== (value | 0)) throw new IppFormatError('IPP_NUMBER_WRONG', `${value} is no number of 32 bits`);
    bytes.writeInt32BE(value, 4 * index);
  }
  return bytes;
}
