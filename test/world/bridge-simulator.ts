import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BridgeEvent, PlannedLeg } from '@switchboard/bridge-simulator/conferences/conference';
import type { Faults } from '@switchboard/bridge-simulator/faults/read-faults';
import type { Entry } from '@switchboard/bridge-simulator/ledger/entries';
import { freePorts, type NodeProcess, nodeProcess } from './node-process.js';

const script = fileURLToPath(new URL('../../services/bridge-simulator/dist/main.js', import.meta.url));

export const SIMULATOR_SECRET = 'the-secret-of-a-test-bridge';
export const WEBHOOK_SECRET = 'the-secret-of-test-webhooks';

export interface SimulatorAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A simulator as a process, with a ledger that outlives it. */
export interface TestSimulator extends NodeProcess {
  readonly ask: (method: string, path: string, body?: object) => Promise<SimulatorAnswer>;
  readonly run: (key: string, run: RunWish) => Promise<SimulatorAnswer>;
  /** Sets these faults, and takes all others back. */
  readonly fault: (faults: Partial<Omit<Faults, 'downUntil'>> & { readonly downUntil?: string }) => Promise<unknown>;
  readonly ledger: () => Promise<readonly Entry[]>;
  readonly ledgerFile: string;
  /** All that can be polled. */
  readonly poll: () => Promise<readonly BridgeEvent[]>;
  /** Stops it for good and takes its ledger away. */
  readonly remove: () => Promise<void>;
}

export interface RunWish {
  readonly id?: string;
  readonly speed?: number;
  readonly startedAt?: string;
  readonly legs: readonly (Omit<PlannedLeg, 'joinAfterMs'> & { readonly joinAfterMs?: number })[];
}

/** @param env over a capacity of 100 ports and no webhook. */
export async function startSimulatorProcess(env: Readonly<Record<string, string>> = {}): Promise<TestSimulator> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-bridge-'));
  const [port = 0] = await freePorts(1);
  const settings = { SECRET: SIMULATOR_SECRET, CAPACITY: '100', LEDGER_DIR: folder, LOG_LEVEL: 'warn', ...env };
  const process = nodeProcess(script, port, settings);
  await process.start();
  const send = async (method: string, path: string, body?: object) => {
    const headers = {
      authorization: `Bearer ${SIMULATOR_SECRET}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    return fetch(`${process.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  };
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await send(method, path, body);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return {
    ...process,
    ask,
    ledgerFile: join(folder, 'ledger.jsonl'),
    run: (key, run) => ask('POST', `/rooms/${key}/run`, run),
    fault: (faults) => ask('POST', '/faults', faults),
    async ledger() {
      const text = await (await send('GET', '/ledger')).text();
      return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Entry]));
    },
    poll: () => pollAll(ask),
    async remove() {
      await process.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function pollAll(ask: TestSimulator['ask']): Promise<readonly BridgeEvent[]> {
  const events: BridgeEvent[] = [];
  for (let after = 0; ; ) {
    const { body } = await ask('GET', `/events?after=${after}`);
    const page = body as unknown as { readonly events: readonly BridgeEvent[]; readonly next: number };
    events.push(...page.events);
    if (page.next === after) return events;
    after = page.next;
  }
}
