import { type Database, openDatabase } from '@switchboard/kit/database/open-database';
import { isPassingFault } from '@switchboard/kit/database/passing-fault';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabases, type TestDatabases } from '../../../test/world/databases.js';

let databases: TestDatabases<'things'>;
let database: Database;
beforeAll(async () => {
  databases = await createDatabases(['things']);
  database = openDatabase(databases.urls.things.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await database.close();
  await databases.drop();
});

const failureOf = (statement: SQL, on = database) =>
  on.pool.execute(statement).then(
    () => expect.unreachable('it went through'),
    (error: unknown) => error,
  );

test('a database that breaks off, or is not there, is a fault that passes', async () => {
  const cut = openDatabase(databases.urls.things.ownerUrl, { max: 1 });
  const nowhere = openDatabase('postgres://nobody@127.0.0.1:9/nothing', { max: 1 });

  expect(isPassingFault(await failureOf(sql`select pg_terminate_backend(pg_backend_pid())`, cut))).toBe(true);
  expect(isPassingFault(await failureOf(sql`select 1`, nowhere))).toBe(true);
  await Promise.all([cut.close(), nowhere.close()]);
});

test('what a statement was given, and an error of our own, is none', async () => {
  expect(isPassingFault(await failureOf(sql`select 1 / 0`))).toBe(false);
  expect(isPassingFault(await failureOf(sql`select 'no number'::int`))).toBe(false);
  expect(isPassingFault(new Error('57P01 in words only'))).toBe(false);
  expect(isPassingFault(undefined)).toBe(false);
});
