import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MergeRecord } from './merge-fields.js';
import { mergeFields } from './merge-fields.js';
import { mergeText } from './merge-text.js';
import { type ReadText, readText } from './read-text.js';

const record: MergeRecord = {
  customer: { number: 'ALFKI', name: 'Alfreds Futterkiste' },
  contact: { name: 'Maria Anders' },
  campaign: { number: 'M-2026-001', name: 'Autumn', postsOn: '30 November 2026' },
};
const read = (text: string): ReadText => {
  const result = readText(text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
};
const problemsOf = (text: string) => {
  const result = readText(text);
  return 'problems' in result ? result.problems : [];
};

test('a text is filled with what is known of the customer', () => {
  const text = read('Dear {{ contact.name }}, {{ customer.name }} will hear from us on {{ campaign.postsOn }}.');

  expect(text.fields).toEqual(['contact.name', 'customer.name', 'campaign.postsOn']);
  expect(mergeText(text, record)).toEqual({
    kind: 'MERGED',
    text: 'Dear Maria Anders, Alfreds Futterkiste will hear from us on 30 November 2026.',
  });
});

test('all fields that a customer lacks are told at once', () => {
  const text = read(
    '{{ contact.title }} {{ balance.open }} {{ contact.title }} {{ customer.name }} {{ accountManager.name }}',
  );

  expect(mergeText(text, record)).toEqual({
    kind: 'LACKING',
    fields: ['contact.title', 'balance.open', 'accountManager.name'],
  });
});

test('a text that asks whether a field is there can do without it', () => {
  const text = read(
    "Dear {% if contact.title %}{{ contact.title }} {% endif %}{{ contact.name }}{{ customer.phone | default: '' }}",
  );

  expect(mergeText(text, record)).toEqual({ kind: 'MERGED', text: 'Dear Maria Anders' });
});

test.each([
  ['Dear {{ contact.name }', 'TEXT_INVALID', 'line 1, column 6'],
  ['One\nTwo {{ }}', 'TEXT_INVALID', 'line 2, column 8'],
  ['One\n{% if contact.name %}', 'TEXT_INVALID', 'line 2, column 1'],
  ['{{ contact.name | shout }}', 'TEXT_INVALID', 'line 1, column 1'],
  ['One\n{{ contact.nmae }}', 'FIELD_UNKNOWN', 'line 2, column 4'],
  ['{{ customer }}', 'FIELD_UNKNOWN', 'line 1, column 4'],
  ["{% include '/etc/passwd' %}", 'TEXT_INVALID', 'line 1, column 1'],
  ["{% render 'secrets' %}", 'TEXT_INVALID', 'line 1, column 1'],
])('the text %o is refused with %s and its place', (text, code, place) => {
  const [problem] = problemsOf(text);

  expect(problem?.code).toBe(code);
  expect(problem?.message).toContain(place);
});

test('a text can name no more than the fields that are listed, and each of those', () => {
  for (const { name } of mergeFields) expect(problemsOf(`{{ ${name} }}`)).toEqual([]);
  for (const name of ['customer.constructor', 'customer.__proto__', 'process.env', 'global'])
    expect(problemsOf(`{{ ${name} }}`).map(({ code }) => code)).toEqual(['FIELD_UNKNOWN']);
});

test('a loop without end is broken off', () => {
  const text = read(
    '{% for i in (1..10000) %}{% for j in (1..10000) %}{% for k in (1..10000) %}{% endfor %}{% endfor %}{% endfor %}',
  );

  expect(mergeText(text, record).kind).toBe('FAILED');
});

test('a text that would fill the memory is broken off', () => {
  const text = read('{% for i in (1..100000000) %}x{% endfor %}');

  expect(mergeText(text, record).kind).toBe('FAILED');
});

test('what a customer is called stands as it is, also when it looks like a field', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('{{ customer.number }}', '{% if %}', '<b>', '#[typst]')),
      (name) => {
        const text = read('{{ customer.name }}');
        expect(mergeText(text, { ...record, customer: { number: 'X', name } })).toEqual({ kind: 'MERGED', text: name });
      },
    ),
  );
});
