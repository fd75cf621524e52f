import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignNumber, objectionsToDraft } from './drafts.js';

const draftTo = (customerIds: readonly string[]) => ({
  name: 'Autumn',
  templateName: 'New rates',
  defaultLanguage: 'en',
  recipients: customerIds.map((customerId) => ({ customerId })),
});
const codesOf = (customerIds: readonly string[]) => objectionsToDraft(draftTo(customerIds), []).map(({ code }) => code);

test('a draft to different customers is not objected to', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), (ids) => codesOf(ids).length === 0));
});

test('each recipient who was named before is objected to, also in other letters', () => {
  const spelling = fc.constantFrom(
    (id: string) => id,
    (id: string) => id.toUpperCase(),
  );
  const named = fc
    .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 })
    .chain((ids) => fc.array(fc.tuple(fc.constantFrom(...ids), spelling), { minLength: 1 }));
  fc.assert(
    fc.property(named, (choices) => {
      const ids = choices.map(([id, spell]) => spell(id));
      const repeats = choices.length - new Set(choices.map(([id]) => id)).size;
      expect(codesOf(ids)).toEqual(Array(repeats).fill('RECIPIENT_TWICE'));
    }),
  );
});

test('the numbers of a year are all different, three digits long at least, and sort as they count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 998 }), (year, ordinal) => {
      const [one, next] = [campaignNumber(year, ordinal), campaignNumber(year, ordinal + 1)];
      expect(one).toMatch(new RegExp(`^M-${year}-\\d{3}$`));
      expect(one < next).toBe(true);
    }),
  );
  expect([campaignNumber(2026, 1), campaignNumber(2026, 12_345)]).toEqual(['M-2026-001', 'M-2026-12345']);
});
