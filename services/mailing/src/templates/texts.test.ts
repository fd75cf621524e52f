import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectionsToText, type TemplateText, textKey } from './texts.js';

const words = fc.stringMatching(/^[A-Za-zäöü0-9 .,'}-]{0,40}$/);
const anyText: fc.Arbitrary<TemplateText> = fc.record({
  name: words.map((name) => `n${name}`),
  language: fc.constantFrom('de', 'en', 'lv', 'nb', 'pt'),
  subject: words.map((subject) => `s${subject}`),
  body: words.map((before) => `${before}{{ contact.name }}`),
});
const codesOf = (text: TemplateText) => objectionsToText(text, []).map(({ code }) => code);

test('a text with merge fields in its body is not objected to', () => {
  fc.assert(fc.property(anyText, (text) => codesOf(text).length === 0));
});

test('a field that is not closed or that nobody can fill is objected to with its place, in subject and body', () => {
  const text = {
    name: 'New rates',
    language: 'en',
    subject: 'For {{ customer.nmae }}',
    body: 'Dear\n{{ contact.name }',
  };

  const objections = objectionsToText(text, ['input']);

  expect(objections.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['FIELD_UNKNOWN', 'input.subject'],
    ['TEXT_INVALID', 'input.body'],
  ]);
  expect(objections[0]?.message).toContain('line 1, column 8');
  expect(objections[1]?.message).toContain('line 2, column 1');
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
