import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import { type Downloads, declareDownload } from '@switchboard/kit/downloads/download';
import type { ReceivedEvent } from '@switchboard/kit/events/inbox-worker';
import { orderedQueue } from '@switchboard/kit/events/queues';
import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { createPageLoader } from '@switchboard/kit/graphql/loaders';
import type { Read, RequestContext } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { readOperations } from '@switchboard/kit/operations/operations';
import type { ReplayInput } from '@switchboard/kit/operations/replay-dead-letters';
import { deadLetterPage, replayForOperator } from '@switchboard/kit/operations/resolvers';
import { accept, refuse } from '@switchboard/kit/refusal';
import type { SubgraphParts } from '@switchboard/kit/subgraph/start-subgraph';
import { eq } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';

export const depots = pgTable('depots', { id: uuid().primaryKey(), name: text().notNull() });
export const parcels = pgTable('parcels', {
  id: uuid().primaryKey(),
  depotId: uuid().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { depots: [Depot!]!  link(download: String!, name: String!): String!  fail: String  failEarly: EarlyFailure  twice: [Int!]!
    operations: String!  deadLetters(first: Int! = 20, after: String): String! }
  type Mutation { openDepot(key: String!, name: String!): String!  failAfterOpening(name: String!): String
    replay(key: String!, ids: [ID!], queue: String): String! }
  type Depot @key(fields: "id") { id: ID!  name: String!  parcels(first: Int! = 20, after: String): ParcelConnection! }
  type EarlyFailure { fails: String!  slow: Depot }
  type ParcelConnection { ids: [ID!]!  endCursor: String  hasNextPage: Boolean! }
`;

const createLoaders = (read: Read) => ({
  parcels: createPageLoader((parentIds, page) =>
    read((db) =>
      topPerParent(db, parcels, {
        parent: parcels.depotId,
        parentIds,
        page,
        columns: [parcels.at, parcels.id],
        direction: 'descending',
      }),
    ),
  ),
});

type Context = RequestContext<ReturnType<typeof createLoaders>>;

async function openDepot(context: Context, key: string, name: string, afterwards = () => {}) {
  return context.act('openDepot', { idempotencyKey: key, name }, async (tx) => {
    const id = newId();
    await tx.insert(depots).values({ id, name });
    await context.publish(tx, [{ type: 'depot.opened.v1', subject: id, version: 1, data: { id, name } }], context);
    afterwards();
    return accept(id);
  });
}

const resolvers = {
  Query: {
    depots: (_: unknown, __: unknown, { read }: Context) => read((db) => db.select().from(depots).orderBy(depots.id)),
    link: (_: unknown, { download, name }: { download: string; name: string }, { signDownload }: Context) =>
      signDownload(download, { name }).path,
    operations: async (_: unknown, __: unknown, context: Context) => JSON.stringify(await readOperations(context)),
    deadLetters: async (_: unknown, slice: { first: number; after?: string }, context: Context) =>
      JSON.stringify(await deadLetterPage(slice, context)),
    fail: () => {
      throw new Error('password=hunter2 in select * from secrets');
    },
    failEarly: () => ({}),
    async twice(_: unknown, __: unknown, { read }: Context) {
      const first = await read((db) => db.$count(depots));
      await changedMeanwhile();
      return [first, await read((db) => db.$count(depots))];
    },
  },
  Mutation: {
    openDepot: async (_: unknown, { key, name }: { key: string; name: string }, context: Context) =>
      JSON.stringify(await openDepot(context, key, name)),
    replay: async (_: unknown, { key, ...wanted }: ReplayInput & { key: string }, context: Context) =>
      JSON.stringify(await replayForOperator('replay', { idempotencyKey: key, ...wanted }, context)),
    failAfterOpening: (_: unknown, { name }: { name: string }, context: Context) =>
      openDepot(context, `fail-${name}`, name, () => {
        throw new Error('cut off');
      }),
  },
  EarlyFailure: {
    fails: () => {
      throw new Error('at once');
    },
    async slow(_: unknown, __: unknown, { read }: Context) {
      // The answer is given by then: the failed field beside this one is not null.
      await sleep(30);
      return (await read((db) => db.select().from(depots).limit(1)))[0];
    },
  },
  Depot: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    async parcels({ id }: { id: string }, args: { first: number; after?: string }, { loaders }: Context) {
      const page = toPage(args, 2);
      const rows = await loaders.parcels.load({ parentId: id, page });
      const { nodes, pageInfo } = toConnection(rows, page, (row) => [row.at.toISOString(), row.id]);
      return { ids: nodes.map((row) => row.id), ...pageInfo };
    },
  },
};

let changedMeanwhile: () => Promise<void> = async () => {};
/** What happens between the two reads of `twice`. */
export const betweenReads = (change: () => Promise<void>) => {
  changedMeanwhile = change;
};

let waiting: (() => void)[] = [];
/** Resolves for all when that many wait. */
const untilThereAre = (count: number) =>
  new Promise<void>((resolve) => {
    waiting.push(resolve);
    if (waiting.length < count) return;
    for (const go of waiting) go();
    waiting = [];
  });

/** `crowd` is made when ten of it are being made, none of which reads any more. `list` is read while it is written; there is none of a depot that is not there, and only salespeople may have one. */
const downloads: Downloads = {
  crowd: declareDownload({
    parameters: z.object({ name: z.string() }),
    mayRead: () => true,
    async produce({ name }, { read, doneReading }) {
      const found = await read((db) => db.select().from(depots).where(eq(depots.name, name)));
      await doneReading();
      await untilThereAre(10);
      return accept({ fileName: 'crowd.txt', contentType: 'text/plain', body: Buffer.from(`${found.length}`) });
    },
  }),
  list: declareDownload({
    parameters: z.object({ name: z.string() }),
    mayRead: ({ roles }) => roles.includes('salesperson'),
    async produce({ name }, { read, viewer }) {
      const wanted = () => read((db) => db.select().from(depots).where(eq(depots.name, name)));
      if ((await wanted()).length === 0) return refuse('DEPOT_UNKNOWN', `there is no depot ${name}`);
      const body = async function* () {
        yield `${viewer.subject}\n`;
        yield JSON.stringify((await wanted()).map((depot) => depot.name));
      };
      return accept({ fileName: `${name}’s "list".txt`, contentType: 'text/plain', body: Readable.from(body()) });
    },
  }),
};

type Opened = ReceivedEvent<{ id: string; name: string }>;

/** A toy system: it follows its own events, and an event of a depot named `poison` cannot be handled. */
export const depotParts: SubgraphParts<ReturnType<typeof createLoaders>> = {
  name: 'depot',
  schema: { typeDefs, resolvers },
  migrations: fileURLToPath(new URL('./depot-migrations', import.meta.url)),
  createLoaders,
  downloads,
  followers: { 'depot.opened.v1': ['depot'] },
  eventSchemas: { 'depot.opened.v1': z.object({ id: z.uuid(), name: z.string() }) },
  queues: { inbox: { ...orderedQueue, retryLimit: 0 } },
  subscriptions: () => ({
    'depot.opened.v1': async (tx, events: readonly Opened[], now) => {
      if (events.some(({ data }) => data.name === 'poison')) throw new Error('cannot stomach poison');
      await tx.insert(parcels).values(events.map(({ data }) => ({ id: newId(), depotId: data.id, at: now })));
    },
  }),
};
