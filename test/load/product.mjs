import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../services/launcher/bin/switchboard.mjs', import.meta.url));

/** Starts the whole product as `npm start` does, on a data folder of its own that goes when it is stopped; `environment` is put on top. */
export async function startProduct({ demo = 'off', environment = {} } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: demo, LOG_LEVEL: 'warn', ...environment };
  const child = spawn(process.execPath, [command, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const urls = await untilReady(child);
  return {
    pid: child.pid,
    graphUrl: urls.ready,
    billingUrl: urls.billing,
    conferencingUrl: urls.conferencing,
    dataDir,
    run: (...args) => runCommand(args, env),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The addresses that the product tells of, by what they are of; the last is the graph's once more, as `ready`. */
async function untilReady(child) {
  const urls = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, url] = /^(\w+) +(http:\S+)$/.exec(line) ?? [];
    if (name) urls[name] = url;
    if (urls.ready) return urls;
  }
  throw new Error('the product did not start; see above');
}

/** Runs a command of the product; returns what it printed. */
async function runCommand(args, env) {
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return output.trim();
}
