import { randomUUID } from 'node:crypto';
import type { Connection } from '@switchboard/kit/graphql/connection';
import type { DeadLetter } from '@switchboard/kit/operations/dead-letter';
import type { SystemOperations } from '@switchboard/kit/operations/operations';
import { startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import type { Viewer } from '@switchboard/kit/viewer';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { freePorts } from '../../../test/world/node-process.js';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { depotParts } from './depot.js';

let depot: TestSystem;
let sql: postgres.Sql;
/** Whether the depot takes what it is told of a depot named `disputed`. */
let takesDisputed = false;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  // It follows itself, by the way that every follower is told.
  const eventsUrls = { depot: `http://127.0.0.1:${port}/events` };
  const parts = { ...depotParts, eventSchemas: { 'depot.opened.v1': openedSchema } };
  depot = await startTestSystem('depot', (settings) => startSubgraph(parts, { ...settings, port, eventsUrls }));
  sql = postgres(depot.ownerUrl, { max: 2, onnotice: () => {} });
});
afterEach(() => sql`delete from pgboss.job where state in ('created', 'failed')`);
afterAll(async () => {
  await sql.end();
  await depot.stop();
});

const openedSchema = z
  .object({ id: z.uuid(), name: z.string() })
  .refine(({ name }) => name !== 'disputed' || takesDisputed, 'it is disputed');

const operator: Viewer = { subject: 'test-operator', kind: 'person', roles: ['operator'], scopes: [] };

const opened = (name: string, subject: string = randomUUID()) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: '/systems/depot',
  type: 'depot.opened.v1',
  subject,
  sequence: 1,
  time: '2026-11-24T08:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'test',
  data: { id: subject, name },
});

async function askAs<Value>(query: string, variables: object = {}, viewer = operator) {
  const { data, errors } = await depot.ask<{ answer: string }>(query, variables, viewer);
  if (errors) throw new Error(errors.map(({ extensions }) => extensions?.code).join());
  return JSON.parse(data.answer) as Value;
}
const operations = () => askAs<SystemOperations>('{ answer: operations }');
const standingOf = async (name: string) => (await operations()).queues.find((queue) => queue.name === name);
const deadLetters = (slice: object = {}) =>
  askAs<Connection<DeadLetter>>(
    'query ($first: Int! = 20, $after: String) { answer: deadLetters(first: $first, after: $after) }',
    slice,
  );

