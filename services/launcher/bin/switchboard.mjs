#!/usr/bin/env node
// start | import | export | seed | token: makes the project ready, then hands over in this same process, so that signals arrive.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady, projectRoot } from './ensure.mjs';

const parent = process.ppid;
try {
  ensureReady();
  // npm was stopped meanwhile, and no signal came through while that ran.
  if (process.ppid !== parent) process.exit(1);
} catch (error) {
  process.stderr.write(`switchboard: ${error.code ?? 'FAULT'}: ${error.message}\n`);
  process.exit(1);
}
await import(pathToFileURL(join(projectRoot, 'services', 'launcher', 'dist', 'main.js')).href);
