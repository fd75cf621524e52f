import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';

/** Makes the partitions of the months that the instants are in, where they are not there yet. */
export async function ensureMonths(db: Db, instants: readonly Date[]): Promise<void> {
  const months = sql.param([
    ...new Set(instants.map((instant) => `${instant.toISOString().slice(0, 7)}-01T00:00:00Z`)),
  ]);
  // In the catalogue, since a session remembers which names it did not find, also while another makes the table.
  const missing = await db.execute(sql`
    select 1 from unnest(${months}::text[]) as month, unnest(array['received_calls', 'charges']) as parent
    where not exists (select 1 from pg_class
      where relname = parent || to_char(month::timestamptz at time zone 'UTC', '_YYYY_MM'))`);
  if (missing.length === 0) return;
  await db.execute(sql`select pg_advisory_xact_lock(7203115)`);
  await db.execute(sql`select ensure_month_partitions(${months}::text[]::timestamptz[])`);
}
