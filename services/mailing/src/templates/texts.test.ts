import { objectionsTo } from '@switchboard/kit/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TemplateText, textKey, textRules } from './texts.js';

const words = fc.stringMatching(/^[A-Za-zäöü0-9 .,'}-]{0,40}$/);
const anyText: fc.Arbitrary<TemplateText> = fc.record({
  name: words.map((name) => `n${name}`),
  language: fc.constantFrom('de', 'en', 'lv', 'nb', 'pt'),
  subject: words.map((subject) => `s${subject}`),
  body: words.map((before) => `${before}{{ contact.name }}`),
});
const codesOf = (text: TemplateText) => objectionsTo(text, textRules, []).map(({ code }) => code);

test('a text with merge fields in its body is not objected to', () => {
  fc.assert(fc.property(anyText, (text) => codesOf(text).length === 0));
});

test('a merge field anywhere in a subject is objected to, also one that is not closed', () => {
  fc.assert(
    fc.property(anyText, words, fc.constantFrom('{{ name }}', '{{', '{% if %}'), (text, after, field) => {
      expect(codesOf({ ...text, subject: `${text.subject}${field}${after}` })).toEqual(['SUBJECT_HAS_FIELDS']);
    }),
  );
});

test('texts are versions of one another only when name and language are equal, however they are spelt', () => {
  const spelling = fc.array(fc.constantFrom('a', '"', ',', '[', ']'), { maxLength: 4 }).map((parts) => parts.join(''));
  const text = fc.record({ name: spelling, language: spelling });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(textKey(one) === textKey(other)).toBe(one.name === other.name && one.language === other.language);
    }),
  );
});
