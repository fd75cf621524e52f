import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';

/** A neutral graph of three systems, each a real subgraph over HTTP on a free port. */
export interface TestGraph {
  readonly supergraphFile: string;
  readonly urls: Readonly<Record<'DEPOTS' | 'PARCELS' | 'COURIER_DESK', string>>;
  readonly stop: () => Promise<void>;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';

const DEPOTS = `${LINK}
  type Query { depots: [Depot!] depot(id: ID!): Depot places: [Place!] shift: Shift @shareable }
  type Shift @shareable { depots: Crew }
  type Crew @shareable { people: Int lead: String }
  type Mutation { renameDepot(id: ID!, name: String!): Depot }
  interface Place { id: ID! }
  type Depot implements Place @key(fields: "id") { id: ID! name: String }
  type Kiosk implements Place @key(fields: "id") { id: ID! hours: String }
`;
const PARCELS = `${LINK}
  type Query { parcel(id: ID!): Parcel shift: Shift @shareable }
  type Shift @shareable { parcels: Crew }
  type Crew @shareable { people: Int lead: String }
  type Depot @key(fields: "id") { id: ID! parcelCount: Int parcels: [Parcel!] oldest: Parcel mostUrgent: Parcel! labels: [String] broken: String refused: String }
  type Parcel @key(fields: "id") { id: ID! grams: Int depot: Depot }
`;
const COURIER_DESK = `${LINK}
  type Parcel @key(fields: "id") { id: ID! courier: Courier }
  type Courier { name: String }
`;

const names: Record<string, string> = { d1: 'North', d2: 'South', d3: 'West' };
const depots = () => Object.entries(names).map(([id, name]) => ({ __typename: 'Depot', id, name }));

const DEPOT_RESOLVERS = {
  Query: {
    depots,
    depot: (_: unknown, { id }: { id: string }) => depots().find((depot) => depot.id === id),
    shift: () => ({ depots: { people: 3, lead: null } }),
    places: () => [{ __typename: 'Kiosk', id: 'k1', hours: '9-5' }, ...depots().slice(0, 2)],
  },
  Mutation: { renameDepot: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }) },
  Depot: { __resolveReference: ({ id }: { id: string }) => depots().find((depot) => depot.id === id) },
};

export const SQL_TEXT = 'select secret from vault where id = 7';

const PARCEL_RESOLVERS = {
  Query: {
    parcel: (_: unknown, { id }: { id: string }) => ({ id, grams: 400, depot: { id: 'd1' } }),
    shift: () => ({ parcels: { people: 2, lead: 'Ada' } }),
  },
  Depot: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    parcelCount: () => 2,
    parcels: ({ id }: { id: string }) => [1, 2].map((number) => ({ id: `${id}-p${number}`, grams: number * 100 })),
    oldest: ({ id }: { id: string }) => ({ id: `${id}-p1`, grams: 100 }),
    mostUrgent: ({ id }: { id: string }) => ({ id: `${id}-p2`, grams: 200 }),
    labels: () => ['fragile'],
    broken() {
      throw new Error(`relation does not exist: ${SQL_TEXT}`);
    },
    refused() {
      throw new GraphQLError('this depot keeps no such list', { extensions: { code: 'NOT_FOUND', query: SQL_TEXT } });
    },
  },
  Parcel: { depot: ({ id }: { id: string }) => ({ id: id.split('-')[0] }) },
};
const COURIER_RESOLVERS = { Parcel: { courier: () => ({ name: 'Ada' }) } };

/** Composes the graph and starts its systems. */
export async function startTestGraph(): Promise<TestGraph> {
  const parts = [
    { name: 'depots', typeDefs: parse(DEPOTS), resolvers: DEPOT_RESOLVERS },
    { name: 'parcels', typeDefs: parse(PARCELS), resolvers: PARCEL_RESOLVERS },
    { name: 'courier-desk', typeDefs: parse(COURIER_DESK), resolvers: COURIER_RESOLVERS },
  ];
  const composed = composeServices(parts.map(({ name, typeDefs }) => ({ name, typeDefs, url: 'http://127.0.0.1:1/' })));
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const servers = parts.map((part) => new ApolloServer({ schema: buildSubgraphSchema(part as never), logger: quiet }));
  const [depotUrl = '', parcelUrl = '', courierUrl = ''] = await Promise.all(
    servers.map(
      async (server) => (await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })).url,
    ),
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'gateway-test-'));
  const supergraphFile = path.join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, composed.supergraphSdl);
  return {
    supergraphFile,
    urls: { DEPOTS: depotUrl, PARCELS: parcelUrl, COURIER_DESK: courierUrl },
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
      await rm(folder, { recursive: true });
    },
  };
}

const ignore = () => undefined;
const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
