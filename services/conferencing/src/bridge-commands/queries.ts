import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { and, asc, count, eq, inArray, min, sql } from 'drizzle-orm';
import { bridgeCommands, type CommandRow, type NewCommand } from './tables.js';

export type { CommandRow } from './tables.js';

export async function addCommands(tx: Db, rows: readonly NewCommand[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(bridgeCommands).values(chunk);
}

/** All that bridges were to know of reservations, in order. */
export function findCommandsOfReservations(db: Db, reservationIds: readonly string[]): Promise<CommandRow[]> {
  return db
    .select()
    .from(bridgeCommands)
    .where(sql`${bridgeCommands.reservationId} = any(${sql.param([...reservationIds])}::uuid[])`)
    .orderBy(asc(bridgeCommands.version));
}

/** Of each reservation the oldest that a bridge has not confirmed. */
export function findOpenCommands(db: Db, reservationIds: readonly string[]): Promise<CommandRow[]> {
  const { reservationId, version, state } = bridgeCommands;
  return db
    .selectDistinctOn([reservationId])
    .from(bridgeCommands)
    .where(sql`${reservationId} = any(${sql.param([...reservationIds])}::uuid[]) and ${state} in ('WAITING', 'SENT')`)
    .orderBy(reservationId, asc(version));
}

/** What a bridge has not confirmed of a reservation, in order; locked, so that nobody begins to tell it meanwhile. */
export function findOpenCommandsToChange(tx: Db, reservationId: string): Promise<CommandRow[]> {
  return tx
    .select()
    .from(bridgeCommands)
    .where(and(eq(bridgeCommands.reservationId, reservationId), sql`${bridgeCommands.state} in ('WAITING', 'SENT')`))
    .orderBy(asc(bridgeCommands.version))
    .for('update');
}

/** How many of a bridge's commands to take, and until when nobody else takes them. */
export interface Claim {
  readonly bridge: string;
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
}

/**
 * Takes a bridge's commands that are due, of each reservation the oldest alone: they count as told from now on, whatever
 * becomes of who tells them. @returns them as they were before: one that was `SENT` may have been done already.
 */
export async function claimCommands(tx: Db, { bridge, now, until, limit }: Claim): Promise<readonly CommandRow[]> {
  const due = await tx
    .select()
    .from(bridgeCommands)
    .where(
      and(
        eq(bridgeCommands.bridge, bridge),
        sql`${bridgeCommands.state} in ('WAITING', 'SENT') and ${bridgeCommands.nextAttemptAt} <= ${now.toISOString()}`,
        sql`not exists (select 1 from bridge_commands as earlier where earlier.reservation_id = ${bridgeCommands.reservationId}
          and earlier.version < ${bridgeCommands.version} and earlier.state in ('WAITING', 'SENT'))`,
      ),
    )
    .orderBy(asc(bridgeCommands.nextAttemptAt), asc(bridgeCommands.id))
    .limit(limit)
    .for('update', { skipLocked: true });
  await tx
    .update(bridgeCommands)
    .set({ state: 'SENT', nextAttemptAt: until, attemptCount: sql`${bridgeCommands.attemptCount} + 1` })
    .where(idIn(due.map(({ id }) => id)));
  return due;
}

/** How a command stands after it was told. */
export type CommandOutcome = Pick<CommandRow, 'state'> &
  Partial<Pick<CommandRow, 'problem' | 'doneAt' | 'nextAttemptAt'>>;

export async function settleCommand(tx: Db, id: string, outcome: CommandOutcome): Promise<void> {
  // Who comes late finds it settled by who took it over, and settles nothing.
  await tx
    .update(bridgeCommands)
    .set(outcome)
    .where(and(eq(bridgeCommands.id, id), inArray(bridgeCommands.state, ['WAITING', 'SENT'])));
}

/** Bridges that have something due. */
export async function findDueBridges(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ bridge: bridgeCommands.bridge })
    .from(bridgeCommands)
    .where(
      sql`${bridgeCommands.state} in ('WAITING', 'SENT') and ${bridgeCommands.nextAttemptAt} <= ${now.toISOString()}`,
    );
  return rows.map(({ bridge }) => bridge);
}

/** How much bridges have not confirmed, and since when. */
export interface OpenCommands {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** By bridge; those of which nothing is open are not in it. */
export async function countOpenCommands(db: Db): Promise<ReadonlyMap<string, OpenCommands>> {
  const { bridge, orderedAt, state } = bridgeCommands;
  const rows = await db
    .select({ bridge, count: count(), oldestAt: min(orderedAt) })
    .from(bridgeCommands)
    .where(sql`${state} in ('WAITING', 'SENT')`)
    .groupBy(bridge);
  return new Map(rows.map(({ bridge, ...open }) => [bridge, open]));
}

/** Takes back what was never told. */
export async function dropCommands(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .update(bridgeCommands)
    .set({ state: 'DROPPED', doneAt: now })
    .where(and(idIn(ids), eq(bridgeCommands.state, 'WAITING')));
}

function idIn(ids: readonly string[]) {
  return sql`${bridgeCommands.id} = any(${sql.param([...ids])}::uuid[])`;
}
