import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../', import.meta.url));
const world = fileURLToPath(new URL('./world/global-setup.ts', import.meta.url));

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  // Vite would take graphql's ESM build and Apollo's packages its CommonJS one: two realms whose errors differ.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{schema,gateway,services/*,test}/**/*.test.ts'],
    // Long proofs and measurements have commands of their own.
    exclude: ['**/node_modules/**', '**/dist/**', 'test/faults/long/**', 'test/load/**'],
    globalSetup: existsSync(world) ? [world] : [],
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
