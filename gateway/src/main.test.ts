import { type ChildProcess, fork, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph, type TestGraph } from './testing/test-graph.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const plain = { PATH: process.env.PATH, AUTH: 'off', SIGNING: 'off', PORT: '0' };
let graph: TestGraph;

// Each test loads the whole gateway in a process of its own.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(async () => {
  graph = await startTestGraph();
});

afterAll(() => graph.stop());

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

function start(child: ChildProcess): Promise<Started> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const url = /"url":"([^"]+)"/.exec(text)?.[1];
      if (url) resolve({ child, url });
    });
    child.on('exit', () => reject(new Error(`ended: ${text}`)));
  });
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

const graphEnvironment = () => ({
  ...plain,
  SUPERGRAPH_FILE: graph.supergraphFile,
  SUBGRAPH_URL_DEPOTS: graph.urls.DEPOTS,
});

test('the gateway alone serves a supergraph by its file, shows the explorer, and ends with 0 on SIGTERM', async () => {
  const { child, url } = await start(spawn(process.execPath, [main], { env: graphEnvironment() }));

  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ depot(id: \\"d2\\") { name } }"}',
  });
  expect(await answer.json()).toEqual({ data: { depot: { name: 'South' } } });
  const page = await fetch(new URL('/', url));
  expect(page.url).toBe(new URL('/explorer', url).href);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const assets = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(assets).toHaveLength(6);
  for (const asset of assets) {
    const response = await fetch(new URL(asset, url));
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  }

  const end = exitCode(child);
  child.kill('SIGTERM');
  expect(await end).toBe(0);
});

test('a port that is taken is one clear line and exit code 1', async () => {
  const port = new URL(graph.urls.DEPOTS).port;

  const { code, output } = await ended(spawn(process.execPath, [main], { env: { ...graphEnvironment(), PORT: port } }));

  expect(code).toBe(1);
  expect(
    output
      .trim()
      .split('\n')
      .filter((line) => line.includes('PORT_IN_USE')),
  ).toHaveLength(1);
});

test('an environment that is not usable ends with one message and exit code 1', async () => {
  const environment = { ...graphEnvironment(), NODE_ENV: 'production', REQUEST_TIMEOUT_MS: 'soon' };

  const { code, output } = await ended(spawn(process.execPath, [main], { env: environment }));

  expect(code).toBe(1);
  expect(output).toMatch(/ENVIRONMENT_INVALID:.*REQUEST_TIMEOUT_MS.*AUTH.*SIGNING/);
});

test('in production there is no explorer, and the gateway ends when the process that started it goes', async () => {
  const environment = {
    ...graphEnvironment(),
    NODE_ENV: 'production',
    AUTH: 'on',
    SIGNING: 'on',
    SIGNING_KEYS: 'k:0123456789abcdef',
    JWKS_URL: 'http://127.0.0.1:1/keys',
    JWT_ISSUER: 'i',
    JWT_AUDIENCE: 'a',
  };
  const { child, url } = await start(fork(main, { env: environment, silent: true }));

  expect((await fetch(new URL('/explorer', url))).status).toBe(404);
  expect((await fetch(new URL('/', url))).status).toBe(404);

  const end = exitCode(child);
  child.disconnect();
  expect(await end).toBe(0);
});
