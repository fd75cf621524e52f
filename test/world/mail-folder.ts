import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Faults } from '@switchboard/mail-folder/faults/read-faults';
import type { Entry, Message } from '@switchboard/mail-folder/ledger/entries';
import { freePorts, type NodeProcess, nodeProcess } from './node-process.js';

const script = fileURLToPath(new URL('../../services/mail-folder/dist/main.js', import.meta.url));

export const MAIL_FOLDER_SECRET = 'the-secret-of-a-test-folder';

/** A mail folder as a process, with messages and a ledger that outlive it. */
export interface TestMailFolder extends NodeProcess {
  readonly smtpPort: number;
  readonly folder: string;
  /** Sets these faults, and takes all others back. */
  readonly fault: (faults: Partial<Faults>) => Promise<void>;
  readonly ledger: () => Promise<readonly Entry[]>;
  /** Those that were taken, each with its source. */
  readonly messages: () => Promise<readonly (Message & { readonly source: string })[]>;
  /** Stops it for good and takes its folder away. */
  readonly remove: () => Promise<void>;
}

/** @param env such as `STATUSES_TO`. */
export async function startMailFolderProcess(env: Readonly<Record<string, string>> = {}): Promise<TestMailFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-mail-'));
  const [port = 0, smtpPort = 0] = await freePorts(2);
  const settings = { SECRET: MAIL_FOLDER_SECRET, MAIL_FOLDER: folder, SMTP_PORT: String(smtpPort), LOG_LEVEL: 'warn' };
  const process = nodeProcess(script, port, { ...settings, ...env });
  await process.start();
  const headers = { authorization: `Bearer ${MAIL_FOLDER_SECRET}` };
  const ledger = async () => {
    const text = await (await fetch(`${process.url}/ledger`, { headers })).text();
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Entry]));
  };
  return {
    ...process,
    ...{ smtpPort, folder, ledger },
    async fault(faults) {
      const json = { ...headers, 'content-type': 'application/json' };
      const answer = await fetch(`${process.url}/faults`, {
        ...{ method: 'POST', headers: json, body: JSON.stringify(faults) },
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async messages() {
      const taken = (await ledger()).flatMap((entry) => (entry.type === 'message' ? [entry.message] : []));
      const read = async (message: Message) => ({
        ...{ ...message, source: await readFile(join(folder, message.file), 'utf8') },
      });
      return Promise.all(taken.map(read));
    },
    async remove() {
      await process.stop();
      await rm(folder, { recursive: true });
    },
  };
}
