import { newId } from '@switchboard/kit/ids';
import { eventSchemas } from '@switchboard/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Leg } from '../../src/call-records/legs.js';
import {
  accepted,
  type ConferencingAlone,
  legOf,
  minutesAfter,
  now,
  orderOf,
  startConferencingAlone,
} from '../conferencing-system.js';

let alone: ConferencingAlone;
beforeAll(async () => {
  alone = await startConferencingAlone();
});
afterAll(() => alone.stop());

async function placeOne() {
  const [placed] = accepted(await alone.place([orderOf(newId())]));
  return { id: placed?.id ?? '', number: placed?.number ?? '' };
}

async function take(reservationNumber: string | null, legs: readonly Leg[], update = false) {
  const fates = await alone.take(
    legs.map((leg) => ({ leg, reservationNumber })),
    update,
  );
  return fates.map((fate) => (fate.fate === 'parked' ? `parked ${fate.reason}` : fate.fate));
}

async function conferenceOf(reservationId: string) {
  const [row] = await alone.sql`select id, started_at, ended_at, leg_count, version from conferences
    where reservation_id = ${reservationId}`;
  return row ?? { id: '' };
}

/** What billing is told of a conference, in order. */
async function eventsAbout(conferenceId: string) {
  const rows = await alone.sql`select data from pgboss.job
    where name = 'to-billing' and data->>'subject' = ${conferenceId} order by id`;
  return rows.map(({ data }) => data as { type: string; sequence: number; data: unknown });
}

const correctionsOf = async (conferenceId: string) =>
  (await eventsAbout(conferenceId))
    .filter(({ type }) => type === 'conferencing.call-records-corrected.v1')
    .map(({ sequence, data }) => ({
      sequence,
      records: eventSchemas['conferencing.call-records-corrected.v1'].parse(data).callRecords,
    }));

const parkedOf = ({
  sourceRecordId,
}: Leg) => alone.sql`select reason, told, known, payload, settled_at, reservation_number
  from parked_call_records where source_record_id = ${sourceRecordId} order by parked_at, id`;

describe('legs that come in', () => {
  test('end their conferences, each reservation its own, and the same again changes nothing', async () => {
    const [one, other] = [await placeOne(), await placeOne()];
    const legs = [legOf(), legOf(), legOf()];
    const incoming = legs.map((leg, index) => ({ leg, reservationNumber: (index === 2 ? other : one).number }));

    const first = (await alone.take(incoming)).map(({ fate }) => fate);
    const again = (await alone.take(incoming)).map(({ fate }) => fate);

    expect([first, again]).toEqual([Array(3).fill('taken'), Array(3).fill('known')]);
    const conferences = [await conferenceOf(one.id), await conferenceOf(other.id)];
    expect(conferences.map((conference) => conference.leg_count)).toEqual([2, 1]);
    for (const { id } of conferences) {
      expect((await eventsAbout(id)).map(({ type }) => type)).toEqual(['conferencing.conference-ended.v1']);
    }
  });

  test('told twice at once are one, and with other words the later is parked with both versions', async () => {
    const { id, number } = await placeOne();
    const leg = legOf();
    const other = { ...leg, leftAt: minutesAfter(leg.leftAt, 1) };

    expect(await take(number, [leg, leg, other])).toEqual(['taken', 'known', 'parked CALL_RECORD_DIFFERS']);

    expect((await conferenceOf(id)).leg_count).toBe(1);
    const [parked] = await parkedOf(leg);
    expect(parked?.known.leftAt).toBe(leg.leftAt.toISOString());
    expect(parked?.told.leftAt).toBe(other.leftAt.toISOString());
  });

  test('that cannot be true are refused with every reason, and the others are taken', async () => {
    const { number } = await placeOne();

    const fates = await alone.take([
      { leg: legOf({ countryCode: '', leftAt: minutesAfter(now, -1) }), reservationNumber: number },
      { leg: legOf(), reservationNumber: number },
    ]);

    expect(fates.map(({ fate }) => fate)).toEqual(['refused', 'taken']);
    const [refused] = fates;
    expect(refused?.fate === 'refused' && refused.refusals.map(({ code }) => code)).toEqual([
      'COUNTRY_INVALID',
      'LEG_ENDS_BEFORE_IT_BEGINS',
    ]);
  });

  test('of no known reservation are parked with what came, once, and settled when they are taken', async () => {
    const leg = legOf({ payload: { raw: 'ä' } });

    expect(await take('R-999999999', [leg, leg])).toEqual(Array(2).fill('parked RESERVATION_UNKNOWN'));
    expect(await take('R-999999999', [leg])).toEqual(['parked RESERVATION_UNKNOWN']);

    const parked = await parkedOf(leg);
    expect(parked).toHaveLength(1);
    expect(parked[0]).toMatchObject({
      payload: { raw: 'ä' },
      reservation_number: 'R-999999999',
      known: null,
      settled_at: null,
    });

    const { number } = await placeOne();
    expect(await take(number, [leg])).toEqual(['taken']);
    expect((await parkedOf(leg))[0]?.settled_at).not.toBeNull();
  });

  test('of a conference with more legs than one may have are refused, and no other conference is kept from ending', async () => {
    const [huge, good] = [await placeOne(), await placeOne()];
    const legs = Array.from({ length: 5_001 }, () => ({ leg: legOf(), reservationNumber: huge.number }));

    const fates = await alone.take([...legs, { leg: legOf(), reservationNumber: good.number }]);

    expect(fates.filter(({ fate }) => fate === 'refused')).toHaveLength(5_001);
    expect(fates.at(-1)?.fate).toBe('taken');
    expect((await conferenceOf(huge.id)).id).toBe('');
  });
});

