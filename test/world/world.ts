import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { SIMULATOR_SECRET, startSimulatorProcess, type TestSimulator, WEBHOOK_SECRET } from './bridge-simulator.js';
import { createDatabases } from './databases.js';
import { createIdentities } from './identities.js';
import { readCounter } from './metrics.js';
import { freePorts, type NodeProcess, nodeProcess } from './node-process.js';
import { balance, type SystemPorts, type SystemProcesses, systemProcesses } from './system-processes.js';
import { type Answer, TEST_SIGNING_KEYS } from './test-system.js';

export const systemNames = ['sales', 'billing', 'conferencing', 'mailing'] as const;
export type SystemName = (typeof systemNames)[number];

/** All of the product over databases of its own, each part a process of its own, entered by the public door. */
export interface World {
  readonly gateway: NodeProcess;
  readonly systems: Readonly<Record<SystemName, SystemProcesses>>;
  /** Each system's settings of its database, for a loader or a check from outside. */
  readonly databases: Readonly<Record<SystemName, { readonly ownerUrl: string; readonly appUrl: string }>>;
  /** Reads a system's database from outside, as its owner. */
  readonly sql: Readonly<Record<SystemName, postgres.Sql>>;
  readonly env: Readonly<Record<string, string>>;
  /** The bridge on which conferences take place. */
  readonly simulator: TestSimulator;
  readonly tokenOf: (role: string) => Promise<string>;
  readonly ask: <Data = unknown>(
    query: string,
    variables?: object,
    role?: string,
  ) => Promise<Answer<Data> & { readonly status: number }>;
  /** Requests that the gateway has sent to its systems so far. */
  readonly subgraphCalls: () => Promise<number>;
  /** SQL statements that all systems have sent for requests so far. */
  readonly sqlStatements: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const gatewayScript = fileURLToPath(new URL('../../gateway/dist/main.js', import.meta.url));

/** With 2, any test shows that it holds with two processes of each system. */
const PROCESSES = Number(process.env.TEST_PROCESSES ?? 1);

export interface WorldOptions {
  /** Further environment of every process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the simulator is asked for its events; what it posts is not taken then. */
  readonly poll?: boolean;
  /** Bridges in place of the simulator, as `BRIDGES` has them; given the address below which each posts its events. */
  readonly bridges?: (webhooksUrl: string) => Promise<readonly object[]>;
  /** Of each system, or of those named, behind a balancer where there are several; `TEST_PROCESSES`, or one, unless given. */
  readonly processes?: number | Readonly<Partial<Record<SystemName, number>>>;
  /** Further environment of a system's single process, which counts from 0. */
  readonly envOf?: (name: SystemName, index: number) => Readonly<Record<string, string>>;
  /** An administrator's URL of the server for the databases; the one that all tests share unless given. */
  readonly adminUrl?: string;
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { env: extra = {}, envOf = () => ({}), bridges, poll = false, processes = PROCESSES, adminUrl } = options;
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-world-'));
  const [databases, identities, ports] = await Promise.all([
    createDatabases(systemNames, adminUrl),
    createIdentities(folder),
    choosePorts(processes),
  ]);
  const given = { SIGNING_KEYS: TEST_SIGNING_KEYS, LOG_LEVEL: 'warn', ...identities.env, ...extra };
  const env: Record<string, string> = { ...given, ...placesOf(databases.urls, ports) };
  const webhooksUrl = `http://127.0.0.1:${ports.systems.conferencing.port}/webhooks`;
  const simulator = await startSimulator(webhooksUrl);
  Object.assign(env, {
    BRIDGES: JSON.stringify((await bridges?.(webhooksUrl)) ?? [bridgeOf(simulator, poll)]),
    ...extra,
  });
  const stopBalancing = await balance(Object.values(ports.systems));
  const { systems, gateway } = await startProcesses(ports, env, envOf);
  const sql = byName((name) => postgres(databases.urls[name].ownerUrl, { max: 2, onnotice: () => {} }));
  return {
    gateway,
    systems,
    databases: databases.urls,
    sql,
    env,
    simulator,
    tokenOf: identities.tokenOf,
    ask: async (query, variables = {}, role = 'salesperson') =>
      askGraph(`${gateway.url}/graphql`, { query, variables, token: await identities.tokenOf(role) }),
    subgraphCalls: () => readCounter(gateway.url, 'subgraph_requests_total'),
    sqlStatements: () =>
      sumOf(
        Object.values(systems)
          .flatMap(({ each }) => each)
          .map(({ url }) => readCounter(url, 'sql_statements_total', 'by="request"')),
      ),
    async stop() {
      // Those who use the databases go first, or each would complain of a lost connection.
      await Promise.all([...Object.values(systems), gateway].map((process) => process.stop()));
      await stopBalancing();
      await Promise.all(Object.values(sql).map(endClient));
      await simulator.remove();
      await databases.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A client whose connection a kill of the server broke never tells that it has ended (postgres.js 3.4.9). */
async function endClient(client: postgres.Sql): Promise<void> {
  await Promise.race([client.end({ timeout: 5 }), sleep(8_000, undefined, { ref: false })]);
}

const BRIDGE = { name: 'bridge-1', capacity: 5_000 } as const;

/** Rooms without end: a test orders as many as it wants. */
function startSimulator(webhooksUrl: string): Promise<TestSimulator> {
  return startSimulatorProcess({
    CAPACITY: String(BRIDGE.capacity),
    WEBHOOK_URL: `${webhooksUrl}/${BRIDGE.name}`,
    WEBHOOK_SECRET,
  });
}

function bridgeOf({ url }: TestSimulator, poll: boolean) {
  const heard = poll ? { poll } : { webhookSecret: WEBHOOK_SECRET };
  return { ...BRIDGE, kind: 'simulator', url, secret: SIMULATOR_SECRET, ...heard };
}

interface Ports {
  readonly gateway: number;
  readonly systems: Readonly<Record<SystemName, SystemPorts>>;
}

async function choosePorts(processes: NonNullable<WorldOptions['processes']>): Promise<Ports> {
  const countOf = (name: SystemName) => (typeof processes === 'number' ? processes : (processes[name] ?? PROCESSES));
  const sizes = systemNames.map((name) => (countOf(name) === 1 ? 1 : 1 + countOf(name)));
  const [gateway = 0, ...others] = await freePorts(1 + sizes.reduce((sum, size) => sum + size, 0));
  const systems = byName((_name, index) => {
    const [port = 0, ...own] = others.splice(0, sizes[index]);
    return { port, own: own.length === 0 ? [port] : own };
  });
  return { gateway, systems };
}

/** Where everything is. All processes are told all of it: each reads what is its own. */
function placesOf(urls: World['databases'], { gateway, systems }: Ports): Record<string, string> {
  const places = systemNames.flatMap((name) => {
    const prefix = name.toUpperCase();
    return [
      [`SUBGRAPH_URL_${prefix}`, `http://127.0.0.1:${systems[name].port}/graphql`],
      [`EVENTS_URL_${prefix}`, `http://127.0.0.1:${systems[name].port}/events`],
      [`${prefix}_DATABASE_URL`, urls[name].appUrl],
      [`${prefix}_OWNER_DATABASE_URL`, urls[name].ownerUrl],
    ];
  });
  return { ...Object.fromEntries(places), GRAPH_URL: `http://127.0.0.1:${gateway}/graphql` };
}

async function startProcesses(
  ports: Ports,
  env: Readonly<Record<string, string>>,
  envOf: NonNullable<WorldOptions['envOf']>,
) {
  const systems = byName((name) =>
    systemProcesses(name, ports.systems[name], (index) => ({ ...env, ...envOf(name, index) })),
  );
  const gateway = nodeProcess(gatewayScript, ports.gateway, env);
  const all = [...Object.values(systems), gateway];
  await Promise.all(all.map((process) => process.start())).catch(async (error: unknown) => {
    // One that did not start fails the test, and the others would outlive it.
    await Promise.all(all.map((process) => process.kill()));
    throw error;
  });
  return { systems, gateway };
}

interface Asked {
  readonly query: string;
  readonly variables: object;
  readonly token: string;
}

async function askGraph<Data>(url: string, { query, variables, token }: Asked) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Answer<Data>) };
}

async function sumOf(counts: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

function byName<Value>(make: (name: SystemName, index: number) => Value): Record<SystemName, Value> {
  return Object.fromEntries(systemNames.map((name, index) => [name, make(name, index)])) as Record<SystemName, Value>;
}

/** A customer's number that no other test uses. */
export const newNumber = () => `T${randomUUID().slice(0, 8).toUpperCase()}`;
