import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../', import.meta.url));
export const world = fileURLToPath(new URL('./world/global-setup.ts', import.meta.url));

/** Pure rules, and systems alone, each file over a database of its own. */
const SYSTEMS = [
  '{schema,services/*}/src/**/*.test.ts',
  'services/{sales,billing,conferencing,mailing,kit}/test/**/*.test.ts',
];
const NEVER = ['**/node_modules/**', '**/dist/**', 'test/faults/long/**', 'test/load/**'];

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  // Vite would take graphql's ESM build and Apollo's packages its CommonJS one: two realms whose errors differ.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // They leave nothing behind in a process: their files share what they import, which takes as long as many of them.
        test: { name: 'systems', include: SYSTEMS, exclude: NEVER, isolate: false, globalSetup: [world] },
      },
      {
        extends: true,
        // Long proofs and measurements have commands of their own.
        test: {
          ...{
            name: 'parts',
            include: ['{schema,gateway,services/*,test}/**/*.test.ts'],
            exclude: [...NEVER, ...SYSTEMS],
          },
          globalSetup: [world],
        },
      },
    ],
  },
});
