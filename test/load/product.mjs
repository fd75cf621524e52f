import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../services/launcher/bin/switchboard.mjs', import.meta.url));

/** Starts the whole product as `npm start` does, on a data folder of its own that goes when it is stopped. */
export async function startProduct({ demo = 'off' } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: demo, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [command, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const graphUrl = await untilReady(child);
  return {
    graphUrl,
    dataDir,
    run: (...args) => runCommand(args, env),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('ready ')) return line.slice('ready '.length);
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
