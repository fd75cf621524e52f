import { readEnv } from '@switchboard/kit/env';
import { describe, expect, test } from 'vitest';
import { openBridges } from './open-bridges.js';
import { bridgesShape } from './read-bridges.js';

const simulator = { name: 'bridge-1', kind: 'simulator', url: 'http://127.0.0.1:1/', secret: 'secret', capacity: 100 };
const janus = { name: 'bridge-2', kind: 'janus', url: 'http://127.0.0.1:2/janus', adminKey: 'key', capacity: 50 };
const read = (bridges: unknown) => readEnv(bridgesShape, { BRIDGES: JSON.stringify(bridges) });

describe('the bridges of an installation', () => {
  test('are those of its settings, by name', () => {
    const bridges = read([simulator, { ...janus, draining: true }]);

    expect(bridges).toMatchObject([
      { name: 'bridge-1', url: 'http://127.0.0.1:1', draining: false, answerWithinMs: 5_000 },
      { name: 'bridge-2', draining: true, permanent: false },
    ]);
    expect([...openBridges(bridges)].map(([name, port]) => [name, port.name])).toEqual([
      ['bridge-1', 'bridge-1'],
      ['bridge-2', 'bridge-2'],
    ]);
  });

  test('are none when nothing is said', () => {
    expect(readEnv(bridgesShape, {})).toEqual([]);
    expect(readEnv(bridgesShape, { BRIDGES: '' })).toEqual([]);
  });

  test.each([
    ['{', /BRIDGES: is no JSON/],
    ['{}', /BRIDGES: give a JSON list/],
    [JSON.stringify([{ ...simulator, kind: 'asterisk' }]), /BRIDGES\.0\.kind: give "simulator" or "janus"/],
    [JSON.stringify([simulator, simulator]), /BRIDGES: give each bridge a name of its own/],
    [
      JSON.stringify([{ ...janus, adminKey: undefined, capacity: 0 }]),
      /BRIDGES\.0\.capacity: .*BRIDGES\.0\.adminKey: /,
    ],
    [JSON.stringify([{ ...simulator, drainning: true }]), /BRIDGES\.0: .*drainning/],
  ])('are refused with all that is wrong: %s', (text, problem) => {
    expect(() => readEnv(bridgesShape, { BRIDGES: text })).toThrow(problem);
  });
});
