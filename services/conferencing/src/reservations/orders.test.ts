import { objectionsTo } from '@switchboard/kit/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Order, orderRules } from './orders.js';

const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

/** Any order that can be placed. */
const anyOrder: fc.Arbitrary<Order> = fc
  .record({
    customerId: fc.uuid(),
    customerReference: fc.option(fc.stringMatching(/^[!-~]{1,100}$/), { nil: undefined }),
    serviceCode: fc.option(fc.stringMatching(/^[a-z-]{1,40}$/), { nil: undefined }),
    startsAt: instant,
    milliseconds: fc.integer({ min: 1, max: 86_400_000 }),
    expectedPortCount: fc.integer({ min: 1, max: 5_000 }),
  })
  .map(({ milliseconds, ...order }) => ({ ...order, endsAt: new Date(order.startsAt.getTime() + milliseconds) }));

const codesOf = (order: Order) => objectionsTo(order, orderRules, []).map(({ code }) => code);

test('an order that can be placed is not objected to', () => {
  fc.assert(fc.property(anyOrder, (order) => codesOf(order).length === 0));
});

test('an order that ends when it starts, or before, is objected to for that alone', () => {
  fc.assert(
    fc.property(anyOrder, fc.nat(604_800_000), (order, milliseconds) => {
      const endsAt = new Date(order.startsAt.getTime() - milliseconds);
      expect(codesOf({ ...order, endsAt })).toEqual(['ENDS_BEFORE_IT_STARTS']);
    }),
  );
});

test('ports are counted in whole numbers from 1 to 5,000', () => {
  const notACount = fc.oneof(
    fc.integer({ max: 0 }),
    fc.integer({ min: 5_001 }),
    fc.double({ min: 1, max: 5_000 }).filter((count) => !Number.isInteger(count)),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
  );
  fc.assert(
    fc.property(anyOrder, notACount, (order, expectedPortCount) => {
      expect(codesOf({ ...order, expectedPortCount })).toEqual(['PORT_COUNT_INVALID']);
    }),
  );
});

test('a customer is named by an id, and by nothing that only resembles one', () => {
  fc.assert(
    fc.property(anyOrder, fc.nat(35), (order, position) => {
      const customerId = order.customerId.slice(0, position) + order.customerId.slice(position + 1);
      expect(codesOf({ ...order, customerId })).toEqual(['CUSTOMER_MISSING']);
    }),
  );
});
