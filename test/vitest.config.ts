import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../', import.meta.url));
export const world = fileURLToPath(new URL('./world/global-setup.ts', import.meta.url));

const RULES = '{schema,services/*}/src/**/*.test.ts';
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
      // Pure rules leave nothing behind: their files share what they import, which takes longer than they do.
      { extends: true, test: { name: 'rules', include: [RULES], exclude: NEVER, isolate: false } },
      {
        extends: true,
        // Long proofs and measurements have commands of their own.
        test: {
          ...{ name: 'parts', include: ['{schema,gateway,services/*,test}/**/*.test.ts'], exclude: [...NEVER, RULES] },
          globalSetup: [world],
        },
      },
    ],
  },
});
