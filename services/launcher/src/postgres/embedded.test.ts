import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../data-folder/process-mark.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.js';
import { readPostmaster } from './postmaster.js';
import { dropDatabases, prepareDatabases } from './prepare-databases.js';

// A blank and an apostrophe: paths that a shell or a configuration file would trip over.
const dataDir = mkdtempSync(join(tmpdir(), "launcher's data "));
const log = () => {};
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, log });
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (!server.location.startsWith(dataDir)) rmSync(server.location, { recursive: true, force: true });
});

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe<Row[]>(statement))];
  } finally {
    await sql.end();
  }
}

test('a server that still runs is used again, also by two callers at once, and told apart from a new one', async () => {
  const [again, third] = await Promise.all([
    startEmbeddedPostgres({ dataDir, log }),
    startEmbeddedPostgres({ dataDir, log }),
  ]);

  expect(server.reused).toBe(false);
  expect([again.reused, third.reused]).toEqual([true, true]);
  expect(again.adminUrl).toBe(server.adminUrl);
  expect(statSync(join(dataDir, 'postgres', 'superuser.password')).mode & 0o777).toBe(0o600);
});

test('databases prepared by two callers at once are there once, and both can connect', async () => {
  const options = { adminUrl: server.adminUrl, names: ['depot', 'yard'] as const, prefix: 'twice_' };

  const [first, second] = await Promise.all([prepareDatabases(options), prepareDatabases(options)]);

  expect(second).toEqual(first);
  expect(await ask(first.depot.appUrl, 'select current_user as who')).toEqual([{ who: 'twice_depot_app' }]);
  expect(await ask(first.yard.ownerUrl, "select extname from pg_extension where extname = 'btree_gist'")).toHaveLength(
    1,
  );
  await dropDatabases(options);
  expect(await ask(server.adminUrl, "select rolname from pg_roles where rolname like 'twice%'")).toEqual([]);
  expect(await ask(server.adminUrl, "select datname from pg_database where datname like 'twice%'")).toEqual([]);
});

test("the application's role can neither change a schema nor enter another system's database", async () => {
  const options = { adminUrl: server.adminUrl, names: ['depot', 'yard'] as const, prefix: 'apart_' };
  const { depot, yard } = await prepareDatabases(options);
  const elsewhere = new URL(depot.appUrl);
  elsewhere.pathname = new URL(yard.appUrl).pathname;

  await ask(depot.ownerUrl, 'create table kept (id int)');

  await expect(ask(depot.appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
  await expect(ask(depot.appUrl, 'create schema mine')).rejects.toThrow(/permission denied/);
  await expect(ask(depot.appUrl, 'drop table kept')).rejects.toThrow(/must be owner/);
  await expect(ask(elsewhere.href, 'select 1')).rejects.toThrow(/permission denied for database/);
  await dropDatabases(options);
});

test('a role that was given more than it may have loses it', async () => {
  const options = { adminUrl: server.adminUrl, names: ['depot'] as const, prefix: 'mighty_' };
  await prepareDatabases(options);
  await ask(server.adminUrl, 'alter role mighty_depot_app superuser createdb bypassrls');

  const { depot } = await prepareDatabases(options);

  const mine = await ask(depot.appUrl, 'select rolsuper, rolcreatedb, rolbypassrls from pg_roles where rolname = user');
  expect(mine).toEqual([{ rolsuper: false, rolcreatedb: false, rolbypassrls: false }]);
  await dropDatabases(options);
});

test('a database server that does not answer is named with its address and without its password', async () => {
  const failed = prepareDatabases({ adminUrl: 'postgres://admin:geheim@127.0.0.1:1/postgres', names: ['depot'] });

  await expect(failed).rejects.toMatchObject({
    code: 'DATABASE_NO_ANSWER',
    message: expect.stringMatching(/127\.0\.0\.1:1\/postgres does not answer(?!.*geheim)/),
  });
});

test('a server killed together with its backends comes up again with what was committed', async () => {
  await ask(server.adminUrl, 'create table survives as select 7 as answer');
  const cluster = join(server.location, 'cluster');
  const killed = readPostmaster(cluster)?.pid ?? 0;
  process.kill(killed, 'SIGKILL');

  server = await startEmbeddedPostgres({ dataDir, log });

  expect(server.reused).toBe(false);
  expect(await ask(server.adminUrl, 'select answer from survives')).toEqual([{ answer: 7 }]);
}, 30_000);

test('a server that is kept comes back on the same port when it is killed, until it is stopped', async () => {
  await server.stop();
  server = await startEmbeddedPostgres({ dataDir, log, keep: true });
  const cluster = join(server.location, 'cluster');
  const killed = readPostmaster(cluster)?.pid ?? 0;

  process.kill(killed, 'SIGKILL');
  while (readPostmaster(cluster)?.pid === killed || !readPostmaster(cluster)?.ready) await delay(20);

  expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(readPostmaster(cluster)).toBeUndefined();
  server = await startEmbeddedPostgres({ dataDir, log });
}, 30_000);

test('a pid file whose number is now that of another process does not keep the server from starting', async () => {
  const cluster = join(server.location, 'cluster');
  await server.stop();
  expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`);

  server = await startEmbeddedPostgres({ dataDir, log });

  expect(server.reused).toBe(false);
  expect(readPostmaster(cluster)?.pid).not.toBe(process.pid);
}, 30_000);

test('a stopped server leaves no process', async () => {
  const pid = readPostmaster(join(server.location, 'cluster'))?.pid ?? 0;
  expect(isAlive(pid)).toBe(true);

  await server.stop();

  expect(isAlive(pid)).toBe(false);
});

test('a file in the path of the data folder is named', async () => {
  const file = join(dataDir, 'a file');
  writeFileSync(file, '');

  await expect(startEmbeddedPostgres({ dataDir: join(file, 'below', 'data'), log })).rejects.toMatchObject({
    code: 'DATA_DIR_NOT_A_FOLDER',
    message: expect.stringContaining(`${file} is a file`),
  });
});

test.runIf(existsSync('/proc/self'))('a place that takes no folders is refused at once', async () => {
  await expect(startEmbeddedPostgres({ dataDir: '/proc/switchboard/data', log })).rejects.toMatchObject({
    code: 'DATA_DIR_NOT_WRITABLE',
    message: expect.stringContaining('/proc/switchboard'),
  });
});
