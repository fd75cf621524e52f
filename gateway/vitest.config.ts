import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: fileURLToPath(new URL('.', import.meta.url)), include: ['src/**/*.test.ts'] },
  // Vite would take graphql's ESM build and Apollo's packages its CommonJS one: two realms whose errors differ.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
});
