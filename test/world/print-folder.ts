import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Faults } from '@switchboard/print-folder/faults/read-faults';
import type { Entry } from '@switchboard/print-folder/ledger/entries';
import { freePorts, type NodeProcess, nodeProcess } from './node-process.js';

const script = fileURLToPath(new URL('../../services/print-folder/dist/main.js', import.meta.url));

export const PRINT_FOLDER_SECRET = 'the-secret-of-a-test-printer';

/** A print folder as a process, with a ledger that outlives it. */
export interface TestPrintFolder extends NodeProcess {
  /** As printers are named: `ipp://…`. */
  readonly printerUri: string;
  /** Sets these faults, and takes all others back. */
  readonly fault: (faults: Partial<Omit<Faults, 'jamUntil'>> & { readonly jamUntil?: string }) => Promise<unknown>;
  readonly ledger: () => Promise<readonly Entry[]>;
  readonly ledgerFile: string;
  readonly folder: string;
  /** The files that came out, in their order. */
  readonly printed: () => Promise<readonly string[]>;
  /** Stops it for good and takes all its files away. */
  readonly remove: () => Promise<void>;
}

/** @param env over a press that takes no time. */
export async function startPrintFolderProcess(env: Readonly<Record<string, string>> = {}): Promise<TestPrintFolder> {
  const root = await mkdtemp(join(tmpdir(), 'switchboard-print-'));
  const [folder, ledger] = [join(root, 'prints'), join(root, 'ledger')];
  const [port = 0] = await freePorts(1);
  const settings = { SECRET: PRINT_FOLDER_SECRET, FOLDER: folder, LEDGER_DIR: ledger, LOG_LEVEL: 'warn' };
  const process = nodeProcess(script, port, { ...settings, PAGES_PER_MINUTE: '1000000', ...env });
  await process.start();
  const headers = { authorization: `Bearer ${PRINT_FOLDER_SECRET}` };
  return {
    ...process,
    folder,
    printerUri: `ipp://127.0.0.1:${port}/ipp/print`,
    ledgerFile: join(ledger, 'ledger.jsonl'),
    async fault(faults) {
      const answer = await fetch(`${process.url}/faults`, { method: 'POST', headers, body: JSON.stringify(faults) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async ledger() {
      const text = await (await fetch(`${process.url}/ledger`, { headers })).text();
      return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Entry]));
    },
    // What is still being written begins with a point.
    printed: async () => (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(),
    async remove() {
      await process.stop();
      await rm(root, { recursive: true });
    },
  };
}
