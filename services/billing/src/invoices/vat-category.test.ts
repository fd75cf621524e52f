import { describe, expect, test } from 'vitest';
import { vatOf } from './vat-category.js';

const seller = { countryCode: 'LV' };
const buyer = (countryCode: string, vatId: string | null = null) => ({ countryCode, vatId, language: 'en' as const });
const standard = { treatment: 'STANDARD' as const };
const training = { treatment: 'EXEMPT' as const, reason: 'Vocational training', reasonCode: 'VATEX-EU-132-1I' };

describe('a service to a business', () => {
  test.each([
    ['at home, with the standard rate', buyer('LV', 'LV40003521600'), 'S', '21'],
    ['in another member state with a VAT id, by the buyer', buyer('DE', 'DE136695976'), 'AE', '0'],
    ["in another member state without one, with the seller's rate", buyer('DE'), 'S', '21'],
    ["in another member state with an id that cannot be, with the seller's rate", buyer('DE', 'DE1'), 'S', '21'],
    ["in another member state with an id of the seller's, with its rate", buyer('DE', 'LV40003521600'), 'S', '21'],
    ['in Greece, whose ids have a prefix of their own, by the buyer', buyer('GR', 'EL094259216'), 'AE', '0'],
    ['outside the EU, not at all', buyer('US'), 'O', '0'],
    ['in the United Kingdom, not at all', buyer('GB', 'GB980780684'), 'O', '0'],
  ])('is taxed %s', (_case, who, category, percent) => {
    expect(vatOf(who, seller, standard)).toMatchObject({ category, percent });
  });

  test('says why there is no VAT, in the words of the language', () => {
    const inLanguage = (language: 'en' | 'lv' | 'de') =>
      vatOf({ ...buyer('DE', 'DE136695976'), language }, seller, standard);

    expect(inLanguage('en')).toEqual({
      category: 'AE',
      percent: '0',
      reason: 'Reverse charge',
      reasonCode: 'VATEX-EU-AE',
    });
    expect(inLanguage('de').reason).toBe('Steuerschuldnerschaft des Leistungsempfängers');
    expect(inLanguage('lv').reason).toBe('Nodokļa apgrieztā maksāšana');
    expect(vatOf(buyer('US'), seller, standard).reasonCode).toBe('VATEX-EU-O');
  });

  test('that is exempt or zero-rated is so where the standard rate would be due, and nowhere else', () => {
    expect(vatOf(buyer('LV'), seller, training)).toEqual({
      category: 'E',
      percent: '0',
      reason: 'Vocational training',
      reasonCode: 'VATEX-EU-132-1I',
    });
    expect(vatOf(buyer('LV'), seller, { ...training, reason: null }).reason).toBe('Exempt from VAT (VATEX-EU-132-1I)');
    // A zero rate has no reason (BR-Z-10).
    expect(vatOf(buyer('DE'), seller, { treatment: 'ZERO' })).toEqual({
      category: 'Z',
      percent: '0',
      reason: null,
      reasonCode: null,
    });
    expect(vatOf(buyer('DE', 'DE136695976'), seller, training).category).toBe('AE');
    expect(vatOf(buyer('US'), seller, { treatment: 'ZERO' }).category).toBe('O');
  });

  test('of a seller whose country has no VAT is not subject to it', () => {
    expect(vatOf(buyer('US'), { countryCode: 'US' }, standard).category).toBe('O');
    expect(vatOf(buyer('CH'), { countryCode: 'CH' }, standard)).toMatchObject({ category: 'S', percent: '8.1' });
    expect(vatOf(buyer('DE', 'DE136695976'), { countryCode: 'CH' }, standard).category).toBe('O');
  });
});
