import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { CallFolder } from './call-folder.js';
import { type Seen, takeCallFiles } from './take-call-files.js';

const LOOK_MS = 2_000;
const SETTLE_MS = 5_000;
/** Several signs of life. */
const STALE_MS = 60_000;

/** Takes files of call data as they are put into the folder, until the system stops; several processes may. */
export function startCallFolderWorker(runtime: Runtime, folder: CallFolder | undefined): void {
  if (!folder) return;
  const seen: Seen = new Map();
  const failure = `cannot look for call data in ${folder.path}`;
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure }, async () => {
    await takeCallFiles(folder, { ...runtime, seen, settleMs: SETTLE_MS, staleMs: STALE_MS });
  });
}
