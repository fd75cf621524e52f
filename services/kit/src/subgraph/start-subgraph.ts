import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { PgBoss } from 'pg-boss';
import { type Clock, systemClock } from '../clock.js';
import { migrate } from '../database/migrate.js';
import { type Database, openDatabase } from '../database/open-database.js';
import type { Downloads } from '../downloads/download.js';
import { addDownloadRoute } from '../downloads/download-route.js';
import { signDownload } from '../downloads/sign-download.js';
import type { WantedLink } from '../downloads/signed-link.js';
import type { EventSchemas } from '../events/cloud-event.js';
import { type Follow, startInboxWorker } from '../events/inbox-worker.js';
import { createOutbox, type Publish } from '../events/outbox.js';
import { createQueues, declareQueues, openQueues, type QueueDeclarations } from '../events/queues.js';
import { BatchError, receiveEvents } from '../events/receive.js';
import { startRelay } from '../events/relay.js';
import { type AskGraph, createGraphClient } from '../graph-client.js';
import { createApollo, type SubgraphSchema } from '../graphql/apollo.js';
import { createRequestContext, type Read } from '../graphql/request-context.js';
import { createServer } from '../http/server.js';
import type { Links } from '../links/link.js';
import { addLinkRoute } from '../links/link-route.js';
import { createLog, type Log } from '../log.js';
import { createMetrics, type Metrics } from '../metrics.js';
import { createReplay } from '../operations/replay-dead-letters.js';
import type { Running } from '../run-process.js';
import { createUnderWay, type UnderWay } from '../under-way.js';
import type { Webhooks } from '../webhooks/webhook.js';
import { addWebhookRoute } from '../webhooks/webhook-route.js';
import type { SubgraphSettings } from './settings.js';

/** What a system is made of. */
export interface SubgraphParts<Loaders> {
  readonly name: string;
  readonly schema: SubgraphSchema;
  /** Folder of the migrations. */
  readonly migrations: string;
  readonly createLoaders: (read: Read, now: Date) => Loaders;
  /** Who is told of the events that this system publishes, by type. */
  readonly followers: Readonly<Record<string, readonly string[]>>;
  /** Which act follows which event of another system, and what the event's data must be. */
  readonly subscriptions: (runtime: Runtime) => Readonly<Record<string, Follow<never> | undefined>>;
  readonly eventSchemas: EventSchemas;
  /** Files that it makes for whoever follows a link, by name. */
  readonly downloads?: Downloads;
  /** What is posted to it from outside, by name. */
  readonly webhooks?: (runtime: Runtime) => Webhooks;
  /** What people do by following a link, by name. */
  readonly links?: (runtime: Runtime) => Links;
  /** Queues of its own, and the workers on them. */
  readonly queues?: QueueDeclarations;
  readonly startWorkers?: (runtime: Runtime) => Promise<void>;
}

/** What a system's workers stand on. */
export interface Runtime {
  readonly name: string;
  readonly database: Database;
  readonly boss: PgBoss;
  readonly publish: Publish;
  readonly askGraph: AskGraph;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Aborted when the system stops. */
  readonly stopped: AbortSignal;
  /** What the stop waits for, for as long as it can. */
  readonly underWay: UnderWay;
}

/** At most, per process; with the queues' own, two processes of four systems fit the hundred that PostgreSQL grants. */
const CONNECTIONS = { request: 6, worker: 4 } as const;
/** For what is under way when the system stops: less than a process is given. */
const STOP_WITHIN_MS = 5_000;

/** Migrates when the owner's URL is given, then serves the subgraph and works through its events. */
export async function startSubgraph<Loaders>(
  parts: SubgraphParts<Loaders>,
  settings: SubgraphSettings,
  clock: Clock = systemClock,
): Promise<Running> {
  await migrateSubgraph(parts, settings);
  const stopping = new AbortController();
  const runtime = await openRuntime(parts, settings, { clock, stopped: stopping.signal });
  const app = await assemble(parts, settings, runtime).catch(async (error: unknown) => {
    await close(runtime);
    throw error;
  });
  try {
    const url = await app.listen({ host: settings.host, port: settings.port });
    await startWork(parts, settings, runtime);
    return { url, stop: () => stop(app, runtime, stopping) };
  } catch (error) {
    await stop(app, runtime, stopping);
    throw error;
  }
}

/** Brings the system's database and queues up to date; does nothing without the owner's URL. */
export async function migrateSubgraph<Loaders>(
  { migrations, followers, queues }: SubgraphParts<Loaders>,
  { ownerDatabaseUrl, databaseUrl }: Pick<SubgraphSettings, 'ownerDatabaseUrl' | 'databaseUrl'>,
): Promise<void> {
  if (!ownerDatabaseUrl) return;
  const declared = declareQueues(followersOf(followers), queues);
  await migrate({
    ownerUrl: ownerDatabaseUrl,
    applicationRole: decodeURIComponent(new URL(databaseUrl).username),
    folder: migrations,
    afterwards: (ownerUrl) => createQueues(ownerUrl, declared),
  });
}

