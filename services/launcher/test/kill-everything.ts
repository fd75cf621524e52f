import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { ADD_CUSTOMER, type AddCustomerData, newCustomer } from '../../../test/world/operations.js';
import type { Answer } from '../../../test/world/test-system.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { makeToken } from '../src/commands/token.js';
import { type Launched, launch, processesOf, serverOf, untilReady } from './launched.js';

export interface KilledInstallation {
  readonly dataDir: string;
  /** The port stays: whoever asks persistently looks for the graph where it was. */
  readonly port: number;
  readonly launched: Launched;
  readonly customers: number;
}

const AT_ONCE = 40;
const PATIENCE_MS = 120_000;

/**
 * Adds customers through the public door, each with one key until it is answered; when a third is answered, kills every
 * process of the installation and starts it again.
 */
export async function addThroughKill({ dataDir, port, launched, customers }: KilledInstallation) {
  const { location } = serverOf(launched);
  const ids = new Map<string, string>();
  const adding = addAll(dataDir, port, { customers, ids });
  await waitFor('a third to be added', async () => ids.size >= customers / 3, PATIENCE_MS);
  const killed = processesOf(dataDir, location);
  for (const pid of killed) killIfThere(pid);
  const answeredBefore = new Map(ids);
  await launched.ended;
  await waitFor('all killed processes to be gone', async () => processesOf(dataDir, location).length === 0);

  const startedAt = Date.now();
  const again = launch(dataDir, { PORT: String(port) });
  await untilReady(again);
  const secondsToReady = (Date.now() - startedAt) / 1_000;
  await adding;
  return { again, killedCount: killed.length, answeredBefore, ids, secondsToReady };
}

/** What the databases hold, read from outside. */
export async function readLedgers(dataDir: string, launched: Launched) {
  const password = readFileSync(join(dataDir, 'postgres', 'superuser.password'), 'utf8');
  const open = (database: string) =>
    postgres(`postgres://postgres:${password}@${serverOf(launched).address}/${database}`, { max: 1 });
  const [sales, billing] = [open('sales'), open('billing')];
  try {
    const customers = await sales<{ id: string; number: string }[]>`select id, number from customers`;
    const accounts = await billing<{ id: string }[]>`select customer_id as id from billing_accounts`;
    return { customers: [...customers], accounts: accounts.map(({ id }) => id) };
  } finally {
    await Promise.all([sales.end(), billing.end()]);
  }
}

interface Adding {
  readonly customers: number;
  /** Ids by number, as they were answered. */
  readonly ids: Map<string, string>;
}

async function addAll(dataDir: string, port: number, { customers, ids }: Adding): Promise<void> {
  const token = await makeToken(dataDir, { role: 'salesperson' });
  const numbers = Array.from({ length: customers }, (_, index) => `K${String(index).padStart(5, '0')}`).values();
  const addNext = async () => {
    for (const number of numbers) {
      const id = await waitFor(
        `${number} to be added`,
        () => add(`http://127.0.0.1:${port}/graphql`, token, number),
        PATIENCE_MS,
      );
      ids.set(number, id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, addNext));
}

async function add(url: string, token: string, number: string): Promise<string | undefined> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: ADD_CUSTOMER, variables: newCustomer(number) }),
  });
  const { data } = (await response.json()) as Answer<AddCustomerData | null>;
  return data?.addCustomer.customer?.id;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A backend of PostgreSQL may have ended with its client.
  }
}
