import { newId } from '@switchboard/kit/ids';
import { eventSchemas } from '@switchboard/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Leg } from '../src/call-records/legs.js';
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
  alone = await startConferencingAlone();
});
afterAll(() => alone.stop());

async function placeOne(customerId = newId(), serviceCode?: string) {
  const [placed] = accepted(await alone.place([orderOf(customerId, { serviceCode })]));
  return { customerId, reservationId: placed?.id ?? '' };
}

/** The events about a conference that wait for billing. */
async function eventsAbout(conferenceId: string) {
  const rows =
    await alone.sql`select data from pgboss.job where name = 'to-billing' and data->>'subject' = ${conferenceId}`;
  return rows.map((row) => row.data);
}

async function conferenceOf(reservationId: string) {
  const rows = await alone.sql`select id from conferences where reservation_id = ${reservationId}`;
  return rows.map((row) => row.id as string);
}

const stateOf = async (id: string) => (await alone.sql`select state from reservations where id = ${id}`)[0]?.state;

describe('a conference that ends', () => {
  test('is kept with its legs and ends its reservation', async () => {
    const { customerId, reservationId } = await placeOne();
    const late = legOf({ joinedAt: minutesAfter(now, 3), leftAt: minutesAfter(now, 65), caller: 'sip:late@example' });
    const first = legOf({ leftAt: new Date(now.getTime() + 90_900), countryCode: 'AT', accessTypeCode: 'local' });

    const [id] = accepted(await alone.end([{ reservationId, legs: [late, first] }]));

    const { data } = await alone.ask<{ conference: unknown }>(
      `query($id: ID!) { conference(id: $id) { id startedAt endedAt legCount customer { id }
        reservation { id state conference { id } }
        callRecords { caller accessType { code } countryCode joinedAt leftAt durationSeconds conference { id } } } }`,
      { id },
    );
    expect(data.conference).toEqual({
      id,
      startedAt: now.toISOString(),
      endedAt: late.leftAt.toISOString(),
      legCount: 2,
      customer: { id: customerId },
      reservation: { id: reservationId, state: 'ENDED', conference: { id } },
      callRecords: [seen(first, 90, id), seen(late, 62 * 60, id)],
    });
  });

  test('is told to billing exactly once, with the service that was ordered', async () => {
    const { customerId, reservationId } = await placeOne(newId(), 'video-conference');
    const leg = legOf();

    const [id = ''] = accepted(await alone.end([{ reservationId, legs: [leg] }]));
    await alone.end([{ reservationId, legs: [leg] }]);

    const events = await eventsAbout(id);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ type: 'conferencing.conference-ended.v1', subject: id, sequence: 1 });
    const told = eventSchemas['conferencing.conference-ended.v1'].parse(events[0].data);
    const [record] = await alone.sql`select id from call_records where conference_id = ${id}`;
    expect(told).toEqual({
      conferenceId: id,
      customerId,
      startedAt: leg.joinedAt.toISOString(),
      endedAt: leg.leftAt.toISOString(),
      callRecords: [
        {
          id: record?.id,
          serviceCode: 'video-conference',
          accessTypeCode: leg.accessTypeCode,
          countryCode: leg.countryCode,
          joinedAt: leg.joinedAt.toISOString(),
          leftAt: leg.leftAt.toISOString(),
          answered: true,
        },
      ],
      addOns: [],
    });
  });

  test('keeps each record as it came', async () => {
    const { reservationId } = await placeOne();
    const payload = { uniqueid: '1732435200.17', billsec: 600, note: 'ä "quoted"' };

    const [id = ''] = accepted(await alone.end([{ reservationId, legs: [legOf({ payload })] }]));

    const rows = await alone.sql`select payload from call_records where conference_id = ${id}`;
    expect(rows.map((row) => row.payload)).toEqual([payload]);
  });

  test('is kept once when two processes are told of it at the same time', async () => {
    const { reservationId } = await placeOne();
    const ended = { reservationId, legs: [legOf(), legOf()] };

    const ids = (await Promise.all([1, 2, 3, 4].map(() => alone.end([ended])))).map((outcome) => accepted(outcome)[0]);

    expect(new Set(ids).size).toBe(1);
    expect(await eventsAbout(ids[0] ?? '')).toHaveLength(1);
  });

  test('may be one of thousands of legs ended together', async () => {
    const orders = Array.from({ length: 60 }, () => orderOf(newId()));
    const placed = accepted(await alone.place(orders));
    const ended = placed.map(({ id }) => ({ reservationId: id, legs: Array.from({ length: 50 }, () => legOf()) }));

    const ids = accepted(await alone.end(ended));

    const rows = await alone.sql`select conference_id, count(*)::int as legs from call_records
      where conference_id in ${alone.sql([...ids])} group by 1`;
    expect(rows.map((row) => row.legs)).toEqual(Array(60).fill(50));
    expect(
      (
        await alone.sql`select 1 from pgboss.job where name = 'to-billing' and data->>'subject' in ${alone.sql([...ids])}`
      ).length,
    ).toBe(60);
  });
});

