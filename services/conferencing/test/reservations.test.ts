import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepted,
  type ConferencingAlone,
  codesOf,
  legOf,
  minutesAfter,
  now,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

let alone: ConferencingAlone;
beforeAll(async () => {
  alone = await startConferencingAlone([
    { name: 'bridge-1', capacity: 100, draining: false },
    { name: 'bridge-2', capacity: 60, draining: false },
    { name: 'bridge-3', capacity: 5_000, draining: true },
  ]);
});
afterAll(() => alone.stop());

// Each test has a day of its own, so that none takes the ports of another.
let days = 0;
const nextDay = () => {
  days += 1;
  return minutesAfter(now, days * 1_440);
};
const commandsOf = (number: string) => alone.sql`
  select kind, command.version, command.state from bridge_commands command
  join reservations on reservations.id = reservation_id where number = ${number} order by command.version`;
const reservationOf = async (number: string) => {
  const { data } = await alone.ask<{ reservation: Record<string, unknown> }>(
    `query ($number: String!) { reservation(number: $number) {
      state startsAt expectedPortCount customerReference secondReference timeZone countryCodes
      service { code } accessTypes { code } addOns { service { code } pieceCount }
      room { bridge number pin isQueued } placedAt cancelledAt endedAt } }`,
    { number },
  );
  return data.reservation;
};
const place = async (change: Parameters<typeof orderOf>[1] = {}) => {
  const [placed] = accepted(await alone.place([orderOf(newId(), { startsAt: nextDay(), ...change })]));
  return placed?.number ?? '';
};

describe('an order', () => {
  test('holds ports, has a room, and waits for its bridge to be told', async () => {
    const number = await place({
      ...{ expectedPortCount: 20, secondReference: 'KST 7', timeZone: 'Europe/Riga', countryCodes: ['LV', 'DE'] },
      ...{ accessTypeCodes: ['toll-free'], addOns: [{ serviceCode: 'recording', pieceCount: null }] },
    });

    expect(await reservationOf(number)).toMatchObject({
      ...{ state: 'PLACED', expectedPortCount: 20, secondReference: 'KST 7', timeZone: 'Europe/Riga' },
      ...{ countryCodes: ['LV', 'DE'], accessTypes: [{ code: 'toll-free' }], service: { code: 'audio-conference' } },
      addOns: [{ service: { code: 'recording' }, pieceCount: null }],
      room: { bridge: 'bridge-1', number: expect.any(Number), pin: expect.stringMatching(/^\d{6}$/), isQueued: true },
    });
    expect(await commandsOf(number)).toEqual([{ kind: 'PROVISION', version: 1, state: 'WAITING' }]);
  });

  test('of more ports than any bridge has free is refused, and nothing of it is kept', async () => {
    const startsAt = nextDay();
    await place({ startsAt, expectedPortCount: 90 });
    const customerId = newId();

    const refused = await alone.place([
      orderOf(customerId, { startsAt, expectedPortCount: 50 }),
      orderOf(customerId, { startsAt, expectedPortCount: 20 }),
    ]);

    expect(codesOf(refused)).toEqual(['PORTS_UNAVAILABLE orders.1.expectedPortCount']);
    expect(await alone.sql`select 1 from reservations where customer_id = ${customerId}`).toHaveLength(0);
  });

  test('is never promised ports that another was promised at the same instant', async () => {
    const startsAt = nextDay();
    const orders = Array.from({ length: 12 }, () => [orderOf(newId(), { startsAt, expectedPortCount: 20 })]);

    const outcomes = await Promise.all(orders.map((order) => alone.place(order)));

    // 5 on the bridge of 100 ports, 3 on that of 60.
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(8);
    const rows = await alone.sql`
      select bridge, sum(expected_port_count)::int as ports from reservations where starts_at = ${startsAt} group by 1 order by 1`;
    expect(rows).toEqual([
      { bridge: 'bridge-1', ports: 100 },
      { bridge: 'bridge-2', ports: 60 },
    ]);
  });

  test('that is over when it is brought in reaches no bridge', async () => {
    const startsAt = minutesAfter(now, -600);

    const number = await place({ startsAt, endsAt: minutesAfter(startsAt, 60) });

    expect(await reservationOf(number)).toMatchObject({ state: 'PLACED', room: null });
    expect(await commandsOf(number)).toEqual([]);
  });
});

