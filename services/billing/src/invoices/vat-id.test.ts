import { describe, expect, test } from 'vitest';
import { euMemberOf, readVatId } from './vat-id.js';

// Ids that an independent checker publishes as examples; the last line, of the forms that are rare, it accepts as well.
const PUBLISHED = [
  ...['ATU13585627', 'BE0428759497', 'BE0403019261', 'BG175074752', 'CY10259033P', 'CZ25123891', 'DE136695976'],
  ...['DK13585628', 'EE100931558', 'EL094259216', 'ESB58378431', 'ES54362315K', 'ESX2482300W', 'ESJ99216582'],
  ...['FI20774740', 'FR40303265045', 'FR83404833048', 'FRK7399859412', 'HR33392005961', 'HU12892312', 'IE6433435F'],
  ...['IE6433435OA', 'IE8D79739I', 'IT00743110157', 'LT119511515', 'LT100001919017', 'LU15027442', 'LV40003521600'],
  ...['MT11679112', 'NL004495445B01', 'PL8567346215', 'PT501964843', 'RO18547290', 'SE123456789701'],
  ...['SI50223054', 'SK2022749619'],
  ...['NL000099998B57', 'LV40003032949', 'DE811569869', 'HU04604091', 'IE2495465FW', 'SK0107305902', 'BE0685140100'],
];

const isRefused = (text: string) => !readVatId(text).ok;

describe('a VAT id', () => {
  test.each(PUBLISHED)('%s is one', (vatId) => {
    expect(readVatId(vatId)).toEqual({ ok: true, value: vatId });
  });

  test.each(PUBLISHED)('like %s with another digit is none', (vatId) => {
    const at = vatId.search(/\d\D*$/) - (/^(SE|NL)/.test(vatId) ? 4 : 0);
    const others = [...'0123456789'].filter((digit) => digit !== vatId[at]);
    const refused = others.filter((digit) => isRefused(`${vatId.slice(0, at)}${digit}${vatId.slice(at + 1)}`));

    // A key with letters is not checked; a Spanish control letter and an old Irish sign leave all else checked.
    expect(refused.length).toBeGreaterThanOrEqual(vatId.startsWith('FRK7') ? 0 : 8);
  });

  test('is read as people write it, and kept as invoices want it', () => {
    expect(readVatId(' de 136.695-976 ')).toEqual({ ok: true, value: 'DE136695976' });
    expect(readVatId('GR 094259216')).toEqual({ ok: true, value: 'EL094259216' });
    expect(euMemberOf('EL094259216')).toBe('GR');
  });

  test.each([
    '',
    'DE',
    'DE12',
    'US123456789',
    'GB980780684',
    'DE1366959760',
    'ATU1358562',
    'LV4000352160',
    'постав',
    'SI98388771',
  ])('%j cannot be one, and is refused with a code and a path', (text) => {
    const read = readVatId(text, ['input', 'vatId']);

    expect(read).toMatchObject({ ok: false, refusals: [{ code: 'VAT_ID_INVALID', path: ['input', 'vatId'] }] });
    expect(euMemberOf(text)).toBeUndefined();
  });
});
