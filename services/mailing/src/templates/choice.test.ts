import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseText } from './choice.js';

const language = fc.constantFrom('de', 'en', 'lv', 'fr');
const texts = fc.uniqueArray(language).map((languages) => new Map(languages.map((code) => [code, `text in ${code}`])));

test("a customer is written to in their language where there is a text, else in the campaign's, else not at all", () => {
  fc.assert(
    fc.property(texts, language, language, (textByLanguage, own, byDefault) => {
      const expected = [own, byDefault].find((code) => textByLanguage.has(code));
      expect(chooseText(textByLanguage, own, byDefault)).toBe(expected && `text in ${expected}`);
    }),
  );
});

test("a customer whose language is unknown is written to in the campaign's", () => {
  fc.assert(
    fc.property(texts, language, (textByLanguage, byDefault) => {
      expect(chooseText(textByLanguage, undefined, byDefault)).toBe(textByLanguage.get(byDefault));
    }),
  );
});
