import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute } from './attributes.js';
import { decodeIpp } from './decode-ipp.js';
import { encodeIpp } from './encode-ipp.js';
import {
  type IppAttribute,
  IppFormatError,
  type IppGroup,
  type IppMessage,
  type IppValue,
  textTags,
} from './message.js';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const number32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const year = { min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };

const { attributes } = fc.letrec<{ value: IppValue; attributes: IppAttribute[] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.record({ tag: fc.constantFrom(...(Object.keys(textTags) as (keyof typeof textTags)[])), value: text }),
    fc.record({ tag: fc.constantFrom('integer' as const, 'enum' as const), value: number32 }),
    fc.record({ tag: fc.constant('boolean' as const), value: fc.boolean() }),
    fc.record({ tag: fc.constant('rangeOfInteger' as const), lower: number32, upper: number32 }),
    fc.record({
      ...{ tag: fc.constant('resolution' as const), crossFeed: number32, feed: number32 },
      units: fc.constantFrom(3, 4),
    }),
    fc.record({
      tag: fc.constantFrom('textWithLanguage' as const, 'nameWithLanguage' as const),
      language: text,
      value: text,
    }),
    fc.record({
      tag: fc.constant('dateTime' as const),
      value: fc.date(year).map((date) => new Date(Math.floor(date.getTime() / 100) * 100)),
    }),
    fc.record({ tag: fc.constantFrom('unsupported' as const, 'unknown' as const, 'no-value' as const) }),
    fc.record({
      ...{ tag: fc.constant('octets' as const), code: fc.constantFrom(0x30, 0x3f, 0x7e) },
      value: fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    }),
    fc.record({ tag: fc.constant('collection' as const), members: tie('attributes') }),
  ) as fc.Arbitrary<IppValue>,
  attributes: fc.array(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 20 }),
      values: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 4 },
  ) as fc.Arbitrary<IppAttribute[]>,
}));

const message: fc.Arbitrary<IppMessage> = fc.record({
  version: fc.tuple(fc.nat(255), fc.nat(255)),
  code: fc.nat(0xffff),
  requestId: number32,
  groups: fc.array(fc.record({ tag: fc.constantFrom(1, 2, 4, 5, 9), attributes }), { maxLength: 4 }) as fc.Arbitrary<
    IppGroup[]
  >,
});
const printJob: IppMessage = {
  ...{ version: [1, 1] as const, code: 2, requestId: 7 },
  groups: [{ tag: 1, attributes: [attribute('attributes-charset', 'charset', 'utf-8')] }],
};

describe('a message', () => {
  test('is read as it was written, and what follows it is the document', () => {
    fc.assert(
      fc.property(message, fc.uint8Array({ maxLength: 50 }), (written, document) => {
        const read = decodeIpp(Buffer.concat([encodeIpp(written), document]));

        expect(read.message).toEqual(written);
        expect([...read.data]).toEqual([...document]);
      }),
    );
  });

  test('is written byte by byte as RFC 8010 says', () => {
    const bytes = encodeIpp(printJob).toString('latin1');

    expect(bytes).toBe('\x01\x01\x00\x02\x00\x00\x00\x07\x01\x47\x00\x12attributes-charset\x00\x05utf-8\x03');
  });

  test.each([
    ['a text of more than 32,767 octets', attribute('job-name', 'name', 'é'.repeat(16_384)), 'IPP_VALUE_TOO_LONG'],
    ['a number of more than 32 bits', attribute('job-id', 'integer', 2 ** 31), 'IPP_NUMBER_WRONG'],
    ['half a number', attribute('job-id', 'integer', 0.5), 'IPP_NUMBER_WRONG'],
    ['collections that never end', { name: 'media-col', values: [nested(20)] }, 'IPP_TOO_DEEP'],
  ])('is not written with %s', (_what, wrong, code) => {
    const write = () => encodeIpp({ ...printJob, groups: [{ tag: 2, attributes: [wrong] }] });

    expect(write).toThrow(expect.objectContaining({ code }));
  });
});

describe('bytes', () => {
  test('of any kind are read or refused with a code', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isReadOrRefused), { numRuns: 2_000 });
  });

  test('of a message with some of them changed are read or refused with a code', () => {
    const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(message, change, (written, changes) => {
        const bytes = encodeIpp(written);
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        isReadOrRefused(bytes);
      }),
    );
  });

  test('of a message that ends early are refused as truncated', () => {
    fc.assert(
      fc.property(message, fc.nat(), (written, place) => {
        const bytes = encodeIpp(written);
        const read = () => decodeIpp(bytes.subarray(0, place % bytes.length));

        expect(read).toThrow(expect.objectContaining({ code: 'IPP_TRUNCATED' }));
      }),
    );
  });

  const head = '\x01\x01\x00\x00\x00\x00\x00\x01';
  const name = '\x00\x01a';
  const member = '\x4a\x00\x00\x00\x01b';
  test.each([
    ['a page of HTML', '<!DOCTYPE html><html><body>It works!</body></html>', 'IPP_TRUNCATED'],
    ['a value before any group', `${head}\x21${name}\x00\x04\x00\x00\x00\x01\x03`, 'IPP_TAG_MISPLACED'],
    ['a further value of nothing', `${head}\x01\x21\x00\x00\x00\x04\x00\x00\x00\x01\x03`, 'IPP_TAG_MISPLACED'],
    ['a number of two octets', `${head}\x01\x21${name}\x00\x02\x00\x01\x03`, 'IPP_LENGTH_WRONG'],
    ['a negative length', `${head}\x01\x44\xff\xff`, 'IPP_LENGTH_WRONG'],
    ['a value longer than the message', `${head}\x01\x44${name}\x7f\xff\x03`, 'IPP_TRUNCATED'],
    ['a month 0', `${head}\x01\x31${name}\x00\x0b\x07\xea\x00\x01\x00\x00\x00\x00+\x00\x00\x03`, 'IPP_NUMBER_WRONG'],
    ['a language longer than its value', `${head}\x01\x35${name}\x00\x06\x00\x09de\x00\x00\x03`, 'IPP_TRUNCATED'],
    [
      'a member without a value',
      `${head}\x01\x34${name}\x00\x00${member}\x37\x00\x00\x00\x00\x03`,
      'IPP_TAG_MISPLACED',
    ],
    [
      'collections that never end',
      `${head}\x01\x34${name}\x00\x00${`${member}\x34\x00\x00\x00\x00`.repeat(5_000)}`,
      'IPP_TOO_DEEP',
    ],
  ])('of %s are refused', (_what, bytes, code) => {
    expect(() => decodeIpp(Buffer.from(bytes, 'latin1'))).toThrow(expect.objectContaining({ code }));
  });
});

function isReadOrRefused(bytes: Uint8Array): void {
  try {
    decodeIpp(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(IppFormatError);
  }
}

function nested(depth: number): IppValue {
  const inner: IppValue = depth === 0 ? { tag: 'integer', value: 1 } : nested(depth - 1);
  return { tag: 'collection', members: [{ name: 'inner', values: [inner] }] };
}