interface RuntimeOptions {
  readonly clock: Clock;
  readonly stopped: AbortSignal;
}

/** Opens a system's database and queues without serving or working, as a loader of data needs them. */
export async function openRuntime<Loaders>(
  { name, followers }: SubgraphParts<Loaders>,
  settings: SubgraphSettings,
  { clock, stopped }: RuntimeOptions,
): Promise<Runtime> {
  const log = createLog(name, settings.logLevel);
  const metrics = createMetrics(name);
  const onStatement = () => metrics.sqlStatements.inc({ by: 'worker' });
  const database = openDatabase(settings.databaseUrl, { max: CONNECTIONS.worker, onStatement });
  // Before the queues: on a database that is not there, this one has the clearer words.
  await database.ping();
  const boss = await openQueues(settings.databaseUrl, log);
  const publish = createOutbox(boss, name, followers);
  const askGraph = createGraphClient(name, { target: 'gateway', url: settings.graphUrl, keys: settings.signingKeys });
  return { name, database, boss, publish, askGraph, clock, log, metrics, stopped, underWay: createUnderWay() };
}

async function assemble<Loaders>(
  parts: SubgraphParts<Loaders>,
  settings: SubgraphSettings,
  runtime: Runtime,
): Promise<FastifyInstance> {
  const { database, boss, publish, askGraph, clock, log, metrics } = runtime;
  const app = createServer({
    target: parts.name,
    keys: settings.signingKeys,
    log,
    metrics,
    ready: () => database.ping(),
  });
  const apollo = createApollo<Loaders>(parts.schema, log, metrics);
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  // A pool of their own: requests that hold many connections must not keep the workers from theirs, or the reverse.
  const onStatement = () => metrics.sqlStatements.inc({ by: 'request' });
  const requests = openDatabase(settings.databaseUrl, { max: CONNECTIONS.request, onStatement });
  app.addHook('onClose', () => requests.close());
  // The driver learns the server's types with its first statement: not at the expense of the first who asks.
  await requests.ping();
  const links = { system: parts.name, downloads: parts.downloads ?? {}, keys: settings.signingKeys };
  const contextParts = {
    database: requests,
    clock,
    publish,
    replay: createReplay(boss),
    askGraph,
    log,
    createLoaders: parts.createLoaders,
    signDownload: (name: string, wanted: WantedLink) => signDownload(links, name, wanted),
  };
  const context = async (request: Parameters<typeof envelopeOf>[0]) =>
    createRequestContext(contextParts, envelopeOf(request));
  app.post('/graphql', fastifyApolloHandler(apollo, { context }));
  addDownloadRoute(app, { ...links, database: requests, clock, log, askGraph });
  if (parts.webhooks) addWebhookRoute(app, parts.webhooks(runtime), log);
  if (parts.links) addLinkRoute(app, parts.links(runtime));
  app.post('/events', async (request, reply) => {
    const receiver = { database, boss, clock, schemas: parts.eventSchemas };
    try {
      return reply.code(202).send({ fates: await receiveEvents(receiver, envelopeOf(request).viewer, request.body) });
    } catch (error) {
      if (error instanceof BatchError) return reply.code(400).send({ errors: [{ message: error.message }] });
      throw error;
    }
  });
  return app;
}

function envelopeOf({ envelope }: { readonly envelope?: Parameters<typeof createRequestContext>[1] }) {
  if (!envelope) throw new Error('a request came past the signature check');
  return envelope;
}

async function startWork<Loaders>(
  parts: SubgraphParts<Loaders>,
  settings: SubgraphSettings,
  runtime: Runtime,
): Promise<void> {
  for (const target of followersOf(parts.followers)) {
    const url = settings.eventsUrls[target];
    // Not an error: a system can run before those who follow it, and its events keep.
    if (url) await startRelay({ target, url, keys: settings.signingKeys }, { ...runtime, system: parts.name });
    else runtime.log.warn(`EVENTS_URL_${target.toUpperCase()} is not set: events for ${target} wait in the outbox`);
  }
  await startInboxWorker({ ...runtime, system: parts.name, subscriptions: parts.subscriptions(runtime) });
  await parts.startWorkers?.(runtime);
}

async function stop(app: FastifyInstance, runtime: Runtime, stopping: AbortController): Promise<void> {
  // No new work first, then the end of what is under way, and last what both stood on.
  stopping.abort();
  await app.close();
  await close(runtime);
}

async function close({ boss, database, log, underWay }: Runtime): Promise<void> {
  const [, isDone] = await Promise.all([
    boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }),
    underWay.ended(STOP_WITHIN_MS),
  ]);
  if (!isDone) log.warn('stopped before all that was under way had ended');
  await database.close();
}

function followersOf(followers: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return [...new Set(Object.values(followers).flat())];
}
