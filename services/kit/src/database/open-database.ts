import { type ExtractTablesWithRelations, sql } from 'drizzle-orm';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

type NoSchema = Record<string, never>;

/** What a query runs on: the pool, or the transaction of a viewer. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

/** A pool of connections to one system's database. */
export interface Database {
  readonly pool: Db;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Most connections at once. */
  readonly max?: number;
  /** Told of every statement sent, and of what stands for `$1` and so on. */
  readonly onStatement?: (text: string, parameters: readonly unknown[]) => void;
}

/** The database does not answer; the message says where it was looked for and what to check. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
  readonly code = 'DATABASE_UNREACHABLE';

  constructor(url: string, cause: unknown) {
    const { host, pathname, username } = new URL(url);
    const reason = reasonOf(cause);
    super(
      `DATABASE_UNREACHABLE: ${host}${pathname} as ${username}: ${reason}; check that PostgreSQL runs there and *_DATABASE_URL`,
      {
        cause,
      },
    );
  }
}

function reasonOf(error: unknown): string {
  const { cause, code, message } = error as { cause?: unknown; code?: string; message?: string };
  // The innermost cause: drizzle's own error repeats the statement and says nothing of what happened.
  if (cause) return reasonOf(cause);
  // When several addresses of a host were tried in vain, the error has a code and no words.
  return message || code || String(error);
}

/** Opens a pool; connections are made when first needed. */
export function openDatabase(url: string, { max = 10, onStatement }: DatabaseOptions = {}): Database {
  const client = postgres(url, {
    max,
    connect_timeout: 10,
    idle_timeout: 60,
    // In milliseconds: what forgets to end must not hold its connection, or its locks, for ever.
    connection: { idle_in_transaction_session_timeout: 60_000, statement_timeout: 120_000 },
    // Or the driver writes PostgreSQL's notices to standard output, between the lines of the log.
    onnotice: () => {},
    ...(onStatement && {
      debug: (_connection: number, text: string, parameters: unknown[]) => onStatement(text, parameters),
    }),
  });
  const pool: Db = drizzle(client, { casing: 'snake_case' });
  return {
    pool,
    async ping() {
      await pool.execute(sql`select 1`).catch((error: unknown) => {
        throw new DatabaseUnreachableError(url, error);
      });
    },
    close: () => client.end({ timeout: 5 }),
  };
}