describe('a conference that was told before', () => {
  test('changes nothing when the records say the same', async () => {
    const { reservationId } = await placeOne();
    const leg = legOf();
    const first = accepted(await alone.end([{ reservationId, legs: [leg] }]));

    const again = accepted(await alone.end([{ reservationId, legs: [{ ...leg, payload: { told: 'again' } }, leg] }]));

    expect(again).toEqual(first);
    expect(await alone.sql`select 1 from call_records where source_record_id = ${leg.sourceRecordId}`).toHaveLength(1);
  });

  test('is refused when a record says something else', async () => {
    const { reservationId } = await placeOne();
    const leg = legOf();
    const [id = ''] = accepted(await alone.end([{ reservationId, legs: [leg] }]));

    const outcome = await alone.end([{ reservationId, legs: [{ ...leg, leftAt: minutesAfter(leg.leftAt, 1) }] }]);

    expect(codesOf(outcome)).toEqual(['CALL_RECORD_DIFFERS conferences.0.legs.0.sourceRecordId']);
    const rows = await alone.sql`select left_at from call_records where conference_id = ${id}`;
    expect(rows.map((row) => row.left_at)).toEqual([leg.leftAt]);
    expect(await eventsAbout(id)).toHaveLength(1);
  });

  test('takes no further legs', async () => {
    const { reservationId } = await placeOne();
    await alone.end([{ reservationId, legs: [legOf()] }]);

    const outcome = await alone.end([{ reservationId, legs: [legOf()] }]);

    expect(codesOf(outcome)).toEqual(['RESERVATION_ENDED conferences.0.legs.0']);
  });

  test('keeps its records from any other conference', async () => {
    const [one, other] = [await placeOne(), await placeOne()];
    const leg = legOf();
    await alone.end([{ reservationId: one.reservationId, legs: [leg] }]);

    const outcome = await alone.end([{ reservationId: other.reservationId, legs: [leg, legOf()] }]);

    expect(codesOf(outcome)).toEqual(['CALL_RECORD_DIFFERS conferences.0.legs.0.sourceRecordId']);
    expect(await stateOf(other.reservationId)).toBe('PLACED');
    expect(await conferenceOf(other.reservationId)).toEqual([]);
  });
});

describe('what cannot be true is refused leg by leg, and nothing is half done', () => {
  test('legs that end before they begin, and legs that do not say what they must', async () => {
    const { reservationId } = await placeOne();
    const good = await placeOne();

    const outcome = await alone.end([
      { reservationId: good.reservationId, legs: [legOf()] },
      {
        reservationId,
        legs: [
          legOf(),
          legOf({ leftAt: minutesAfter(now, -1) }),
          legOf({ caller: '', countryCode: 'Germany', accessTypeCode: '' }),
        ],
      },
    ]);

    expect(codesOf(outcome)).toEqual([
      'LEG_ENDS_BEFORE_IT_BEGINS conferences.1.legs.1.leftAt',
      'CALLER_MISSING conferences.1.legs.2.caller',
      'ACCESS_TYPE_MISSING conferences.1.legs.2.accessTypeCode',
      'COUNTRY_INVALID conferences.1.legs.2.countryCode',
    ]);
    expect(await conferenceOf(good.reservationId)).toEqual([]);
    expect(await stateOf(good.reservationId)).toBe('PLACED');
  });

  test('a conference without legs, of an unknown reservation, or told twice at once', async () => {
    const { reservationId } = await placeOne();

    const empty = await alone.end([{ reservationId, legs: [] }]);
    const unknown = await alone.end([
      { reservationId: newId(), legs: [legOf()] },
      { reservationId: 'R-1', legs: [legOf()] },
    ]);
    const twice = await alone.end([
      { reservationId, legs: [legOf()] },
      { reservationId, legs: [legOf()] },
    ]);

    expect(codesOf(empty)).toEqual(['LEG_COUNT_INVALID conferences.0.legs']);
    expect(codesOf(unknown)).toEqual([
      'RESERVATION_UNKNOWN conferences.0.reservationId',
      'RESERVATION_UNKNOWN conferences.1.reservationId',
    ]);
    expect(codesOf(twice)).toEqual(['RESERVATION_TWICE conferences.1.reservationId']);
    expect(await conferenceOf(reservationId)).toEqual([]);
  });
});

function seen(leg: Leg, durationSeconds: number, conferenceId: string | undefined) {
  return {
    caller: leg.caller,
    accessType: { code: leg.accessTypeCode },
    countryCode: leg.countryCode,
    joinedAt: leg.joinedAt.toISOString(),
    leftAt: leg.leftAt.toISOString(),
    durationSeconds,
    conference: { id: conferenceId },
  };
}
