import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthAt } from './months.js';
import { planConferences } from './plan-conferences.js';
import { BILLED_PER_CONFERENCE, planContract } from './plan-contract.js';
import { randomOf } from './random.js';
import { readSeller } from './read-seller.js';

const usageAt = (now: Date) => ({ customerNumber: 'ALFKI', countryCode: 'DE', perMonth: [2, 6] as const, now });
const instants = fc.date({
  min: new Date('2026-01-01T00:00Z'),
  max: new Date('2028-12-31T23:59Z'),
  noInvalidDate: true,
});

test('the same seed plans the same conferences and the same contract', () => {
  const now = new Date('2026-11-24T10:00Z');

  expect(planConferences(randomOf(7, 'a'), usageAt(now))).toEqual(planConferences(randomOf(7, 'a'), usageAt(now)));
  expect(planContract(randomOf(7, 'a'), 'ALFKI', now)).toEqual(planContract(randomOf(7, 'a'), 'ALFKI', now));
});

test('whoever meets at the first start is invoiced per conference, and nobody else is', () => {
  const invoicingOf = (number: string) =>
    planContract(randomOf(1, `contract ${number}`), number, new Date('2026-11-24T10:00Z'))?.terms.invoicing;

  expect(invoicingOf(BILLED_PER_CONFERENCE)).toBe('PER_CONFERENCE');
  const others = Array.from({ length: 100 }, (_, index) => invoicingOf(`OTHER-${index}`));
  expect([...new Set(others)].toSorted()).toEqual(['PER_PERIOD', undefined]);
});

test('at any time of any month, planned conferences are over and lie in the last three months and the current one', () => {
  fc.assert(
    fc.property(fc.integer(), instants, (seed, now) => {
      for (const { startsAt, endsAt, legs } of planConferences(randomOf(seed, 'x'), usageAt(now))) {
        expect(startsAt.getTime()).toBeGreaterThanOrEqual(monthAt(now, -3).startsAt.getTime());
        for (const { joinedAt, leftAt } of legs) {
          expect(joinedAt.getTime()).toBeGreaterThanOrEqual(startsAt.getTime());
          expect(leftAt.getTime()).toBeGreaterThan(joinedAt.getTime());
          expect(leftAt.getTime()).toBeLessThanOrEqual(Math.min(now.getTime(), endsAt.getTime()));
        }
      }
    }),
  );
});

test('the current month has conferences on its first day, from half an hour on', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 30, max: 24 * 60 }), (seed, minutes) => {
      const now = new Date(Date.UTC(2026, 10, 1, 0, minutes));

      const current = planConferences(randomOf(seed, 'x'), usageAt(now)).filter(
        ({ startsAt }) => startsAt >= monthAt(now, 0).startsAt,
      );

      expect(current.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

test('made-up invoices name the company of the demo, but never in production', () => {
  expect(readSeller({})).toMatchObject({ name: 'Switchboard Demo GmbH' });
  expect(() => readSeller({ NODE_ENV: 'production' })).toThrow(/^the environment cannot be used: .*SELLER_NAME: /);
});
