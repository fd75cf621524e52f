import postgres, { type Sql } from 'postgres';
import { codeOf, LaunchError, messageOf } from '../launch-error.js';
import { serverOf } from './database-urls.js';

/** Serialises whoever prepares databases on the same server. */
const PREPARE_LOCK = 7_305_118_261;

/** Runs `work` on one connection; what keeps it from connecting becomes a message without the password. */
export async function withConnection<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: 'launcher' },
  });
  try {
    await sql`select 1`.catch((error: unknown) => {
      throw explainConnecting(url, error);
    });
    return await work(sql);
  } catch (error) {
    throw explainRefusal(url, error);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export async function checkAnswers(url: string): Promise<void> {
  await withConnection(url, async () => {});
}

/** Holds the lock for as long as `work` runs; the other caller waits. */
export async function withPrepareLock<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  await sql`select pg_advisory_lock(${PREPARE_LOCK})`;
  try {
    return await work();
  } finally {
    await sql`select pg_advisory_unlock(${PREPARE_LOCK})`;
  }
}

/** A role that logs in and may do nothing else; its password is set anew if it exists. */
export async function saveRole(sql: Sql, role: string, password: string): Promise<void> {
  const [found] = await sql<{ mighty: boolean }[]>`
    select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as mighty from pg_roles where rolname = ${role}`;
  // The password is base64url: nothing in it needs quoting.
  const verb = found ? 'ALTER' : 'CREATE';
  await sql.unsafe(`${verb} ROLE ${quoted(role)} LOGIN PASSWORD '${password}'`);
  // Only where it must be: an administrator who is no superuser may not even name these.
  if (found?.mighty) await sql.unsafe(`ALTER ROLE ${quoted(role)} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
}

/** The database of `owner`, which nobody but it and `app` may connect to. */
export async function saveDatabase(sql: Sql, database: string, owner: string, app: string): Promise<void> {
  const [found] = await sql`select 1 from pg_database where datname = ${database}`;
  if (!found) {
    await becomeMember(sql, owner);
    // From template0, the only one that may be copied with another encoding.
    await sql.unsafe(`CREATE DATABASE ${quoted(database)} OWNER ${quoted(owner)} TEMPLATE template0 ENCODING 'UTF8'`);
  }
  await sql.unsafe(`REVOKE ALL ON DATABASE ${quoted(database)} FROM PUBLIC`);
  await sql.unsafe(`GRANT CONNECT ON DATABASE ${quoted(database)} TO ${quoted(app)}`);
}

/** An administrator who is no superuser may give a database only to a role that it is a member of. */
async function becomeMember(sql: Sql, role: string): Promise<void> {
  const [me] = await sql<{ rolsuper: boolean }[]>`select rolsuper from pg_roles where rolname = current_user`;
  if (!me?.rolsuper) await sql.unsafe(`GRANT ${quoted(role)} TO CURRENT_USER`);
}

/** For exclusion constraints over intervals. It is a trusted extension: the database's owner may create it. */
export async function saveExtensions(sql: Sql): Promise<void> {
  await sql`create extension if not exists btree_gist`;
}

export async function dropDatabase(sql: Sql, database: string): Promise<void> {
  await sql.unsafe(`DROP DATABASE IF EXISTS ${quoted(database)} WITH (FORCE)`);
}

export async function dropRole(sql: Sql, role: string): Promise<void> {
  await sql.unsafe(`DROP ROLE IF EXISTS ${quoted(role)}`);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** PostgreSQL's class 53 (insufficient resources) and 42501 (insufficient privilege): the administrator's to settle. */
function explainRefusal(url: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === '53100') {
    return new LaunchError('DISK_FULL', `no space left for PostgreSQL at ${serverOf(url)}; free some`, {
      cause: error,
    });
  }
  if (!code || !/^(53|42501)/.test(code)) return error;
  const text = `PostgreSQL at ${serverOf(url)} refuses (${code} ${messageOf(error)}); give its user the right, or more room`;
  return new LaunchError('DATABASE_REFUSED', text, { cause: error });
}

function explainConnecting(url: string, error: unknown): LaunchError {
  const reason = `${codeOf(error) ?? ''} ${messageOf(error)}`.trim();
  // PostgreSQL's classes 28 (who) and 3D (which database): it answered, and said no.
  if (/^(28|3D)/.test(codeOf(error) ?? '')) {
    const text = `PostgreSQL at ${serverOf(url)} refuses the connection (${reason}); check user, password and database`;
    return new LaunchError('DATABASE_REFUSED', text);
  }
  const text = `PostgreSQL at ${serverOf(url)} does not answer (${reason}); start it or correct the URL`;
  return new LaunchError('DATABASE_NO_ANSWER', text);
}
