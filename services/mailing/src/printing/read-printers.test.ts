import { readEnv } from '@switchboard/kit/env';
import { describe, expect, test } from 'vitest';
import { openPrinters } from './open-printers.js';
import { printersShape } from './read-printers.js';

const letters = { name: 'letters', url: 'ipp://127.0.0.1:1/ipp/print' };
const reprints = { name: 'reprints', url: 'ipps://printer.example/printers/two', user: 'mail', secret: 'secret' };
const read = (printers: unknown) => readEnv(printersShape, { PRINTERS: JSON.stringify(printers) });

describe('the printers of an installation', () => {
  test('are those of its settings, by name', () => {
    const printers = read([letters, reprints]);

    expect(printers).toMatchObject([
      { name: 'letters', user: 'switchboard' },
      { name: 'reprints', user: 'mail' },
    ]);
    expect([...openPrinters(printers)].map(([name, port]) => [name, port.name])).toEqual([
      ['letters', 'letters'],
      ['reprints', 'reprints'],
    ]);
  });

  test('are none when nothing is said', () => {
    expect(readEnv(printersShape, {})).toEqual([]);
    expect(readEnv(printersShape, { PRINTERS: '' })).toEqual([]);
  });

  test.each([
    ['{', /PRINTERS: is no JSON/],
    ['{}', /PRINTERS: give a JSON list/],
    [JSON.stringify([letters, letters]), /PRINTERS: give each printer a name of its own/],
    [JSON.stringify([{ ...letters, url: 'lpd://printer' }]), /PRINTERS\.0\.url: give an address such as ipp:/],
    [JSON.stringify([{ ...letters, url: 'ipp://a:b@printer' }]), /PRINTERS\.0\.url: give user and secret beside/],
    [JSON.stringify([{ ...letters, ca: 'a.pem', user: 'a:b' }]), /PRINTERS\.0\.user: .*PRINTERS\.0\.ca: /],
    [JSON.stringify([{ ...letters, secert: 'secret' }]), /PRINTERS\.0: .*secert/],
  ])('are refused with all that is wrong: %s', (text, problem) => {
    expect(() => readEnv(printersShape, { PRINTERS: text })).toThrow(problem);
  });
});
