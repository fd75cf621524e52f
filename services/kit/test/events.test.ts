import { randomUUID } from 'node:crypto';
import { systemClock } from '@switchboard/kit/clock';
import { openRuntime, type Runtime, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../../../test/world/node-process.js';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { depotParts } from './depot.js';

let depot: TestSystem;
let sql: postgres.Sql;
let eventsPort: number;

beforeAll(async () => {
  [eventsPort = 0] = await freePorts(1);
  const eventsUrls = { depot: `http://127.0.0.1:${eventsPort}/events` };
  depot = await startTestSystem('depot', (settings) => startSubgraph(depotParts, { ...settings, eventsUrls }));
  sql = postgres(depot.ownerUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await depot.stop();
});

const opened = (name: string, id = randomUUID(), depotId = randomUUID()) => ({
  specversion: '1.0',
  id,
  source: '/systems/depot',
  type: 'depot.opened.v1',
  subject: depotId,
  sequence: 1,
  time: '2026-11-24T08:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'test',
  data: { id: depotId, name },
});

const parcelsOf = async (depotId: string) =>
  Number((await sql`select count(*) from parcels where depot_id = ${depotId}`)[0]?.count);
/** The depot's outbox and queues, without a process that works them. */
const openDepot = () =>
  openRuntime(depotParts, depot.settings, { clock: systemClock, stopped: new AbortController().signal });

async function closeDepot({ boss, database }: Runtime): Promise<void> {
  await boss.stop({ graceful: false });
  await database.close();
}

const arrived = (depotId: string) => waitFor(`the parcel of ${depotId}`, async () => (await parcelsOf(depotId)) > 0);

test('an event that comes twice is handled once', async () => {
  const event = opened('north');

  const first = await depot.postEvents([event]);
  const second = await depot.postEvents([event, event]);
  await arrived(event.subject);
  await depot.postEvents([event]);

  expect(first).toEqual({ status: 202, body: { fates: [{ id: event.id, fate: 'accepted' }] } });
  expect(second.body.fates).toEqual([
    { id: event.id, fate: 'known' },
    { id: event.id, fate: 'known' },
  ]);
  expect(await parcelsOf(event.subject)).toBe(1);
});

test('each event of a batch has its own fate', async () => {
  const good = opened('good');
  const unknown = { ...opened('unknown type'), type: 'depot.closed.v1' };
  const broken = { ...opened('broken'), data: { id: 'no uuid' } };

  const { body } = await depot.postEvents([good, unknown, broken, { id: 'x' }]);

  expect(body.fates.map(({ fate, code }) => [fate, code])).toEqual([
    ['accepted', undefined],
    ['refused', 'EVENT_TYPE_UNKNOWN'],
    ['refused', 'EVENT_DATA_INVALID'],
    ['refused', 'EVENT_INVALID'],
  ]);
  await arrived(good.subject);
});

test('an event that holds a NUL, which PostgreSQL keeps nowhere, is refused and spoils no other', async () => {
  const good = opened('beside a NUL');

  const { body } = await depot.postEvents([opened('bad \0'), good]);

  expect(body.fates.map(({ fate, code }) => [fate, code])).toEqual([
    ['refused', 'EVENT_INVALID'],
    ['accepted', undefined],
  ]);
  await arrived(good.subject);
});

test('a body that is no batch is refused as a whole', async () => {
  const tooMany = await depot.postEvents(Array.from({ length: 501 }, () => opened('many')));

  expect(tooMany.status).toBe(400);
});

test('events whose batch is larger than a follower takes at once all arrive', async () => {
  const runtime = await openDepot();
  const facts = Array.from({ length: 6 }, (_, index) => {
    const id = randomUUID();
    // Six of these are more than the 16 MiB of a body.
    return {
      type: 'depot.opened.v1',
      subject: id,
      version: 1,
      data: { id, name: `${index} ${'x'.repeat(4_000_000)}` },
    };
  });
  await runtime.database.pool.transaction((tx) =>
    runtime.publish(tx, facts, { now: new Date(), correlationId: 'test' }),
  );

  const listening = await startSubgraph(depotParts, {
    ...depot.settings,
    port: eventsPort,
    ownerDatabaseUrl: undefined,
  });
  for (const { subject } of facts) await arrived(subject);
  await listening.stop();

  expect(await sql`select 1 from pgboss.job where name = 'to-depot' and retry_count > 0`).toHaveLength(0);
  await closeDepot(runtime);
}, 60_000);

test('an act that fails publishes nothing', async () => {
  const { errors } = await depot.ask('mutation { failAfterOpening(name: "never") }');

  expect(errors).toHaveLength(1);
  expect(await sql`select 1 from depots where name = 'never'`).toHaveLength(0);
  expect(await sql`select 1 from pgboss.job where data->'data'->>'name' = 'never'`).toHaveLength(0);
});

test('a follower that is down costs waiting and no event, and gets them in their order once it is back', async () => {
  const { data } = await depot.ask<{ openDepot: string }>('mutation { openDepot(key: "down", name: "waits") }');
  const { value: id } = JSON.parse(data.openDepot) as { value: string };
  await waitFor(
    'the relay to try',
    async () => (await sql`select 1 from pgboss.job where name = 'to-depot' and state = 'active'`).length > 0,
  );
  expect(await parcelsOf(id)).toBe(0);

  const listening = await startSubgraph(depotParts, {
    ...depot.settings,
    port: eventsPort,
    ownerDatabaseUrl: undefined,
  });
  await arrived(id);
  await listening.stop();

  expect(await sql`select retry_count from pgboss.job where name = 'to-depot' and retry_count > 0`).toHaveLength(0);
  expect(await parcelsOf(id)).toBe(1);
});

test('events of one entity that one act publishes are delivered in their order', async () => {
  const runtime = await openDepot();
  const subject = randomUUID();
  const facts = Array.from({ length: 20 }, (_, index) => ({
    type: 'depot.opened.v1',
    subject,
    version: index + 1,
    data: { id: subject, name: `version ${index + 1}` },
  }));

  await runtime.database.pool.transaction((tx) =>
    runtime.publish(tx, facts, { now: new Date(), correlationId: 'test' }),
  );

  const jobs = await sql`
    select data->>'sequence' as version from pgboss.job
    where name = 'to-depot' and singleton_key = ${subject} order by created_on, id`;
  expect(jobs.map(({ version }) => Number(version))).toEqual(facts.map(({ version }) => version));
  await closeDepot(runtime);
});
