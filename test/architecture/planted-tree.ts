import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path from the root to content. */
export type Files = Readonly<Record<string, string>>;

const manifest = (name: string, more: object = {}) => JSON.stringify({ name, type: 'module', ...more });
const workspace = (name: string) =>
  manifest(`@switchboard/${name}`, {
    dependencies: { '@switchboard/kit': '*', '@switchboard/schema': '*', 'drizzle-orm': '1', 'decimal.js': '1' },
    devDependencies: { 'drizzle-kit': '1' },
  });
const installed = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: manifest(name, { main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'export const value = 1;',
});

/** Laid out as the project is, with every kind of file, and without a breach. */
const clean: Files = {
  'package.json': manifest('planted'),
  'schema/package.json': manifest('@switchboard/schema', { dependencies: { zod: '1' } }),
  'schema/events.ts': "import { value } from 'zod';\nexport const events = value;",
  'gateway/package.json': workspace('gateway'),
  'gateway/src/env.ts': 'export const env = 1;',
  'gateway/src/main.ts': "import { env } from './env.js';\nexport const main = env;",
  'services/kit/package.json': workspace('kit'),
  'services/kit/src/clock.ts': 'export const now = 1;',
  'services/launcher/package.json': manifest('@switchboard/launcher', {
    dependencies: { '@switchboard/red': '*', '@switchboard/gateway': '*' },
  }),
  'services/launcher/src/main.ts':
    "import { subgraph } from '@switchboard/red/subgraph';\nexport const main = subgraph;",
  'services/red/package.json': workspace('red'),
  'services/red/src/env.ts': 'export const env = 1;',
  'services/red/src/main.ts': "import { env } from './env.js';\nexport const main = env;",
  'services/red/src/subgraph.ts':
    "import { thing } from './things/resolvers.js';\nimport { other } from './others/resolvers.js';\nexport const subgraph = [thing, other];",
  'services/red/src/things/tables.ts': "import { value } from 'drizzle-orm';\nexport const table = value;",
  'services/red/src/things/queries.ts':
    "import { value } from 'drizzle-orm';\nimport { table } from './tables.js';\nexport const find = [table, value];",
  'services/red/src/things/loaders.ts':
    "import type { table } from './tables.js';\nimport { find } from './queries.js';\nexport const load: [typeof find, typeof table?] = [find];",
  'services/red/src/things/rating.ts':
    "import { value } from 'decimal.js';\nimport type { table } from './tables.js';\nexport const rate = (row: typeof table) => [row, value];",
  'services/red/src/things/place-thing.ts':
    "import { now } from '@switchboard/kit/clock';\nimport { events } from '@switchboard/schema/events';\nimport { find } from './queries.js';\nimport { rate } from './rating.js';\nexport const placeThing = [events, find, now, rate];",
  'services/red/src/things/resolvers.ts':
    "import { placeThing } from './place-thing.js';\nimport { load } from './loaders.js';\nexport const thing = [load, placeThing];",
  'services/red/src/others/resolvers.ts': "import { find } from '../things/queries.js';\nexport const other = find;",
  'services/red/src/others/place-other.test.ts':
    "import { other } from './resolvers.js';\nexport const tested = other;",
  'services/blue/package.json': workspace('blue'),
  'services/blue/src/subgraph.ts': "import { now } from '@switchboard/kit/clock';\nexport const subgraph = now;",
  'services/bridge-simulator/package.json': workspace('bridge-simulator'),
  'services/mail-folder/package.json': workspace('mail-folder'),
  'services/mail-folder/src/app.ts': "import { now } from '@switchboard/kit/clock';\nexport const app = now;",
  'services/bridge-simulator/src/app.ts': "import { now } from '@switchboard/kit/clock';\nexport const app = now;",
  'services/print-folder/package.json': workspace('print-folder'),
  'services/print-folder/src/app.ts': "import { now } from '@switchboard/kit/clock';\nexport const app = now;",
  'test/package.json': manifest('@switchboard/test', { dependencies: { '@switchboard/red': '*' } }),
  'test/flow.test.ts': "import { subgraph } from '@switchboard/red/subgraph';\nexport const tested = subgraph;",
  ...installed('drizzle-orm'),
  ...installed('drizzle-kit'),
  ...installed('decimal.js'),
  ...installed('zod'),
  ...installed('stranger'),
};

/** Writes the clean tree, and `planted` over it, into a folder of its own; answers the folder. */
export function plant(planted: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const [path, content] of Object.entries({ ...clean, ...planted })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${content}\n`);
  }
  return root;
}