interface Payload {
  readonly replayedCount: number;
  readonly leftCount: number;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const replay = (wanted: object, key: string = randomUUID(), viewer = operator) =>
  askAs<Payload>(
    'mutation ($key: String!, $ids: [ID!], $queue: String) { answer: replay(key: $key, ids: $ids, queue: $queue) }',
    { key, ...wanted },
    viewer,
  );
const refusalsOf = async (wanted: object) => (await replay(wanted)).userErrors.map(({ code, path }) => [code, ...path]);

const parcelsOf = async (depotId: string) =>
  Number((await sql`select count(*) from parcels where depot_id = ${depotId}`)[0]?.count);
const arrived = (depotId: string) => waitFor(`the parcel of ${depotId}`, async () => (await parcelsOf(depotId)) > 0);

/** Receives events that cannot be handled, and waits until they are dead letters. */
async function bury(count: number) {
  const poisons = Array.from({ length: count }, () => opened('poison'));
  await depot.postEvents(poisons);
  const letters = await waitFor('the dead letters', async () => {
    const { nodes } = await deadLetters({ first: 100 });
    const found = poisons.map(({ id }) => nodes.find(({ eventId }) => eventId === id));
    return found.every((letter) => letter !== undefined) && found;
  });
  return { poisons, ids: letters.map(({ id }) => id) };
}

const cure = (ids: readonly string[]) =>
  sql`update pgboss.job set data = jsonb_set(data, '{data,name}', '"cured"') where data->>'id' = any(${ids as string[]})`;

test('an event that cannot be handled stops no other, is a dead letter with its reason, and is done once when it is replayed', async () => {
  const poison = opened('poison');
  const others = Array.from({ length: 20 }, (_, index) => opened(`other ${index}`));

  await depot.postEvents([...others.slice(0, 10), poison, ...others.slice(10)]);
  for (const { subject } of others) await arrived(subject);
  const letter = await waitFor('the dead letter', async () => (await deadLetters()).nodes[0]);

  expect(letter).toMatchObject({
    ...{ queue: 'inbox', eventId: poison.id, eventType: 'depot.opened.v1', subject: poison.subject, version: 1 },
    ...{ source: 'depot', correlationId: 'test', occurredAt: poison.time, attemptCount: 1 },
    ...{ code: null, reason: 'cannot stomach poison' },
  });
  expect(JSON.stringify(letter)).not.toContain('"poison"');
  await cure([poison.id]);
  expect(await replay({ ids: [letter.id] })).toEqual({ replayedCount: 1, leftCount: 0, userErrors: [] });
  await arrived(poison.subject);
  expect(await parcelsOf(poison.subject)).toBe(1);
  expect((await deadLetters()).nodes).toEqual([]);
});

test('an event that its follower refuses until it is dead is told again when it is replayed, and done once', async () => {
  const { data } = await depot.ask<{ openDepot: string }>(
    'mutation { openDepot(key: "disputed", name: "disputed") }',
    {},
    operator,
  );
  const { value: id } = JSON.parse(data.openDepot) as { readonly value: string };
  const letter = await waitFor('the dead letter', async () => {
    // Its five retries take half a minute of pauses otherwise.
    await sql`update pgboss.job set start_after = now(), retry_count = 5 where name = 'to-depot' and state = 'retry'`;
    return (await deadLetters()).nodes.find(({ subject }) => subject === id);
  });

  expect(letter).toMatchObject({
    ...{ queue: 'to-depot', eventType: 'depot.opened.v1', source: 'depot', attemptCount: expect.any(Number) },
    ...{ code: 'EVENT_DATA_INVALID', reason: expect.stringContaining('it is disputed') },
  });
  expect(await operations()).toMatchObject({ outbox: { count: 0, oldestAt: null } });
  expect(await parcelsOf(id)).toBe(0);
  takesDisputed = true;
  expect(await replay({ queue: 'to-depot' })).toEqual({ replayedCount: 1, leftCount: 0, userErrors: [] });

  // At once, and not when the next retry would have been, a quarter of a minute later.
  await waitFor('the parcel', async () => (await parcelsOf(id)) > 0, 7_000);
  await waitFor('the outbox to be empty', async () => (await operations()).outbox.count === 0);
  expect(await parcelsOf(id)).toBe(1);
  expect((await deadLetters()).nodes).toEqual([]);
}, 30_000);

test('what follows a dead letter of the same entity waits for its replay, and comes after it', async () => {
  const { poisons, ids } = await bury(1);
  const follows = opened('follows', poisons[0]?.subject);
  await depot.postEvents([follows]);

  expect(await operations()).toMatchObject({ inbox: { count: 1, oldestAt: expect.any(String) } });
  await cure(poisons.map(({ id }) => id));
  await replay({ ids });

  await waitFor('both parcels', async () => (await parcelsOf(follows.subject)) === 2);
  expect(await operations()).toMatchObject({ inbox: { count: 0, oldestAt: null } });
});

test('a dead letter is replayed also when the queue has deleted what failed', async () => {
  const { poisons, ids } = await bury(1);
  await sql`delete from pgboss.job where name = 'inbox' and data->>'id' = ${poisons[0]?.id ?? ''}`;
  await cure(poisons.map(({ id }) => id));

  await replay({ ids });

  await arrived(poisons[0]?.subject ?? '');
  expect((await deadLetters()).nodes).toEqual([]);
});

test('the same replay asked again, or by many at once, puts each event back once', async () => {
  const { poisons, ids } = await bury(2);
  await cure(poisons.map(({ id }) => id));

  const same = await Promise.all(Array.from({ length: 4 }, () => replay({ ids }, 'the same key')));
  const other = await replay({ ids });

  expect(same).toEqual(Array.from({ length: 4 }, () => ({ replayedCount: 2, leftCount: 0, userErrors: [] })));
  expect(other.userErrors.map(({ code }) => code)).toEqual(['DEAD_LETTER_UNKNOWN', 'DEAD_LETTER_UNKNOWN']);
  for (const { subject } of poisons) await arrived(subject);
  for (const { subject } of poisons) expect(await parcelsOf(subject)).toBe(1);
});

test('an event that fails again is a dead letter again', async () => {
  const { poisons, ids } = await bury(1);

  await replay({ ids });

  const again = await waitFor('the dead letter', async () =>
    (await deadLetters()).nodes.find(({ eventId }) => eventId === poisons[0]?.id),
  );
  expect(ids).not.toContain(again.id);
  expect(again.attemptCount).toBe(2);
});

test('a queue is replayed oldest first, 500 at a time, and what is left is told', async () => {
  await sql`
    insert into pgboss.job (id, name, data, source_name, source_id, source_output, created_on)
    select gen_random_uuid(), 'dead-letters', jsonb_build_object('id', gen_random_uuid(), 'type', 'depot.opened.v1',
        'subject', id, 'sequence', 1, 'source', '/systems/depot', 'time', '2026-11-24T08:00:00Z', 'correlationid', '',
        'data', jsonb_build_object('id', id, 'name', 'old')),
      'inbox', gen_random_uuid(), '{"message": "was broken"}', now() - n * interval '1 second'
    from (select gen_random_uuid() as id, n from generate_series(1, 620) as n) as letters`;
  expect(await standingOf('inbox')).toMatchObject({ deadLetterCount: 620 });

  const first = await replay({ queue: 'inbox' });
  const second = await replay({ queue: 'inbox' });
  const third = await replay({ queue: 'inbox' });

  expect([first, second, third].map(({ replayedCount, leftCount }) => [replayedCount, leftCount])).toEqual([
    [500, 120],
    [120, 0],
    [0, 0],
  ]);
});

test('dead letters are paged, the newest first', async () => {
  await bury(7);

  const pages: DeadLetter[][] = [];
  for (let after: string | null = null; pages.length < 4; ) {
    const { nodes, pageInfo } = await deadLetters({ first: 3, after });
    pages.push(nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }

  expect(pages.map((nodes) => nodes.length)).toEqual([3, 3, 1]);
  const instants = pages.flat().map(({ sortedBy }) => sortedBy);
  expect(instants).toEqual(instants.toSorted().toReversed());
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(7);
  const forged = Buffer.from('["yesterday","x"]').toString('base64url');
  await expect(deadLetters({ after: forged })).rejects.toThrow('CURSOR_INVALID');
});

test('a replay says what it does not know, and then replays nothing', async () => {
  const { ids } = await bury(1);

  expect(await refusalsOf({ ids: [...ids, randomUUID(), 'x'] })).toEqual([['DEAD_LETTER_UNKNOWN', 'ids', '2']]);
  expect(await refusalsOf({ ids: [...ids, randomUUID()] })).toEqual([['DEAD_LETTER_UNKNOWN', 'ids', '1']]);
  expect(await refusalsOf({ queue: 'to-nobody' })).toEqual([['QUEUE_UNKNOWN', 'queue']]);
  expect(await refusalsOf({})).toEqual([['REPLAY_TARGET_INVALID']]);
  expect(await refusalsOf({ ids, queue: 'inbox' })).toEqual([['REPLAY_TARGET_INVALID']]);
  expect(await refusalsOf({ ids: Array.from({ length: 501 }, () => randomUUID()) })).toEqual([
    ['TOO_MANY_DEAD_LETTERS', 'ids'],
  ]);
  expect((await deadLetters()).nodes.map(({ id }) => id)).toEqual(ids);
});

test('nobody but operators sees how the work stands, or replays', async () => {
  const clerk = { ...operator, roles: ['clerk'] };

  await expect(askAs('{ answer: operations }', {}, clerk)).rejects.toThrow('FORBIDDEN');
  await expect(askAs('{ answer: deadLetters }', {}, clerk)).rejects.toThrow('FORBIDDEN');
  expect((await replay({ queue: 'inbox' }, randomUUID(), clerk)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

/** What it costs to tell how the work stands: statements, and the least milliseconds of several. */
async function costOfTelling() {
  await operations();
  const before = await depot.sqlStatements();
  await operations();
  const statements = (await depot.sqlStatements()) - before;
  const tookMs = [];
  for (let n = 0; n < 10; n++) {
    const began = performance.now();
    await operations();
    tookMs.push(performance.now() - began);
  }
  return { statements, ms: Math.min(...tookMs) };
}

test('to tell how the work stands costs as much beside a hundred thousand finished jobs as beside none', async () => {
  const beside0 = await costOfTelling();
  await sql`
    insert into pgboss.job (id, name, data, state, singleton_key, policy, created_on, started_on, completed_on)
    select gen_random_uuid(), 'inbox', '{}', 'completed', n::text, 'key_strict_fifo',
      now() - interval '1 hour', now() - interval '1 hour', now() - interval '1 minute'
    from generate_series(1, 100000) as n`;
  await sql`
    insert into pgboss.job (id, name, data, singleton_key, policy, start_after, created_on)
    select gen_random_uuid(), 'inbox', '{}', n::text, 'key_strict_fifo', now() + interval '1 hour', now() - interval '2 hours'
    from generate_series(1, 50) as n`;
  await sql`analyze pgboss.job`;

  const beside100k = await costOfTelling();
  const { inbox, queues } = await operations();

  console.log(
    `ms to tell how the work stands: ${beside0.ms.toFixed(1)}, beside 100,000 jobs ${beside100k.ms.toFixed(1)}`,
  );
  expect(beside100k.statements).toBe(beside0.statements);
  expect(beside100k.ms).toBeLessThan(5 * beside0.ms + 20);
  expect(inbox.count).toBe(50);
  const standing = queues.find(({ name }) => name === 'inbox');
  expect(standing).toMatchObject({ waitingCount: 50, lastCompletedAt: expect.any(String) });
  expect(standing?.oldestWaitingSeconds).toBeGreaterThanOrEqual(7_200);
}, 60_000);
