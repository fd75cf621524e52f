import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { DatabaseUnreachableError } from './open-database.js';

/** A migration that did not go through; the database is as it was before it. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

export interface Migration {
  /** The owner's URL: the one role that may alter tables. */
  readonly ownerUrl: string;
  /** The role that the system works with: reads and writes rows, alters nothing. */
  readonly applicationRole: string;
  /** Folder of SQL files with their journal. */
  readonly folder: string;
  /** Further set-up by the owner under the same lock, such as the queues'. */
  readonly afterwards?: (ownerUrl: string) => Promise<void>;
}

/** Any number that no other program locks in the same database. */
const MIGRATION_LOCK = 7_203_114;

/**
 * Brings a database up to date, once however many processes start at the same time.
 * @throws MigrationError naming the folder and PostgreSQL's reason.
 */
export async function migrate({ ownerUrl, applicationRole, folder, afterwards }: Migration): Promise<void> {
  // One connection: the lock is its session's, and goes with it if this process is killed.
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const db = drizzle(client);
    // Drizzle's migrator takes no lock: two processes that start together would both run the same files.
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await runMigrations(db, { migrationsFolder: folder, migrationsSchema: 'public', migrationsTable: 'migrations' });
    await afterwards?.(ownerUrl);
    // At every start: a grant covers the tables that are there, and a migration may have added some.
    for (const schema of ['public', 'pgboss']) await grantTo(db, schema, applicationRole);
    // What has been migrated is for the owner to say.
    await db.execute(sql`revoke insert, update, delete on migrations from ${sql.identifier(applicationRole)}`);
  } catch (error) {
    throw describeFailure(error, { folder, ownerUrl });
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function grantTo(db: ReturnType<typeof drizzle>, schema: string, role: string): Promise<void> {
  const [found] = await db.execute(sql`select 1 from pg_namespace where nspname = ${schema}`);
  if (!found) return;
  const [to, within] = [sql.identifier(role), sql.identifier(schema)];
  // Up to PostgreSQL 14 everybody may make tables in `public`.
  await db.execute(sql`revoke create on schema ${within} from public`);
  await db.execute(sql`grant usage on schema ${within} to ${to}`);
  await db.execute(sql`grant select, insert, update, delete on all tables in schema ${within} to ${to}`);
  await db.execute(sql`grant usage on all sequences in schema ${within} to ${to}`);
  await db.execute(sql`grant execute on all functions in schema ${within} to ${to}`);
}

function describeFailure(error: unknown, { folder, ownerUrl }: Pick<Migration, 'folder' | 'ownerUrl'>): unknown {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const { code, message } = cause as { code?: string; message: string };
  // What the network says, and PostgreSQL's classes 28 (who), 3D (which database), 53 (no room), 57 (going down).
  const unreachable = code && /^(ECONN|ENOTFOUND|CONNECT|ETIMEDOUT|28|3D|53|57)/.test(code);
  if (unreachable) return new DatabaseUnreachableError(ownerUrl, cause);
  return new MigrationError(
    `MIGRATION_FAILED: ${folder}: ${message}; nothing of it was kept: mend it and start again`,
    { cause: error },
  );
}
