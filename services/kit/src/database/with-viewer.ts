import { sql } from 'drizzle-orm';
import type { Viewer } from '../viewer.js';
import type { Database, Db } from './open-database.js';

export type Access = 'read' | 'write';

/**
 * The one door to a system's data: runs in a transaction that knows who asks (`current_setting('app.viewer')`), so
 * that rules per row can live in the database. `read` is one repeatable snapshot and cannot write.
 */
export function withViewer<Value>(
  database: Database,
  viewer: Viewer,
  access: Access,
  run: (db: Db) => Promise<Value>,
): Promise<Value> {
  // Writing is `read committed`: acts lock what they decide upon, and a stricter level would make them fail instead.
  return database.pool.transaction(
    async (tx) => {
      // `true`: until the transaction ends, or the connection would bring this viewer to whoever has it next.
      await tx.execute(sql`select set_config('app.viewer', ${JSON.stringify(viewer)}, true)`);
      return run(tx);
    },
    access === 'read'
      ? { isolationLevel: 'repeatable read', accessMode: 'read only' }
      : { isolationLevel: 'read committed', accessMode: 'read write' },
  );
}

/** A snapshot that stays open over several reads, such as all of one request's. */
export interface Snapshot {
  readonly read: <Value>(run: (db: Db) => Promise<Value>) => Promise<Value>;
  /** Ends the snapshot; the next read begins a new one. */
  readonly renew: () => Promise<void>;
  /** Ends the snapshot for good; later reads are rejected. */
  readonly close: () => Promise<void>;
}

/** Opens the snapshot at the first read and not before. */
export function createSnapshot(database: Database, viewer: Viewer): Snapshot {
  let current: ReturnType<typeof openSnapshot> | undefined;
  let closed = false;
  const renew = async () => {
    const ending = current;
    current = undefined;
    await ending?.end();
  };
  return {
    async read(run) {
      // Resolvers run on after an answer that failed early; a snapshot opened for them would never be ended.
      if (closed) throw new Error('the request is over: nothing more is read for it');
      current ??= openSnapshot(database, viewer);
      return run(await current.db);
    },
    renew,
    async close() {
      closed = true;
      await renew();
    },
  };
}

function openSnapshot(database: Database, viewer: Viewer) {
  const { promise: released, resolve: release } = withResolvers<void>();
  const { promise: db, resolve: opened, reject: failed } = withResolvers<Db>();
  // What fails after the opening has failed the reads already; here it must only not go unhandled.
  const transaction = withViewer(database, viewer, 'read', async (tx) => {
    opened(tx);
    await released;
  }).catch(failed);
  return {
    db,
    end: async () => {
      release();
      await transaction;
    },
  };
}

// `Promise.withResolvers` is not there before Node 22.
function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
