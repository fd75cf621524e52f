import { openDatabase } from '@switchboard/kit/database/open-database';
import { migrateSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { sql } from 'drizzle-orm';
import { billingParts } from '../subgraph.js';
import { NOTE_ISSUED } from './broken-invariants.js';
import type { Stage } from './history-acts.js';
import { CREATE_SALES } from './history-sales.js';
import { beginHistory } from './live-history.js';

interface Urls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Midday of a history's first day. */
export const FIRST_DAY = Date.parse('2026-10-01T12:00:00Z');

/** Brings an empty database up to billing's tables, and customers into it of whom a history can be told. */
export async function prepareHistory({ ownerUrl, appUrl }: Urls, customerCount: number): Promise<void> {
  const parts = billingParts({ sellerCountry: 'DE', paymentTermDays: 14 });
  await migrateSubgraph(parts, { ownerDatabaseUrl: ownerUrl, databaseUrl: appUrl });
  const owner = openDatabase(ownerUrl, { max: 1 });
  const database = openDatabase(appUrl, { max: 1 });
  try {
    const app = sql.identifier(decodeURIComponent(new URL(appUrl).username));
    for (const statement of [CREATE_SALES, ...NOTE_ISSUED]) await owner.pool.execute(sql.raw(statement));
    await owner.pool.execute(sql`grant select, insert, update on history_sales to ${app}`);
    const stage: Stage = { database, now: () => new Date(FIRST_DAY) };
    await beginHistory(stage, customerCount);
  } finally {
    await Promise.all([owner.close(), database.close()]);
  }
}
