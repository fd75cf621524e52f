import { and, asc, desc, eq, getTableColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { cursorInvalid, type Page } from '../graphql/connection.js';
import { isId } from '../ids.js';
import { fitsColumn } from './cursor-values.js';
import type { Db } from './open-database.js';

/** How a list that grows is sorted: the columns, all in one direction, the last one unique. */
export interface Sorting {
  readonly columns: readonly PgColumn[];
  readonly direction: 'ascending' | 'descending';
}

export interface PerParent extends Sorting {
  /** The column that names the parent (uuid). */
  readonly parent: PgColumn;
  readonly parentIds: readonly string[];
  readonly page: Page;
  readonly where?: SQL | undefined;
}

/**
 * A page of a list for each of many parents in one statement: each parent reads no more than its page from the index
 * on (parent, sort columns).
 * @returns the rows by parent, in order, one more than the page's size where more follow.
 */
export async function topPerParent<Table extends PgTable>(
  db: Db,
  table: Table,
  { parent, parentIds, page, where, ...sorting }: PerParent,
): Promise<ReadonlyMap<string, InferSelectModel<Table>[]>> {
  const condition = and(eq(parent, sql`parents.id`), afterCursor(page, sorting), where);
  // Drizzle cannot see through a generic table; the rows' type is stated by the answer's.
  const source: PgTable = table;
  const rows = db
    .select(getTableColumns(source))
    .from(source)
    .where(condition)
    .orderBy(...orderOf(sorting))
    .limit(page.size + 1)
    .as('page');
  // Once each: a parent that two keys name would have its rows twice.
  const found = await db
    .select({ parentId: sql<string>`parents.id`, row: rows._.selectedFields as never })
    .from(sql`unnest(${sql.param([...new Set(parentIds.filter(isId))])}::uuid[]) as parents(id)`)
    .crossJoinLateral(rows);
  const byParent = new Map<string, InferSelectModel<Table>[]>();
  for (const { parentId, row } of found as { parentId: string; row: InferSelectModel<Table> }[]) {
    byParent.set(parentId, (byParent.get(parentId) ?? []).concat([row]));
  }
  return byParent;
}

/**
 * The condition that a row comes after the page's cursor; undefined for the first page.
 * @throws GraphQLError `CURSOR_INVALID` when a value cannot be one of its column's
 */
export function afterCursor(page: Page, { columns, direction }: Sorting): SQL | undefined {
  if (!page.after) return undefined;
  const types = columns.map((column) => column.getSQLType());
  if (!page.after.every((value, index) => fitsColumn(value, types[index] ?? ''))) throw cursorInvalid();
  const values = page.after.map((value, index) => sql`${value}::${sql.raw(types[index] ?? '')}`);
  // Rows are compared whole: column by column with `or`, PostgreSQL would not walk the index.
  const compare = sql.raw(direction === 'descending' ? '<' : '>');
  return sql`(${sql.join([...columns], sql`, `)}) ${compare} (${sql.join(values, sql`, `)})`;
}

export function orderOf({ columns, direction }: Sorting): SQL[] {
  // Plain `desc`, nulls first, is what an ascending index gives when it is read backwards.
  return columns.map((column) => (direction === 'descending' ? desc(column) : asc(column)));
}
