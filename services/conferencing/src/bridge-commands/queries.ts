import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { bridgeCommands, type CommandRow, type NewCommand } from './tables.js';

export async function addCommands(tx: Db, rows: readonly NewCommand[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(bridgeCommands).values(chunk);
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

/** Takes back what was never told. */
export async function dropCommands(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .update(bridgeCommands)
    .set({ state: 'DROPPED', doneAt: now })
    .where(and(sql`${bridgeCommands.id} = any(${sql.param([...ids])}::uuid[])`, eq(bridgeCommands.state, 'WAITING')));
}
