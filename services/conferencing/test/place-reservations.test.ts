import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accepted,
  type ConferencingAlone,
  codesOf,
  now,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

let alone: ConferencingAlone;
beforeAll(async () => {
  alone = await startConferencingAlone();
});
afterAll(() => alone.stop());

test('an order becomes a reservation with a number that people use', async () => {
  const order = orderOf(newId(), { customerReference: 'PO 4711', expectedPortCount: 12 });

  const [placed] = accepted(await alone.place([order]));

  expect(placed?.number).toMatch(/^R-\d{4,}$/);
  const { data } = await alone.ask(
    `query($number: String!) { reservation(number: $number) {
      id number state customerReference startsAt endsAt expectedPortCount customer { id } conference { id } } }`,
    { number: placed?.number },
  );
  expect(data).toEqual({
    reservation: {
      id: placed?.id,
      number: placed?.number,
      state: 'PLACED',
      customerReference: 'PO 4711',
      startsAt: order.startsAt.toISOString(),
      endsAt: order.endsAt.toISOString(),
      expectedPortCount: 12,
      customer: { id: order.customerId },
      conference: null,
    },
  });
});

test('an order is for an audio conference unless it names another service', async () => {
  const customerId = newId();

  await alone.place([orderOf(customerId), orderOf(customerId, { serviceCode: 'web-conference' })]);

  const rows = await alone.sql`select service_code from reservations where customer_id = ${customerId} order by 1`;
  expect(rows.map((row) => row.service_code)).toEqual(['audio-conference', 'web-conference']);
});

test('each order of many gets a number of its own, in the order given', async () => {
  const orders = Array.from({ length: 2_500 }, () => orderOf(newId()));

  const placed = accepted(await alone.place(orders));

  const numbers = placed.map(({ number }) => Number(number.slice(2)));
  expect(new Set(numbers).size).toBe(2_500);
  const rows =
    await alone.sql`select id, customer_id from reservations where id in ${alone.sql(placed.map(({ id }) => id))}`;
  const customers = new Map(rows.map((row) => [row.id, row.customer_id]));
  expect(placed.map(({ id }) => customers.get(id))).toEqual(orders.map(({ customerId }) => customerId));
});

test('an order that cannot be held is refused with every reason, and none of the others is placed', async () => {
  const customerId = newId();

  const outcome = await alone.place([
    orderOf(customerId),
    orderOf('ALFKI', { endsAt: now, expectedPortCount: 0, customerReference: ' ', serviceCode: 'x'.repeat(41) }),
  ]);

  expect(codesOf(outcome)).toEqual([
    'CUSTOMER_MISSING orders.1.customerId',
    'ENDS_BEFORE_IT_STARTS orders.1.endsAt',
    'PORT_COUNT_INVALID orders.1.expectedPortCount',
    'CUSTOMER_REFERENCE_INVALID orders.1.customerReference',
    'SERVICE_CODE_INVALID orders.1.serviceCode',
  ]);
  expect(await alone.sql`select 1 from reservations where customer_id = ${customerId}`).toHaveLength(0);
});
