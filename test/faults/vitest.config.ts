import { defineConfig } from 'vitest/config';
import base from '../vitest.config.js';

/** The long proof alone, in one process after another; `run.mjs` tells it the seeds. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/faults/long/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 600_000,
  },
});
