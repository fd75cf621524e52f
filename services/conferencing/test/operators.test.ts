import { readEnv } from '@switchboard/kit/env';
import { newId } from '@switchboard/kit/ids';
import type { Viewer } from '@switchboard/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scansOf } from '../../../test/world/scans.js';
import { salesperson } from '../../../test/world/test-system.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { bridgesShape } from '../src/bridge/read-bridges.js';
import { countOpenCommands } from '../src/bridge-commands/queries.js';
import { countParkedCallRecords } from '../src/call-data/queries.js';
import {
  accepted,
  type ConferencingAlone,
  legOf,
  minutesAfter,
  now,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

const operator: Viewer = { ...salesperson, subject: 'test-operator', roles: ['operator'] };
const DAY = `query ($from: DateTime!, $to: DateTime!, $first: Int!, $after: String) {
  reservations(from: $from, to: $to, first: $first, after: $after) {
    nodes { number state startsAt room { bridge isQueued } } pageInfo { hasNextPage endCursor } } }`;
const PARKED = `query ($first: Int!, $after: String) { parkedCallRecords(first: $first, after: $after) {
  nodes { source sourceRecordId reservationNumber reason parkedAt
    told { caller accessTypeCode countryCode joinedAt leftAt } known { caller leftAt } }
  pageInfo { hasNextPage endCursor } } }`;

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
interface Day {
  readonly reservations: Page<{ readonly number: string; readonly startsAt: string }>;
}
interface Parked {
  readonly parkedCallRecords: Page<{ readonly reason: string }>;
}

let alone: ConferencingAlone;
beforeAll(async () => {
  alone = await startConferencingAlone([{ name: 'bridge-1', capacity: 1_000, draining: false }]);
});
afterAll(() => alone.stop());

const day = { from: minutesAfter(now, 0).toISOString(), to: minutesAfter(now, 1_440).toISOString() };

test('an operator sees all that begins within a day, page by page, with its bridge and state', async () => {
  const starts = [-1, 1_440, 600, 0, 601, 1_439].map((minutes) => minutesAfter(now, minutes));
  const placed = accepted(await alone.place(starts.map((startsAt) => orderOf(newId(), { startsAt }))));
  accepted(await alone.cancel(placed[2]?.number ?? ''));

  const first = (await alone.ask<Day>(DAY, { ...day, first: 3 }, operator)).data.reservations;
  const after = first.pageInfo.endCursor;
  const second = (await alone.ask<Day>(DAY, { ...day, first: 3, after }, operator)).data.reservations;

  const room = { bridge: 'bridge-1', isQueued: true };
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect([...first.nodes, ...second.nodes]).toEqual([
    expect.objectContaining({ number: placed[3]?.number, state: 'PLACED', room }),
    expect.objectContaining({ number: placed[2]?.number, state: 'CANCELLED', room: { ...room, isQueued: false } }),
    expect.objectContaining({ number: placed[4]?.number, state: 'PLACED', room }),
    expect.objectContaining({ number: placed[5]?.number, state: 'PLACED', room }),
  ]);
});

test('an operator reads why records were not taken, with both versions, until they are', async () => {
  const [placed] = accepted(await alone.place([orderOf(newId(), { startsAt: minutesAfter(now, 3_000) })]));
  const [leg, lost] = [legOf(), legOf()];
  const longer = { ...leg, leftAt: minutesAfter(leg.leftAt, 1), payload: { second: true } };
  const incoming = { leg: longer, reservationNumber: placed?.number ?? '' };
  await alone.take([{ ...incoming, leg }]);
  await alone.take([incoming, { leg: lost, reservationNumber: null }]);

  const ask = async (first: number, after?: string) =>
    (await alone.ask<Parked>(PARKED, { first, after }, operator)).data.parkedCallRecords;
  const first = await ask(1);
  const second = await ask(1, first.pageInfo.endCursor);

  const nodes = [...first.nodes, ...second.nodes];
  expect(nodes.find(({ reason }) => reason === 'CALL_RECORD_DIFFERS')).toEqual({
    ...{ source: 'bridge-1', sourceRecordId: leg.sourceRecordId, reservationNumber: placed?.number },
    ...{ reason: 'CALL_RECORD_DIFFERS', parkedAt: now.toISOString() },
    told: {
      ...{ caller: leg.caller, accessTypeCode: 'toll-free', countryCode: 'DE' },
      ...{ joinedAt: leg.joinedAt.toISOString(), leftAt: longer.leftAt.toISOString() },
    },
    known: { caller: leg.caller, leftAt: leg.leftAt.toISOString() },
  });
  expect(nodes.find(({ reason }) => reason === 'RESERVATION_UNKNOWN')).toMatchObject({
    ...{ sourceRecordId: lost.sourceRecordId, reservationNumber: null, known: null },
  });
  await alone.take([incoming], true);
  expect((await ask(10)).nodes.map(({ reason }) => reason)).toEqual(['RESERVATION_UNKNOWN']);
});

const STANDINGS = `{ operations { conferencing { parkedCallRecordCount
  bridges { name heldPortCount waitingCommandCount oldestCommandAt failingSince } } } }`;
interface Standings {
  readonly operations: {
    readonly conferencing: { readonly bridges: readonly { readonly failingSince: string | null }[] };
  };
}

test('an operator sees what a bridge holds and has not been told, and how many records are parked', async () => {
  // A bridge that nobody runs: what is ordered waits for it.
  const bridge = { name: 'bridge-1', kind: 'simulator', url: 'http://127.0.0.1:9', secret: 'secret', capacity: 1_000 };
  const bridges = readEnv(bridgesShape, { BRIDGES: JSON.stringify([bridge]) });
  const system = await startConferencingAlone(bridges, bridges);
  const [startsAt, later] = [new Date(), minutesAfter(new Date(), 600)];
  const orders = [orderOf(newId(), { startsAt }), orderOf(newId(), { startsAt, expectedPortCount: 7 })];
  accepted(await system.place([...orders, orderOf(newId(), { startsAt: later })]));
  await system.take([legOf(), legOf()].map((leg) => ({ leg, reservationNumber: null })));

  const standings = await waitFor('the bridge to fail', async () => {
    const { data } = await system.ask<Standings>(STANDINGS, {}, operator);
    return data.operations.conferencing.bridges[0]?.failingSince ? data : undefined;
  });
  await system.stop();

  const standing = { name: 'bridge-1', heldPortCount: 12, waitingCommandCount: 3, failingSince: expect.any(String) };
  expect(standings).toEqual({
    operations: {
      conferencing: { parkedCallRecordCount: 2, bridges: [{ ...standing, oldestCommandAt: now.toISOString() }] },
    },
  });
});

test('what waits and what is parked is counted without reading what is done', async () => {
  await alone.sql`
    insert into bridge_commands (id, reservation_id, bridge, kind, version, state, next_attempt_at, ordered_at, done_at)
    select gen_random_uuid(), (select id from reservations limit 1), 'bridge-1', 'CHANGE', n, 'DONE', now(), now(), now()
    from generate_series(10, 20000) as n`;
  await alone.sql`
    insert into parked_call_records (id, source, source_record_id, reason, told, payload, parked_at, settled_at)
    select gen_random_uuid(), 'bridge-1', n, 'RESERVATION_UNKNOWN', '{}', '{}', now(), now()
    from generate_series(1, 20000) as n`;

  expect(await scansOf(alone.ownerUrl, 'bridge_commands', countOpenCommands)).toEqual([
    { table: 'bridge_commands', index: 'bridge_commands_open' },
  ]);
  expect(await scansOf(alone.ownerUrl, 'parked_call_records', countParkedCallRecords)).toEqual([
    { table: 'parked_call_records', index: 'parked_call_records_open' },
  ]);
});

test('nobody else sees them', async () => {
  const customer: Viewer = { ...operator, party: 'ALFKI' };

  for (const viewer of [salesperson, customer]) {
    const answers = [await alone.ask(DAY, { ...day, first: 1 }, viewer), await alone.ask(PARKED, { first: 1 }, viewer)];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  }
});
