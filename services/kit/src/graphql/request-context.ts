import type { Clock } from '../clock.js';
import type { Database, Db } from '../database/open-database.js';
import { createSnapshot, withViewer } from '../database/with-viewer.js';
import type { SignedDownload, WantedLink } from '../downloads/signed-link.js';
import type { Publish } from '../events/outbox.js';
import type { AskGraph } from '../graph-client.js';
import { once } from '../idempotency/once.js';
import type { Log } from '../log.js';
import type { Replay } from '../operations/replay-dead-letters.js';
import type { Outcome } from '../refusal.js';
import type { Envelope } from '../signing.js';
import type { Viewer } from '../viewer.js';

/** What an act knows beside its input. */
export interface ActScope {
  readonly viewer: Viewer;
  readonly correlationId: string;
  /** The instant of the request or job; read once. */
  readonly now: Date;
  readonly publish: Publish;
}

/** Reads in the request's one snapshot. */
export type Read = <Value>(run: (db: Db) => Promise<Value>) => Promise<Value>;

/** What resolvers are given: one per request. */
export interface RequestContext<Loaders> extends ActScope {
  readonly read: Read;
  /** For what an act must learn before its transaction; never for a query's fields, which the graph may be asking for. */
  readonly askGraph: AskGraph;
  /** For a fault that is answered as a refusal, whose cause nobody would learn otherwise. */
  readonly log: Log;
  /** Loaders over the snapshot; new ones after each act. */
  readonly loaders: Loaders;
  /**
   * Does an act once per idempotency key, in one transaction; what is read afterwards sees it.
   * @param name of the act, as in the schema.
   */
  readonly act: <Input extends { readonly idempotencyKey: string }, Value>(
    name: string,
    input: Input,
    run: (tx: Db) => Promise<Outcome<Value>>,
  ) => Promise<Outcome<Value>>;
  /**
   * Makes a short-lived link to one of the system's downloads, for the viewer.
   * @throws GraphQLError `FORBIDDEN` when the viewer may not have it
   */
  readonly signDownload: (name: string, parameters: unknown) => SignedDownload;
  /** Puts dead letters back to where they failed, in the transaction of an act. */
  readonly replay: Replay;
  /** Lets go of the snapshot, when the answer is complete. */
  readonly end: () => Promise<void>;
}

export interface RequestContextParts<Loaders> {
  readonly database: Database;
  readonly clock: Clock;
  readonly publish: Publish;
  readonly replay: Replay;
  readonly askGraph: AskGraph;
  readonly log: Log;
  readonly createLoaders: (read: Read, now: Date) => Loaders;
  readonly signDownload: (name: string, wanted: WantedLink) => SignedDownload;
}

export function createRequestContext<Loaders>(
  { database, clock, publish, replay, askGraph, log, createLoaders, signDownload }: RequestContextParts<Loaders>,
  { viewer, correlationId }: Envelope,
): RequestContext<Loaders> {
  // Once: all that an answer says is as of one instant.
  const now = clock.now();
  const snapshot = createSnapshot(database, viewer);
  const loaders = createLoaders(snapshot.read, now);
  return {
    viewer,
    correlationId,
    now,
    publish,
    replay,
    askGraph,
    log,
    read: snapshot.read,
    loaders,
    async act(name, { idempotencyKey: key, ...input }, run) {
      // It is older than what the act will write, and the act needs a connection of its own.
      await snapshot.renew();
      // The old ones remember what they loaded before the act. In place: whoever executes the request has a copy of this object.
      Object.assign(loaders as object, createLoaders(snapshot.read, now));
      return withViewer(database, viewer, 'write', (tx) =>
        once(tx, { viewer, act: name, key, input, now }, () => run(tx)),
      );
    },
    signDownload: (name, parameters) => signDownload(name, { parameters, viewer, now }),
    end: snapshot.close,
  };
}
