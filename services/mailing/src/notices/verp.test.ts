import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOfReturnPath, messageIdOf, returnPathOf } from './verp.js';

const [old, current] = [
  { keyId: 'old', secret: 'the-secret-of-last-year' },
  { keyId: 'new', secret: 'the-secret-of-this-year' },
];
const paths = { domain: 'returns.example', keys: [current, old] };
const key = '0193a5b2-7c1e-7d3a-8f00-1234567890ab';

describe('a return path', () => {
  test('brings back the notice that it is of, however machines spell it', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const address = returnPathOf(id, paths);

        expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
        expect(keyOfReturnPath(address, paths)).toBe(id);
        expect(keyOfReturnPath(address.toUpperCase(), paths)).toBe(id);
      }),
    );
  });

  test('is good as long as its key is among ours', () => {
    const address = returnPathOf(key, { ...paths, keys: [old] });

    expect(keyOfReturnPath(address, paths)).toBe(key);
    expect(keyOfReturnPath(address, { ...paths, keys: [current] })).toBeUndefined();
  });

  test('cannot be made up, nor turned into another notice’s', () => {
    const address = returnPathOf(key, paths);
    const other = address.replace('0193a5b2', '0193a5b3');

    for (const forged of [
      other,
      address.replace('@', '0@'),
      address.replace('returns', 'r'),
      `${address}@x`,
      '',
      'n@x',
    ])
      expect(keyOfReturnPath(forged, paths)).toBeUndefined();
  });
});

test('a notice has one Message-ID for ever', () => {
  expect(messageIdOf(key, paths)).toBe(`${key}@returns.example`);
});
