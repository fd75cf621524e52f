import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findBreaches, importRules } from './imports.js';
import { type Files, plant } from './planted-tree.js';
import { projectRoot } from './tree.js';

const importing = (path: string, specifier: string): Files => ({
  [path]: `import { a } from '${specifier}';\nexport const b = a;`,
});

/** For each rule, the least that breaks it. */
const breachOf: Readonly<Record<string, Files>> = {
  'services-never-import-each-other': importing('services/red/src/things/meet.ts', '../../../blue/src/subgraph.js'),
  'bridge-simulator-is-foreign': importing('services/bridge-simulator/src/app.ts', '@switchboard/schema/events'),
  'mail-folder-is-foreign': importing('services/mail-folder/src/app.ts', '@switchboard/schema/events'),
  'print-folder-is-foreign': importing('services/print-folder/src/app.ts', '@switchboard/schema/events'),
  'gateway-knows-no-service': importing('gateway/src/graph.ts', '../../services/red/src/subgraph.js'),
  'gateway-knows-no-contract': importing('gateway/src/graph.ts', '@switchboard/schema/events'),
  'services-know-no-gateway': importing('services/red/src/things/meet.ts', '../../../../gateway/src/env.js'),
  'kit-is-a-leaf': importing('services/kit/src/meet.ts', '@switchboard/schema/events'),
  'schema-is-a-leaf': importing('schema/events.ts', '../services/kit/src/clock.js'),
  'launcher-opens-no-back-doors': importing('services/launcher/src/seed.ts', '@switchboard/red/things/tables'),
  'no-test-code-in-source': importing('services/red/src/things/meet.ts', '../others/place-other.test.js'),
  'resolvers-hold-no-sql': importing('services/red/src/things/resolvers.ts', 'drizzle-orm'),
  'tables-import-tables-only': importing('services/red/src/things/tables.ts', './rating.js'),
  'queries-import-downward-only': importing('services/red/src/things/queries.ts', './loaders.js'),
  'loaders-import-downward-only': importing('services/red/src/things/loaders.ts', './tables.js'),
  'acts-know-no-resolvers-and-loaders': importing('services/red/src/others/place-other.ts', './resolvers.js'),
  'features-share-queries-and-rules-only': importing('services/red/src/others/place-other.ts', '../things/tables.js'),
  'only-queries-and-tables-touch-the-driver': importing('services/red/src/things/place-thing.ts', 'drizzle-orm'),
  'rules-are-pure': importing('services/red/src/things/rating.ts', './queries.js'),
  'only-main-reads-env': importing('services/red/src/subgraph.ts', './env.js'),
  'nothing-imports-main': importing('test/flow.test.ts', '../services/red/src/main.js'),
  'no-cycles': {
    ...importing('services/red/src/things/one.ts', './two.js'),
    ...importing('services/red/src/things/two.ts', './one.js'),
  },
  'no-undeclared-packages': importing('services/red/src/things/meet.ts', 'stranger'),
  'source-needs-no-development-packages': importing('services/red/src/things/meet.ts', 'drizzle-kit'),
  'no-orphans': { 'services/red/src/things/alone.ts': 'export const alone = 1;' },
  'workspaces-are-declared': importing('services/red/src/things/meet.ts', '@switchboard/blue/subgraph'),
};

async function findPlanted(files?: Files) {
  const root = plant(files);
  try {
    return await findBreaches(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

// Every file is parsed and every import resolved: 7 CPU seconds.
test('the project imports by the rules', { timeout: 120_000 }, async () => {
  const { moduleCount, breaches } = await findBreaches(projectRoot);

  expect(moduleCount).toBeGreaterThan(100);
  expect(breaches.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([]);
});

describe('a tree laid out like the project', () => {
  test('breaks no rule when it is clean', async () => {
    const { moduleCount, breaches } = await findPlanted();

    expect(moduleCount).toBeGreaterThan(15);
    expect(breaches).toEqual([]);
  });

  test('is planted with a breach of every rule', () => {
    const rules = [...importRules.forbidden.map(({ name }) => name), 'workspaces-are-declared'];

    expect(Object.keys(breachOf).sort()).toEqual(rules.sort());
  });

  test.each(Object.entries(breachOf))('shows the breach of %s', async (rule, files) => {
    const { breaches } = await findPlanted(files);

    expect(breaches.map((breach) => breach.rule)).toContain(rule);
  });
});
