import { insertNewRows, insertRows } from '@switchboard/kit/database/insert-rows';
import { type Database, openDatabase } from '@switchboard/kit/database/open-database';
import { asc, sql } from 'drizzle-orm';
import { bigint, boolean, integer, jsonb, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabases, type TestDatabases } from '../../../test/world/databases.js';

const things = pgTable('things', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  note: text(),
  size: integer().notNull(),
  weight: bigint({ mode: 'bigint' }).notNull(),
  price: numeric(),
  isNew: boolean().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
  parts: jsonb().$type<readonly unknown[]>().notNull(),
});

let databases: TestDatabases<'things'>;
let database: Database;
beforeAll(async () => {
  databases = await createDatabases(['things']);
  database = openDatabase(databases.urls.things.ownerUrl, { max: 1 });
  await database.pool.execute(sql`create table things (id uuid primary key, name text not null, note text, size int not null,
    weight bigint not null, price numeric, is_new boolean not null, made_at timestamptz not null, parts jsonb not null)`);
});
afterAll(async () => {
  await database.close();
  await databases.drop();
});

function thing(index: number, over: Partial<typeof things.$inferSelect> = {}): typeof things.$inferSelect {
  return {
    ...{ id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, name: `thing ${index}`, note: null },
    ...{ size: index, weight: 9_007_199_254_740_993n, price: '0.1000', isNew: index % 2 === 0 },
    ...{ madeAt: new Date('2026-11-24T12:00:00.123Z'), parts: [{ label: 'a\tb', count: index }] },
    ...over,
  };
}

const stored = () => database.pool.select().from(things).orderBy(asc(things.id));

test('rows come out as they went in, however many there are', async () => {
  const rows = Array.from({ length: 4_321 }, (_, index) => thing(index));

  await insertRows(database.pool, things, rows);

  expect(await stored()).toEqual(rows);
  await database.pool.delete(things);
});

test('text with any characters, empty text and nothing stay apart', async () => {
  const control = Array.from({ length: 40 }, (_, code) => String.fromCharCode(code + 1)).join('');
  const texts = ['', ' ', 'null', 'NULL', '\\N', '{"a,b"}', "it's", 'line\nbreak\ttab', control, '\u{1F600}', null];
  const rows = texts.map((note, index) => thing(index, { note, name: note ?? '' }));

  await insertRows(database.pool, things, rows);

  expect(await stored()).toEqual(rows);
  await database.pool.delete(things);
});

test('one row with an empty text is a row', async () => {
  const row = thing(1, { name: '', note: null, price: null, parts: [] });

  await insertRows(database.pool, things, [row]);

  expect(await stored()).toEqual([row]);
  await database.pool.delete(things);
});

test('of rows of which one is refused none is written', async () => {
  const rows = [thing(1), thing(2), thing(1)];

  await expect(insertRows(database.pool, things, rows)).rejects.toMatchObject({ cause: { code: '23505' } });

  expect(await stored()).toEqual([]);
});

test('of rows of which some are there the others are written, and told by their keys', async () => {
  const [old, ...fresh] = [thing(1), thing(2), thing(3)];
  await insertRows(database.pool, things, old ? [old] : []);

  const rows = [thing(1, { name: 'told anew' }), ...fresh];
  const written = await insertNewRows(database.pool, things, { rows, key: things.id });

  expect(written).toEqual(new Set(fresh.map(({ id }) => id)));
  expect(await stored()).toEqual([old, ...fresh]);
  expect(await insertNewRows(database.pool, things, { rows, key: things.id })).toEqual(new Set());
  await database.pool.delete(things);
});
