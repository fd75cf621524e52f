import type { Clock } from '@switchboard/kit/clock';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import {
  migrateSubgraph,
  openRuntime,
  type Runtime,
  type SubgraphParts,
} from '@switchboard/kit/subgraph/start-subgraph';
import { FileError } from './file-error.js';

export interface SystemImport {
  /** Those of the system. */
  readonly settings: SubgraphSettings;
  readonly clock: Clock;
  /** Told why a file was refused as a whole. */
  readonly write: (line: string) => void;
}

/**
 * Runs an import on the database of a system, with or without a running system: the events wait in the outbox.
 * @param run answers the exit code.
 * @returns the exit code: 1 if the whole file was refused.
 */
export async function withSystem<Loaders>(
  parts: SubgraphParts<Loaders>,
  { settings, clock, write }: SystemImport,
  run: (runtime: Runtime) => Promise<number>,
): Promise<number> {
  // A file may come before anything was ever started.
  await migrateSubgraph(parts, settings);
  const stopping = new AbortController();
  const runtime = await openRuntime(parts, settings, { clock, stopped: stopping.signal });
  try {
    return await run(runtime);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    write(`${error.code}: ${error.message}`);
    return 1;
  } finally {
    stopping.abort();
    await close(runtime);
  }
}

async function close({ boss, database }: Runtime): Promise<void> {
  // No worker was started, so that there is nothing to wait for.
  await boss.stop({ graceful: false });
  await database.close();
}