describe('a reservation', () => {
  test('is changed, and its bridge is told after it was told of the order', async () => {
    const number = await place();

    accepted(await alone.change({ number, expectedPortCount: 60, customerReference: 'PO 2' }));

    expect(await reservationOf(number)).toMatchObject({ expectedPortCount: 60, customerReference: 'PO 2' });
    expect(await commandsOf(number)).toEqual([
      { kind: 'PROVISION', version: 1, state: 'WAITING' },
      { kind: 'CHANGE', version: 2, state: 'WAITING' },
    ]);
  });

  test('stays as it is when a change is refused', async () => {
    const startsAt = nextDay();
    const number = await place({ startsAt, expectedPortCount: 70 });
    await place({ startsAt, expectedPortCount: 30 });
    const before = await reservationOf(number);

    const refused = [
      await alone.change({ number, expectedPortCount: 101 }),
      await alone.change({ number, endsAt: startsAt }),
      await alone.change({ number, addOns: [{ serviceCode: '', pieceCount: 0 }] }),
      await alone.change({ number: 'R-0', expectedPortCount: 5 }),
    ];

    expect(refused.map(codesOf)).toEqual([
      ['PORTS_UNAVAILABLE expectedPortCount'],
      ['ENDS_BEFORE_IT_STARTS endsAt'],
      ['ADD_ON_INVALID addOns'],
      ['RESERVATION_UNKNOWN number'],
    ]);
    expect(await reservationOf(number)).toEqual(before);
    expect(await commandsOf(number)).toHaveLength(1);
  });

  test('that is called off before its bridge was told is never told, and its ports are free', async () => {
    const startsAt = nextDay();
    const number = await place({ startsAt, expectedPortCount: 100 });
    accepted(await alone.change({ number, expectedPortCount: 90 }));

    accepted(await alone.cancel(number));
    accepted(await alone.cancel(number));

    expect(await reservationOf(number)).toMatchObject({
      ...{ state: 'CANCELLED', cancelledAt: now.toISOString(), room: { isQueued: false } },
    });
    expect(await commandsOf(number)).toEqual([
      { kind: 'PROVISION', version: 1, state: 'DROPPED' },
      { kind: 'CHANGE', version: 2, state: 'DROPPED' },
    ]);
    await place({ startsAt, expectedPortCount: 100 });
  });

  test('that is called off after its bridge may have been told is called off there, too', async () => {
    const number = await place();
    await alone.sql`update bridge_commands set state = 'SENT' where reservation_id = (select id from reservations where number = ${number})`;

    accepted(await alone.cancel(number));

    expect(await commandsOf(number)).toEqual([
      { kind: 'PROVISION', version: 1, state: 'SENT' },
      { kind: 'CANCEL', version: 2, state: 'WAITING' },
    ]);
  });

  test('that is over is neither changed nor called off', async () => {
    const [placed] = accepted(await alone.place([orderOf(newId(), { startsAt: nextDay() })]));
    accepted(await alone.end([{ reservationId: placed?.id ?? '', legs: [legOf()] }]));
    const number = placed?.number ?? '';

    expect(codesOf(await alone.cancel(number))).toEqual(['RESERVATION_NOT_CHANGEABLE number']);
    expect(codesOf(await alone.change({ number, expectedPortCount: 9 }))).toEqual([
      'RESERVATION_NOT_CHANGEABLE number',
    ]);
    expect(await reservationOf(number)).toMatchObject({ state: 'ENDED', endedAt: now.toISOString() });
  });
});
