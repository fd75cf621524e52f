import type { Db } from '@switchboard/kit/database/open-database';
import { eq, sql } from 'drizzle-orm';
import { bridgeHealth } from './tables.js';

/** A bridge that did not answer. */
export interface BridgeFailure {
  readonly bridge: string;
  readonly problem: string;
  readonly now: Date;
  /** How long nobody is to tell it anything, by how often it failed in a row. */
  readonly pauseMs: (failureCount: number) => number;
}

/** Bridges that failed last, by name. */
export async function findFailingBridges(db: Db) {
  const rows = await db.select().from(bridgeHealth);
  return new Map(rows.map((row) => [row.bridge, row]));
}

export async function markFailing(tx: Db, { bridge, problem, now, pauseMs }: BridgeFailure): Promise<void> {
  const [before] = await tx.select().from(bridgeHealth).where(eq(bridgeHealth.bridge, bridge)).for('update');
  // Those that were told at the same time fail at the same time: that is one failure.
  if (before && before.pausedUntil > now) return;
  const failureCount = (before?.failureCount ?? 0) + 1;
  const pausedUntil = new Date(now.getTime() + pauseMs(failureCount));
  const row = { bridge, failingSince: before?.failingSince ?? now, failureCount, pausedUntil, problem };
  const set = {
    failureCount: sql`excluded.failure_count`,
    pausedUntil: sql`excluded.paused_until`,
    problem: sql`excluded.problem`,
  };
  await tx.insert(bridgeHealth).values(row).onConflictDoUpdate({ target: bridgeHealth.bridge, set });
}

export async function markHealthy(tx: Db, bridge: string): Promise<void> {
  await tx.delete(bridgeHealth).where(eq(bridgeHealth.bridge, bridge));
}
