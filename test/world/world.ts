import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { createDatabases } from './databases.js';
import { createIdentities } from './identities.js';
import { readCounter } from './metrics.js';
import { freePorts, type NodeProcess, nodeProcess } from './node-process.js';
import { type Answer, TEST_SIGNING_KEYS } from './test-system.js';

export const systemNames = ['sales', 'billing', 'conferencing', 'mailing'] as const;
export type SystemName = (typeof systemNames)[number];

/** All of the product over databases of its own, each part a process of its own, entered by the public door. */
export interface World {
  readonly gateway: NodeProcess;
  readonly systems: Readonly<Record<SystemName, NodeProcess>>;
  /** Each system's settings of its database, for a loader or a check from outside. */
  readonly databases: Readonly<Record<SystemName, { readonly ownerUrl: string; readonly appUrl: string }>>;
  /** Reads a system's database from outside, as its owner. */
  readonly sql: Readonly<Record<SystemName, postgres.Sql>>;
  readonly env: Readonly<Record<string, string>>;
  readonly tokenOf: (role: string) => Promise<string>;
  readonly ask: <Data = unknown>(
    query: string,
    variables?: object,
    role?: string,
  ) => Promise<Answer<Data> & { readonly status: number }>;
  /** Requests that the gateway has sent to its systems so far. */
  readonly subgraphCalls: () => Promise<number>;
  /** SQL statements that all systems have sent so far. */
  readonly sqlStatements: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const entry = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface WorldOptions {
  /** Further environment of every process. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function startWorld({ env: extra = {} }: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-world-'));
  const [databases, identities, ports] = await Promise.all([
    createDatabases(systemNames),
    createIdentities(folder),
    freePorts(5),
  ]);
  const portOf = (index: number) => ports[index] ?? 0;
  const env: Record<string, string> = {
    SIGNING_KEYS: TEST_SIGNING_KEYS,
    LOG_LEVEL: 'warn',
    ...identities.env,
    ...extra,
  };
  env.GRAPH_URL = `http://127.0.0.1:${portOf(4)}/graphql`;
  for (const [index, name] of systemNames.entries()) {
    const prefix = name.toUpperCase();
    env[`SUBGRAPH_URL_${prefix}`] = `http://127.0.0.1:${portOf(index)}/graphql`;
    env[`EVENTS_URL_${prefix}`] = `http://127.0.0.1:${portOf(index)}/events`;
    env[`${prefix}_DATABASE_URL`] = databases.urls[name].appUrl;
    env[`${prefix}_OWNER_DATABASE_URL`] = databases.urls[name].ownerUrl;
  }
  const systems = byName((name, index) => nodeProcess(entry(`services/${name}/dist/main.js`), portOf(index), env));
  const gateway = nodeProcess(entry('gateway/dist/main.js'), portOf(4), env);
  const sql = byName((name) => postgres(databases.urls[name].ownerUrl, { max: 2, onnotice: () => {} }));
  const all = [...Object.values(systems), gateway];
  await Promise.all(all.map((process) => process.start())).catch(async (error: unknown) => {
    await Promise.all(all.map((process) => process.kill()));
    throw error;
  });
  return {
    gateway,
    systems,
    databases: databases.urls,
    sql,
    env,
    tokenOf: identities.tokenOf,
    async ask<Data>(query: string, variables: object = {}, role = 'salesperson') {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await identities.tokenOf(role)}` },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Answer<Data>) };
    },
    subgraphCalls: () => readCounter(gateway.url, 'subgraph_requests_total'),
    sqlStatements: async () =>
      (await Promise.all(Object.values(systems).map(({ url }) => readCounter(url, 'sql_statements_total')))).reduce(
        (a, b) => a + b,
        0,
      ),
    async stop() {
      await Promise.all(all.map((process) => process.stop()));
      await Promise.all(Object.values(sql).map((client) => client.end()));
      await databases.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function byName<Value>(make: (name: SystemName, index: number) => Value): Record<SystemName, Value> {
  return Object.fromEntries(systemNames.map((name, index) => [name, make(name, index)])) as Record<SystemName, Value>;
}

/** A customer's number that no other test uses. */
export const newNumber = () => `T${randomUUID().slice(0, 8).toUpperCase()}`;
