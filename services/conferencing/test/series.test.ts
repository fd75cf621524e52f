import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accepted,
  type ConferencingAlone,
  codesOf,
  minutesAfter,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

let alone: ConferencingAlone;
beforeAll(async () => {
  alone = await startConferencingAlone([{ name: 'bridge-1', capacity: 100, draining: false }]);
});
afterAll(() => alone.stop());

const mondays = (first: string, change: Partial<Parameters<typeof orderOf>[1]> = {}) => ({
  ...orderOf(newId(), { startsAt: new Date(first), ...change }),
  ...{ timeZone: 'Europe/Berlin', rule: 'FREQ=WEEKLY;COUNT=4' },
});
const seriesOf = async (id: string) => {
  const { data } = await alone.ask<{ reservationSeries: { reservations: { nodes: Record<string, unknown>[] } } }>(
    `query ($id: ID!) { reservationSeries(id: $id) { rule customer { id }
      reservations(first: 10) { nodes { number state startsAt series { id } } } } }`,
    { id },
  );
  return data.reservationSeries;
};

test('a series holds ports for each of its conferences, at the same time of day', async () => {
  const order = mondays('2027-03-15T09:00:00Z');

  const id = accepted(await alone.placeSeries(order));

  const series = await seriesOf(id);
  expect(series).toMatchObject({ rule: order.rule, customer: { id: order.customerId } });
  expect(series.reservations.nodes.map(({ startsAt, state }) => [startsAt, state])).toEqual([
    ['2027-03-15T09:00:00.000Z', 'PLACED'],
    ['2027-03-22T09:00:00.000Z', 'PLACED'],
    ['2027-03-29T08:00:00.000Z', 'PLACED'],
    ['2027-04-05T08:00:00.000Z', 'PLACED'],
  ]);
  const commands = await alone.sql`
    select 1 from bridge_commands join reservations on reservations.id = reservation_id where series_id = ${id}`;
  expect(commands).toHaveLength(4);
});

test('a series of which one time has no ports free is refused whole, with that time', async () => {
  const startsAt = new Date('2027-06-14T09:00:00Z');
  await alone.place([orderOf(newId(), { startsAt, expectedPortCount: 90 })]);
  const order = mondays('2027-06-07T09:00:00Z', { expectedPortCount: 20 });

  const refused = await alone.placeSeries(order);

  expect(codesOf(refused)).toEqual(['PORTS_UNAVAILABLE expectedPortCount']);
  expect(refused.ok ? '' : refused.refusals[0]?.message).toContain(startsAt.toISOString());
  expect(await alone.sql`select 1 from reservations where customer_id = ${order.customerId}`).toHaveLength(0);
  expect(await alone.sql`select 1 from reservation_series where customer_id = ${order.customerId}`).toHaveLength(0);
});

test('one conference of a series is changed and called off without the others', async () => {
  const id = accepted(await alone.placeSeries(mondays('2027-09-06T09:00:00Z')));
  const [first, second] = (await seriesOf(id)).reservations.nodes.map(({ number }) => String(number));

  accepted(await alone.cancel(first ?? ''));
  accepted(await alone.change({ number: second ?? '', endsAt: minutesAfter(new Date('2027-09-13T09:00:00Z'), 90) }));

  const { nodes } = (await seriesOf(id)).reservations;
  expect(nodes.map(({ state }) => state)).toEqual(['CANCELLED', 'PLACED', 'PLACED', 'PLACED']);
});

test('what is to come of a series is called off at once, and again without effect', async () => {
  const id = accepted(await alone.placeSeries(mondays('2027-11-01T09:00:00Z')));

  accepted(await alone.cancelSeries(id, new Date('2027-11-15T00:00:00Z')));
  accepted(await alone.cancelSeries(id, new Date('2027-11-15T00:00:00Z')));

  const { nodes } = (await seriesOf(id)).reservations;
  expect(nodes.map(({ state }) => state)).toEqual(['PLACED', 'PLACED', 'CANCELLED', 'CANCELLED']);
  expect(codesOf(await alone.cancelSeries(newId()))).toEqual(['SERIES_UNKNOWN seriesId']);
});
