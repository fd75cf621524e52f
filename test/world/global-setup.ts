import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@switchboard/launcher/postgres/embedded';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** An administrator's URL of the PostgreSQL server that the tests make their databases on. */
    readonly adminUrl: string;
  }
}

/** One server for the whole run: `TEST_DATABASE_URL`, or an embedded one that goes when the tests are over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('adminUrl', given);
    return async () => {};
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-test-'));
  const server = await startEmbeddedPostgres({ dataDir, log: (text) => console.error(text) });
  project.provide('adminUrl', server.adminUrl);
  return async () => {
    await server.stop();
    // Not always within `dataDir`: as root in a closed folder, the cluster lies elsewhere.
    await rm(server.location, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
}
