import { decodeDateTime } from './date-time.js';
import { absentTags, IppFormatError, type IppValue, textTags } from './message.js';
import { createReader, type IppField } from './read-field.js';
import { TAG } from './tags.js';

const texts = new Map(Object.entries(textTags).map(([tag, code]) => [code as number, tag as keyof typeof textTags]));
const absents = new Map(
  Object.entries(absentTags).map(([tag, code]) => [code as number, tag as keyof typeof absentTags]),
);

/** @throws IppFormatError when the value has not the length that its tag asks for. */
export function readValue({ tag, name, value }: IppField): IppValue {
  const text = texts.get(tag);
  if (text) return { tag: text, value: value.toString() };
  const absent = absents.get(tag);
  if (absent) return { tag: absent };
  const demand = (length: number) => {
    if (value.length === length) return;
    throw new IppFormatError('IPP_LENGTH_WRONG', `${name}: ${value.length} octets where ${length} are due`);
  };
  switch (tag) {
    case TAG.integer:
    case TAG.enum:
      demand(4);
      return { tag: tag === TAG.enum ? 'enum' : 'integer', value: value.readInt32BE(0) };
    case TAG.boolean:
      demand(1);
      return { tag: 'boolean', value: value[0] !== 0 };
    case TAG.rangeOfInteger:
      demand(8);
      return { tag: 'rangeOfInteger', lower: value.readInt32BE(0), upper: value.readInt32BE(4) };
    case TAG.resolution:
      demand(9);
      return {
        ...{ tag: 'resolution', crossFeed: value.readInt32BE(0) },
        ...{ feed: value.readInt32BE(4), units: value.readUInt8(8) },
      };
    case TAG.dateTime:
      demand(11);
      return readInstant(name, value);
    case TAG.textWithLanguage:
    case TAG.nameWithLanguage:
      return readWithLanguage(tag, name, value);
    default:
      return { tag: 'octets', code: tag, value };
  }
}

function readInstant(name: string, value: Buffer): IppValue {
  const instant = decodeDateTime(value);
  if (!instant) throw new IppFormatError('IPP_NUMBER_WRONG', `${name}: no date and time`);
  return { tag: 'dateTime', value: instant };
}

function readWithLanguage(tag: number, name: string, bytes: Buffer): IppValue {
  const reader = createReader(bytes);
  const language = reader.take(reader.take(2).readUInt16BE(0)).toString();
  const value = reader.take(reader.take(2).readUInt16BE(0)).toString();
  if (reader.rest().length > 0)
    throw new IppFormatError('IPP_LENGTH_WRONG', `${name}: more than a language and a text`);
  return { tag: tag === TAG.textWithLanguage ? 'textWithLanguage' : 'nameWithLanguage', language, value };
}
