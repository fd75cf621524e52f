import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';

const script = fileURLToPath(new URL('../../services/bridge-simulator/dist/main.js', import.meta.url));
const SECRET = 'the-secret-of-a-bench-bridge';
const WEBHOOK_SECRET = 'the-secret-of-bench-webhooks';
const READ_EVERY_MS = 25;
const ANSWER_WITHIN_MS = 10_000;
const CONNECTIONS = 32;

export const BRIDGE = { name: 'bench', capacity: 1_000_000, draining: false };

/** A simulated bridge that is large enough to be no limit; it runs once it knows whom to tell. */
export async function createBenchBridge() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-bench-bridge-'));
  const { name, capacity } = BRIDGE;
  const settings = { name, kind: 'simulator', url, capacity, secret: SECRET, webhookSecret: WEBHOOK_SECRET };
  // The load's own cost is on the same processors: less than half of what `fetch` takes.
  const pool = new Pool(url, { connections: CONNECTIONS });
  let child;
  return {
    environment: { BRIDGES: JSON.stringify([settings]) },
    ledger: followLedger(join(folder, 'ledger.jsonl')),
    pid: () => child.pid,
    async start(conferencingUrl) {
      const webhook = `${new URL(conferencingUrl).origin}/webhooks/${name}`;
      const own = { PORT: String(port), SECRET, CAPACITY: String(capacity), LEDGER_DIR: folder, LOG_LEVEL: 'warn' };
      const env = { PATH: process.env.PATH, ...own, WEBHOOK_URL: webhook, WEBHOOK_SECRET };
      child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
      while (!(await answers(`${url}/livez`))) await delay(50);
    },
    async run(key, wish) {
      const headers = { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' };
      const asked = { method: 'POST', path: `/rooms/${key}/run`, headers, body: JSON.stringify(wish) };
      const answer = await pool.request({ ...asked, headersTimeout: ANSWER_WITHIN_MS, bodyTimeout: ANSWER_WITHIN_MS });
      const text = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`${key} does not run: ${text}`);
    },
    async stop() {
      await pool.close();
      if (child && child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the bridge has on disk: when each room was placed and ended by its clock, in milliseconds; read as it grows. */
function followLedger(path) {
  const ledger = { placedAt: new Map(), endedAt: new Map(), stop: () => clearInterval(timer) };
  let place = 0;
  let rest = '';
  const take = (line) => {
    const { type, act, outcome, order, event, room, keptAt } = JSON.parse(line);
    if (type === 'order' && act === 'place' && outcome === 'done') ledger.placedAt.set(order.key, Date.parse(keptAt));
    if (type === 'event' && event.type === 'room-ended') ledger.endedAt.set(room, Date.parse(keptAt));
  };
  const timer = setInterval(() => {
    if (!existsSync(path)) return;
    const file = openSync(path, 'r');
    const buffer = Buffer.alloc(1024 * 1024);
    for (let count = -1; count !== 0; ) {
      count = readSync(file, buffer, 0, buffer.length, place);
      place += count;
      // Latin letters and digits only: no character lies across two reads.
      const lines = (rest + buffer.toString('latin1', 0, count)).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    }
    closeSync(file);
  }, READ_EVERY_MS);
  return ledger;
}

async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
