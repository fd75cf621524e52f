import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** A column's PostgreSQL type and its values, one per row. */
export type Column = readonly [type: string, values: readonly (string | number | bigint | Date | null)[]];

/**
 * Rows given as parameters, as a table of that name: one statement serves any number of rows. Values travel as text
 * and are cast, since the driver cannot write arrays of instants, days and decimals.
 */
export function rowsAs(name: string, columns: Readonly<Record<string, Column>>): SQL {
  const arrays = Object.values(columns).map(
    ([type, values]) => sql`${sql.param(values.map(toText))}::text[]::${sql.raw(type)}[]`,
  );
  const names = Object.keys(columns).map((column) => sql.identifier(column));
  return sql`unnest(${sql.join(arrays, sql`, `)}) as ${sql.identifier(name)}(${sql.join(names, sql`, `)})`;
}

/** That the column is one of the ids: one parameter, however many they are (PostgreSQL takes 65,535 a statement). */
export function isOneOf(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...ids])}::uuid[])`;
}

function toText(value: string | number | bigint | Date | null): string | null {
  if (value === null) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
