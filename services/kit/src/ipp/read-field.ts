import { IppFormatError } from './message.js';

/** A value as it stands in the bytes; a further value, and a member, has no name. */
export interface IppField {
  readonly tag: number;
  readonly name: string;
  readonly value: Buffer;
}

/** Goes through bytes from their beginning. */
export interface Reader {
  /** @throws IppFormatError when there are fewer octets left. */
  readonly take: (length: number) => Buffer;
  readonly tag: () => number;
  /** What follows the tag of a value. */
  readonly field: (tag: number) => IppField;
  readonly rest: () => Buffer;
}

const LONGEST = 0x7fff;

export function createReader(bytes: Buffer): Reader {
  let place = 0;
  const take = (length: number) => {
    if (place + length > bytes.length) {
      throw new IppFormatError('IPP_TRUNCATED', `${length} octets are missing at ${place} of ${bytes.length}`);
    }
    place += length;
    return bytes.subarray(place - length, place);
  };
  const sized = () => {
    const length = take(2).readUInt16BE(0);
    // The length is a signed number; below zero nothing can be meant by it.
    if (length > LONGEST) throw new IppFormatError('IPP_LENGTH_WRONG', `a length of ${length} at ${place - 2}`);
    return take(length);
  };
  return {
    take,
    tag: () => take(1).readUInt8(0),
    field: (tag) => ({ tag, name: sized().toString(), value: sized() }),
    rest: () => bytes.subarray(place),
  };
}
