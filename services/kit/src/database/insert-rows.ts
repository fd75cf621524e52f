import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { chunksOf } from './chunks.js';
import type { Db } from './open-database.js';

/** Bounds what one statement holds in memory on both sides. */
const ROWS_AT_ONCE = 2_000;

/**
 * Writes rows that need no default about as fast as COPY: each column travels as one text, whatever number of rows there
 * are. COPY itself is no way, since one that the server refuses never ends in this driver (porsager/postgres, issue 1173).
 * @param rows as the table's type has them: every column, null where there is nothing; no column is an array.
 */
export async function insertRows<Table extends PgTable>(
  tx: Db,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): Promise<void> {
  for (const chunk of chunksOf(rows, ROWS_AT_ONCE)) await tx.execute(insertionOf(table, chunk));
}

/**
 * Writes those rows that are new, as `insertRows` does; one whose key is there changes nothing.
 * @param key the column to know rows by.
 * @returns its values in the rows that went in.
 */
export async function insertNewRows<Table extends PgTable>(
  tx: Db,
  table: Table,
  { rows, key }: { readonly rows: readonly Table['$inferSelect'][]; readonly key: PgColumn },
): Promise<ReadonlySet<string>> {
  const fresh = new Set<string>();
  const name = sql.identifier(toSnakeCase(key.name));
  for (const chunk of chunksOf(rows, ROWS_AT_ONCE)) {
    const added = await tx.execute<{ key: string }>(
      sql`${insertionOf(table, chunk)} on conflict do nothing returning ${name}::text as key`,
    );
    for (const row of added) fresh.add(row.key);
  }
  return fresh;
}

function insertionOf<Table extends PgTable>(table: Table, rows: readonly Table['$inferSelect'][]): SQL {
  const columns: readonly (readonly [string, PgColumn])[] = Object.entries(getTableColumns(table));
  const names = listOf(columns.map(([, { name }]) => sql.identifier(toSnakeCase(name))));
  const given = columns.map(([key, column]) => ({
    type: sql.raw(column.getSQLType()),
    texts: textsOf(rows.map((row) => row[key as keyof typeof row])),
  }));
  // What all rows share travels once; the first column is the key.
  const varying = given.filter(({ texts }, index) => index === 0 || texts.some((text) => text !== texts[0]));
  const values = given.map((column) => {
    const place = varying.indexOf(column);
    return place < 0 ? sql`${column.texts[0]}::text::${column.type}` : sql`${nameOf(place)}::${column.type}`;
  });
  // A last, empty value ends each text, or a single empty one could not be told from none: the limit drops it.
  return sql`
    insert into ${table} (${names}) select ${listOf(values)} from ${columnsOf(varying.map(({ texts }) => texts))}
    limit ${rows.length}`;
}

/** The columns side by side as a table `given(c0, c1, ...)` of texts. */
function columnsOf(texts: readonly (readonly (string | null)[])[]): SQL {
  const [separator, nothing] = absentFrom(texts.map((values) => values.join('')));
  const columns = texts.map((values) => {
    const text = values.map((value) => value ?? nothing).join(separator);
    return sql`string_to_table(${text + separator}, ${separator}, ${nothing})`;
  });
  return sql`rows from (${listOf(columns)}) as given(${listOf(texts.map((_, index) => nameOf(index)))})`;
}

function nameOf(place: number) {
  return sql.identifier(`c${place}`);
}

/** Two characters that none of the texts has, most often control characters that no text has. */
function absentFrom(texts: readonly string[]): readonly [string, string] {
  const absent: string[] = [];
  for (let code = 1; absent.length < 2; code += 1) {
    const character = String.fromCharCode(code);
    if (!texts.some((text) => text.includes(character))) absent.push(character);
  }
  return [absent[0] ?? '', absent[1] ?? ''];
}

/** Of objects that come again in a column, as instants do, the text is made once. */
function textsOf(values: readonly unknown[]): readonly (string | null)[] {
  let [last, text]: [unknown, string | null] = [null, null];
  return values.map((value) => {
    if (typeof value === 'string') return value;
    if (value !== last) [last, text] = [value, toText(value)];
    return text;
  });
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function listOf(parts: readonly SQL[] | readonly ReturnType<typeof sql.identifier>[]): SQL {
  return sql.join([...parts], sql`, `);
}
