import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '../data-folder/process-mark.js';
import { shorten } from './output.js';
import { anyFreePort, claimPort, nextFreePorts } from './ports.js';
import { supervise } from './supervise.js';

const folder = mkdtempSync(join(tmpdir(), "launcher's processes "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LISTEN = "require('node:http').createServer((_, res) => res.end('ok')).listen(process.env.PORT, '127.0.0.1');";

async function specOf(name: string, source: string) {
  const entry = join(folder, `${name}.cjs`);
  writeFileSync(entry, source);
  const port = await anyFreePort();
  return { name, entry, env: { ...process.env, PORT: String(port) }, readyUrl: `http://127.0.0.1:${port}/readyz` };
}

function listener() {
  const lines: string[] = [];
  return { lines, write: (name: string, line: string) => void lines.push(`${name}: ${line}`) };
}

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !holds(); await delay(20)) {
    if (Date.now() > deadline) throw new Error('waited in vain');
  }
}

const soon = () => Date.now() + 1_000;

test('a process that dies is started again, and this is said', async () => {
  const { lines, write } = listener();
  const running = await supervise(await specOf('depot', LISTEN), { write });
  const before = running.pid() ?? 0;

  process.kill(before, 'SIGKILL');
  await until(() => running.pid() !== before);

  expect(isAlive(running.pid() ?? 0)).toBe(true);
  expect(lines).toContain('depot: ended (SIGKILL), starts again in 250 ms');
  await running.stop(soon());
});

test('a stopped process is gone and stays gone', async () => {
  const running = await supervise(await specOf('yard', LISTEN), listener());
  const pid = running.pid() ?? 0;

  await running.stop(soon());
  await delay(400);

  expect(isAlive(pid)).toBe(false);
  expect(running.pid()).toBe(pid);
});

test('a process that ignores the request to end is ended by force at the deadline', async () => {
  const running = await supervise(await specOf('deaf', `process.on('SIGTERM', () => {}); ${LISTEN}`), listener());
  const pid = running.pid() ?? 0;

  await running.stop(Date.now() + 300);

  expect(isAlive(pid)).toBe(false);
});

test('a process that ends before it is ready fails the start, with its own reason', async () => {
  const source = `console.log(JSON.stringify({ level: 60, msg: 'no database', err: { message: 'ECONNREFUSED' } })); process.exit(3);`;

  await expect(supervise(await specOf('broken', source), listener())).rejects.toMatchObject({
    code: 'PROCESS_NOT_STARTED',
    message: 'broken ended (exit code 3) before it was ready: fatal no database (ECONNREFUSED)',
  });
});

test('a process that never answers fails the start and is ended', async () => {
  const spec = await specOf('mute', 'console.log(process.pid); setInterval(() => {}, 1000);');
  const { lines, write } = listener();

  await expect(supervise(spec, { write, readyTimeoutMs: 400 })).rejects.toMatchObject({ code: 'PROCESS_NO_ANSWER' });

  expect(isAlive(Number(lines[0]?.slice('mute: '.length)))).toBe(false);
});

test('a start that is called off ends the process it was waiting for', async () => {
  const spec = await specOf('called-off', 'console.log(process.pid); setInterval(() => {}, 1000);');
  const { lines, write } = listener();
  const stop = new AbortController();

  const starting = supervise(spec, { write, signal: stop.signal });
  await until(() => lines.length > 0);
  stop.abort(new Error('called off'));

  await expect(starting).rejects.toThrow('called off');
  expect(isAlive(Number(lines[0]?.slice('called-off: '.length)))).toBe(false);
});

test('a port in use is named, and the systems take the next free ones', async () => {
  const spec = await specOf('taken', LISTEN);
  const running = await supervise(spec, listener());
  const taken = Number(spec.env.PORT);

  await expect(claimPort(taken)).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringContaining(`port ${taken} `),
  });
  const ports = await nextFreePorts(taken - 1, ['depot', 'yard']);
  expect(ports.depot).toBeGreaterThan(taken);
  expect(ports.yard).toBeGreaterThan(ports.depot);
  await running.stop(soon());
});

test('a log line is shown as level and message, any other line as it is', () => {
  expect(shorten('{"level":30,"time":1,"msg":"listening"}')).toBe('info  listening');
  expect(shorten('{"total":3}')).toBe('{"total":3}');
  expect(shorten('plain words')).toBe('plain words');
});
