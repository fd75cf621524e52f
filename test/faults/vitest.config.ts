import { defineConfig } from 'vitest/config';
import base, { world } from '../vitest.config.js';

const include = ['test/faults/long/**/*.test.ts'];
const exclude = ['**/node_modules/**', '**/dist/**'];

/** The long proof alone, in one process after another; `run.mjs` tells it the seeds. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    testTimeout: 600_000,
    projects: [{ extends: true, test: { name: 'long', include, exclude, globalSetup: [world] } }],
  },
});
