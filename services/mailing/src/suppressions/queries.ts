import type { Db } from '@switchboard/kit/database/open-database';
import { afterCursor, orderOf, type Sorting } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type NewSuppression, type SuppressionRow, suppressions } from './tables.js';

const newestFirst: Sorting = { columns: [suppressions.since, suppressions.id], direction: 'descending' };

export function findSuppressions(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(suppressions)
    .where(sql`${suppressions.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

/** @returns one more than the page's size where more follow. */
export function listSuppressions(db: Db, page: Page) {
  return db
    .select()
    .from(suppressions)
    .where(afterCursor(page, newestFirst))
    .orderBy(...orderOf(newestFirst))
    .limit(page.size + 1);
}

/** Of whom, at which addresses in small letters, and for which kind of campaign. */
export interface Suppressed {
  readonly customerIds: readonly string[];
  readonly emails: readonly string[];
  readonly kind: string;
}

/** What keeps these customers and addresses from being written to in a campaign of the kind. */
export function findSuppressionsInForce(db: Db, { customerIds, emails, kind }: Suppressed): Promise<SuppressionRow[]> {
  return db
    .select()
    .from(suppressions)
    .where(
      and(
        isNull(suppressions.liftedAt),
        sql`(${suppressions.customerId} = any(${sql.param([...customerIds])}::uuid[])
          or ${suppressions.email} = any(${sql.param([...emails])}::text[]))`,
        sql`(${suppressions.kind} is null or ${suppressions.kind} = ${kind})`,
      ),
    );
}

/** Adds it unless the same is in force already. @returns the one in force. */
export async function addSuppression(tx: Db, row: NewSuppression): Promise<SuppressionRow | undefined> {
  const [added] = await tx.insert(suppressions).values(row).onConflictDoNothing().returning();
  if (added) return added;
  const same = (column: 'customerId' | 'email' | 'kind') =>
    sql`${suppressions[column]} is not distinct from ${row[column] ?? null}`;
  const [inForce] = await tx
    .select()
    .from(suppressions)
    .where(
      and(
        eq(suppressions.channel, row.channel),
        ...[same('customerId'), same('email'), same('kind'), isNull(suppressions.liftedAt)],
      ),
    );
  return inForce;
}

export async function liftSuppressions(tx: Db, id: string, liftedAt: Date): Promise<void> {
  await tx
    .update(suppressions)
    .set({ liftedAt })
    .where(and(eq(suppressions.id, id), isNull(suppressions.liftedAt)));
}

/** Adds those that are not in force already. */
export async function addSuppressions(tx: Db, rows: readonly NewSuppression[]): Promise<void> {
  if (rows.length === 0) return;
  // In one order: of two who add the same ones none waits for the other.
  const sorted = rows.toSorted((one, other) => (String(one.email) < String(other.email) ? -1 : 1));
  await tx.insert(suppressions).values(sorted).onConflictDoNothing();
}
