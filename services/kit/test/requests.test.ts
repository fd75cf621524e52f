import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateSubgraph, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { betweenReads, depotParts } from './depot.js';

let depot: TestSystem;
let sql: postgres.Sql;

beforeAll(async () => {
  depot = await startTestSystem('depot', (settings) => startSubgraph(depotParts, settings));
  sql = postgres(depot.ownerUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await depot.stop();
});

const openDepot = async (key: string, name: string) => {
  const { data } = await depot.ask<{ openDepot: string }>(
    'mutation ($key: String!, $name: String!) { openDepot(key: $key, name: $name) }',
    {
      key,
      name,
    },
  );
  return JSON.parse(data.openDepot) as { ok: boolean; value?: string; refusals?: { code: string }[] };
};

test('the same key gives the same answer and does the act once, also when asked many times at once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => openDepot('same', 'same')));

  expect(new Set(answers.map(({ value }) => value)).size).toBe(1);
  expect(await sql`select 1 from depots where name = 'same'`).toHaveLength(1);
});

test('the same key with another input is refused', async () => {
  await openDepot('reused', 'one');

  expect((await openDepot('reused', 'two')).refusals?.[0]?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect((await openDepot('', 'three')).refusals?.[0]?.code).toBe('IDEMPOTENCY_KEY_INVALID');
});

test('all reads of a request are of one instant', async () => {
  betweenReads(async () => {
    await sql`insert into depots values (${randomUUID()}, 'meanwhile')`;
  });

  const { data } = await depot.ask<{ twice: [number, number] }>('{ twice }');

  expect(data.twice[0]).toBe(data.twice[1]);
});

test('the pages of a list follow one another without gap or repeat, for each of many parents', async () => {
  const [one, two] = [randomUUID(), randomUUID()];
  for (const id of [one, two]) {
    await sql`insert into depots values (${id}, 'paged')`;
    await sql`insert into parcels select gen_random_uuid(), ${id}, '2026-01-01T00:00Z'::timestamptz + (n / 2) * interval '1 s' from generate_series(1, 7) n`;
  }
  const query = `query ($of: [_Any!]!, $after: String) {
    _entities(representations: $of) { ... on Depot { parcels(first: 3, after: $after) { ids endCursor hasNextPage } } }
  }`;
  type Paged = { _entities: { parcels: { ids: string[]; endCursor: string; hasNextPage: boolean } }[] };
  const read = async (of: string[], after?: string) =>
    (await depot.ask<Paged>(query, { of: of.map((id) => ({ __typename: 'Depot', id })), after })).data._entities.map(
      ({ parcels }) => parcels,
    );

  const [first, other] = await read([one, two]);
  const [second] = await read([one], first?.endCursor);
  const [third] = await read([one], second?.endCursor);

  const expected = (await sql`select id from parcels where depot_id = ${one} order by at desc, id desc`).map(
    ({ id }) => id,
  );
  expect([...(first?.ids ?? []), ...(second?.ids ?? []), ...(third?.ids ?? [])]).toEqual(expected);
  expect([first, second, third].map((page) => page?.hasNextPage)).toEqual([true, true, false]);
  expect(other?.ids).toHaveLength(3);
});

test.each([
  ['parcels(first: 0) { ids }', 'PAGE_SIZE_INVALID'],
  ['parcels(first: 101) { ids }', 'PAGE_SIZE_INVALID'],
  ['parcels(after: "stolen") { ids }', 'CURSOR_INVALID'],
  [`parcels(after: "${Buffer.from('["a","b"]').toString('base64url')}") { ids }`, 'CURSOR_INVALID'],
])('a page that cannot be is refused: %s', async (field, code) => {
  const { errors } = await depot.ask(`{ depots { ${field} } }`);

  expect(errors?.[0]?.extensions?.code).toBe(code);
});

test('an error inside says nothing of the inside', async () => {
  const answer = await depot.ask('{ fail }');

  expect(answer.errors?.[0]).toMatchObject({
    message: 'internal error',
    path: ['fail'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  expect(JSON.stringify(answer)).not.toContain('hunter2');
});

test('answers that fail early leave no transaction open', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () => depot.ask('{ depots { name } failEarly { fails slow { name } } }')),
  );
  await sleep(200);

  const idle =
    await sql`select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`;
  expect(idle).toHaveLength(0);
  expect((await depot.ask('{ depots { name } }')).errors).toBeUndefined();
});

test('who is not signed for is answered 401, on every path but health and metrics', async () => {
  const status = async (path: string, init?: RequestInit) => (await fetch(depot.url + path, init)).status;
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' };

  expect([await status('/graphql', post), await status('/events', post), await status('/elsewhere')]).toEqual([
    401, 401, 401,
  ]);
  expect([await status('/livez'), await status('/readyz'), await status('/metrics')]).toEqual([200, 200, 200]);
});

test('the role that a system works with can alter no table', async () => {
  const app = postgres(depot.settings.databaseUrl, { max: 1, onnotice: () => {} });

  await expect(app`alter table depots add column x int`).rejects.toThrow(/must be owner/);
  await expect(app`create table mine (x int)`).rejects.toThrow(/permission denied/);
  await app.end();
});

test('processes that start at once migrate once', async () => {
  await Promise.all(Array.from({ length: 4 }, () => migrateSubgraph(depotParts, depot.settings)));

  expect(await sql`select 1 from migrations`).toHaveLength(1);
});

test('a migration that fails says which and why, and keeps nothing', async () => {
  const migrations = mkdtempSync(join(tmpdir(), 'depot-migrations-'));
  cpSync(depotParts.migrations, migrations, { recursive: true });
  const entry = { version: '7', breakpoints: true };
  const entries = [
    { idx: 0, when: 1_764_000_000_000, tag: '0000_depots', ...entry },
    { idx: 1, when: 1_764_000_001_000, tag: '0001_broken', ...entry },
  ];
  writeFileSync(
    join(migrations, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  writeFileSync(
    join(migrations, '0001_broken.sql'),
    'create table half (x int);\n--> statement-breakpoint\ncreate tabel rest (x int);',
  );

  await expect(migrateSubgraph({ ...depotParts, migrations }, depot.settings)).rejects.toThrow(
    /MIGRATION_FAILED: .*syntax error/,
  );
  expect(await sql`select to_regclass('half') as half`).toEqual([{ half: null }]);
});

test('a database that does not answer is named', async () => {
  const unreachable = {
    ...depot.settings,
    databaseUrl: 'postgres://a:b@127.0.0.1:9/none',
    ownerDatabaseUrl: undefined,
  };

  await expect(startSubgraph(depotParts, unreachable)).rejects.toThrow(
    /DATABASE_UNREACHABLE: 127.0.0.1:9\/none as a: .*ECONNREFUSED/,
  );
});