describe('a conference that has ended', () => {
  test('takes legs that come late, and billing is told of them alone', async () => {
    const { id, number } = await placeOne();
    await take(number, [legOf()]);
    const late = legOf({ joinedAt: minutesAfter(now, -5), leftAt: minutesAfter(now, 90) });

    expect(await take(number, [late])).toEqual(['late']);
    expect(await take(number, [late])).toEqual(['known']);

    const conference = await conferenceOf(id);
    expect(conference).toMatchObject({ started_at: late.joinedAt, ended_at: late.leftAt, leg_count: 2, version: 2 });
    const corrections = await correctionsOf(conference.id);
    expect(corrections.map(({ sequence }) => sequence)).toEqual([2]);
    expect(corrections[0]?.records.map(({ revision, leftAt }) => [revision, leftAt])).toEqual([
      [1, late.leftAt.toISOString()],
    ]);
  });

  test('keeps a record that is told with other words, parks those, and takes them when it is told to', async () => {
    const { id, number } = await placeOne();
    const leg = legOf();
    await take(number, [leg]);
    const longer = { ...leg, leftAt: minutesAfter(leg.leftAt, 1), payload: { second: true } };

    expect(await take(number, [longer])).toEqual(['parked CALL_RECORD_DIFFERS']);
    expect((await conferenceOf(id)).ended_at).toEqual(leg.leftAt);

    expect(await take(number, [longer], true)).toEqual(['corrected']);
    expect(await take(number, [longer], true)).toEqual(['known']);
    const conference = await conferenceOf(id);
    expect(conference.ended_at).toEqual(longer.leftAt);
    expect((await correctionsOf(conference.id)).map(({ records }) => records.map(({ revision }) => revision))).toEqual([
      [1],
    ]);
    expect((await parkedOf(leg)).every((row) => row.settled_at !== null)).toBe(true);
  });

  test('has each further correction of a record told with a higher revision', async () => {
    const { id, number } = await placeOne();
    const leg = legOf();
    await take(number, [leg]);

    for (const minutes of [1, 2, 3]) await take(number, [{ ...leg, leftAt: minutesAfter(leg.leftAt, minutes) }], true);

    const { id: conferenceId } = await conferenceOf(id);
    const corrections = await correctionsOf(conferenceId);
    expect(corrections.map(({ sequence, records }) => [sequence, records[0]?.revision])).toEqual([
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
    const [row] = await alone.sql`select id, revision from call_records where conference_id = ${conferenceId}`;
    expect(row?.revision).toBe(3);
    expect(corrections.every(({ records }) => records[0]?.id === row?.id)).toBe(true);
  });

  test('believes a leave that somebody saw over one that was assumed, and never the reverse', async () => {
    const { id, number } = await placeOne();
    const assumed = legOf({ leaveAssumed: true, leftAt: minutesAfter(now, 60) });
    const seen = { ...assumed, leaveAssumed: false, leftAt: minutesAfter(now, 20) };

    expect(await take(number, [assumed])).toEqual(['taken']);
    expect(await take(number, [seen])).toEqual(['corrected']);
    expect(await take(number, [assumed])).toEqual(['known']);

    expect((await conferenceOf(id)).ended_at).toEqual(seen.leftAt);
    expect(await parkedOf(assumed)).toHaveLength(0);
  });

  test('keeps its records from any other conference', async () => {
    const [one, other] = [await placeOne(), await placeOne()];
    const leg = legOf();
    await take(one.number, [leg]);

    expect(await take(other.number, [leg], true)).toEqual(['parked CALL_RECORD_DIFFERS']);
    expect((await conferenceOf(other.id)).id).toBe('');
  });

  test('takes a late leg once when four processes bring it at the same time', async () => {
    const { id, number } = await placeOne();
    await take(number, [legOf()]);
    const late = legOf();

    const fates = (await Promise.all([1, 2, 3, 4].map(() => take(number, [late])))).flat().sort();

    expect(fates).toEqual(['known', 'known', 'known', 'late']);
    expect(await correctionsOf((await conferenceOf(id)).id)).toHaveLength(1);
  });
});
