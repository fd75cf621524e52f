import { signedPost } from '@switchboard/kit/http/signed-post';
import type { Running } from '@switchboard/kit/run-process';
import { parseSigningKeys } from '@switchboard/kit/signing';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import type { Viewer } from '@switchboard/kit/viewer';
import { createDatabases } from './databases.js';
import { readCounter } from './metrics.js';

export const TEST_SIGNING_KEYS = 'test:0123456789abcdef0123456789abcdef';

/** A person of the company, as the gateway would vouch for them. */
export const salesperson: Viewer = { subject: 'test-salesperson', kind: 'person', roles: ['salesperson'], scopes: [] };

/** What a query answers; the shape of its data is stated by the test that asks. */
export interface Answer<Data = unknown> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly correlationId?: string };
  }[];
}

/** One system alone over a database of its own. */
export interface TestSystem {
  readonly url: string;
  readonly settings: SubgraphSettings;
  readonly ownerUrl: string;
  /** Asks the subgraph as the gateway would. */
  readonly ask: <Data = unknown>(query: string, variables?: object, viewer?: Viewer) => Promise<Answer<Data>>;
  /** Posts events as another system's relay would; answers the HTTP status and body. */
  readonly postEvents: (
    events: readonly object[],
  ) => Promise<{ status: number; body: { fates: { id: string; fate: string; code?: string }[] } }>;
  /** SQL statements sent so far, those of the queues aside. */
  readonly sqlStatements: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts the system `name`; what it asks of the graph finds nobody there. */
export async function startTestSystem<Settings extends SubgraphSettings>(
  name: string,
  start: (settings: Settings) => Promise<Running>,
  extra?: Omit<Settings, keyof SubgraphSettings>,
): Promise<TestSystem> {
  const databases = await createDatabases([name]);
  const { appUrl = '', ownerUrl = '' } = databases.urls[name] ?? {};
  const keys = parseSigningKeys(TEST_SIGNING_KEYS);
  const settings: SubgraphSettings = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: appUrl,
    ownerDatabaseUrl: ownerUrl,
    signingKeys: keys,
    // Port 9 is `discard`'s, which nobody runs.
    graphUrl: 'http://127.0.0.1:9/graphql',
    eventsUrls: {},
    logLevel: 'fatal',
  };
  const running = await start({ ...settings, ...extra } as Settings);
  const post = (path: string, body: unknown, contentType: string, viewer: Viewer) =>
    signedPost({ target: name, url: `${running.url}${path}`, keys }, JSON.stringify(body), {
      contentType,
      envelope: { viewer, correlationId: 'test' },
      timeoutMs: 10_000,
    });
  return {
    url: running.url,
    settings,
    ownerUrl,
    async ask<Data>(query: string, variables: object = {}, viewer: Viewer = salesperson) {
      const { text } = await post('/graphql', { query, variables }, 'application/json', viewer);
      return JSON.parse(text) as Answer<Data>;
    },
    async postEvents(events) {
      const { status, text } = await post('/events', events, 'application/cloudevents-batch+json', salesperson);
      return { status, body: JSON.parse(text) };
    },
    sqlStatements: () => readCounter(running.url, 'sql_statements_total', 'by="request"'),
    async stop() {
      await running.stop();
      await databases.drop();
    },
  };
}
