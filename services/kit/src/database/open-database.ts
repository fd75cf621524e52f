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
  /** Told of every statement sent. */
  readonly onStatement?: () => void;
}

/** Opens a pool; connections are made when first needed. */
export function openDatabase(url: string, { max = 10, onStatement }: DatabaseOptions = {}): Database {
  const client = postgres(url, {
    max,
    connect_timeout: 10,
    idle_timeout: 60,
    onnotice: () => {},
    ...(onStatement && { debug: () => onStatement() }),
  });
  const pool: Db = drizzle(client, { casing: 'snake_case' });
  return {
    pool,
    async ping() {
      await pool.execute(sql`select 1`);
    },
    close: () => client.end({ timeout: 5 }),
  };
}
