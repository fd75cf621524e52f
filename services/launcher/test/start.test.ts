import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDatabases } from '../../../test/world/databases.js';
import { freePorts } from '../../../test/world/node-process.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { isAlive } from '../src/data-folder/process-mark.js';
import { systemNames } from '../src/systems.js';
import { addThroughKill, readLedgers } from './kill-everything.js';
import { type Launched, launch, processesOf, serverOf, untilReady } from './launched.js';

// A blank: paths that a shell would trip over.
const folder = mkdtempSync(join(tmpdir(), 'launcher start '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A start takes seconds on idle cores, and many times that beside other tests.
vi.setConfig({ testTimeout: 90_000 });

/** Enough for the kill to fall among acts, relays and handlings; START_CUSTOMERS asks for more, with figures. */
const CUSTOMERS = Number(process.env.START_CUSTOMERS ?? 150);

let folders = 0;
function newDataDir(): string {
  folders += 1;
  return join(folder, `data-${folders}`);
}

/** How a start that cannot succeed ended, and what it said to the person at the terminal. */
async function failedStart(dataDir: string, environment: Readonly<Record<string, string>> = {}) {
  const launched = launch(dataDir, environment);
  onTestFinished(() => void launched.process.kill('SIGKILL'));
  const exitCode = await launched.ended;
  const said = launched
    .stderr()
    .split('\n')
    .filter((line) => line.startsWith('switchboard: '));
  return { exitCode, said, stdout: launched.stdout(), stderr: launched.stderr(), left: processesOf(dataDir) };
}

describe.skipIf(process.platform !== 'linux')(
  'a start that cannot succeed says so in one line, ends with 1 and leaves nothing running',
  () => {
    test('when the port is in use', async () => {
      const [port = 0] = await freePorts(1);
      const holder = createServer().listen(port, '127.0.0.1');
      onTestFinished(() => void holder.close());

      const { exitCode, said, stdout, left } = await failedStart(newDataDir(), { PORT: String(port) });

      expect(said).toEqual([expect.stringMatching(`^switchboard: PORT_IN_USE: port ${port} of .* PORT=NUMBER`)]);
      expect({ exitCode, stdout, left }).toEqual({ exitCode: 1, stdout: '', left: [] });
    });

    test('when a file stands in the path of the data folder', async () => {
      const file = join(folder, 'a file');
      writeFileSync(file, 'mine');

      const { exitCode, said, stdout, left } = await failedStart(join(file, 'data'));

      expect(said).toEqual([
        expect.stringContaining(`DATA_DIR_NOT_A_FOLDER: ${file}/data cannot be made: ${file} is a file`),
      ]);
      expect({ exitCode, stdout, left }).toEqual({ exitCode: 1, stdout: '', left: [] });
    });

    test('when the database server does not answer, without its password', async () => {
      const POSTGRES_URL = 'postgres://admin:geheim@127.0.0.1:1/postgres';

      const { exitCode, said, stderr, left } = await failedStart(newDataDir(), { POSTGRES_URL });

      expect(said).toEqual([
        expect.stringContaining('DATABASE_NO_ANSWER: PostgreSQL at 127.0.0.1:1/postgres does not answer'),
      ]);
      expect(stderr).not.toContain('geheim');
      expect({ exitCode, left }).toEqual({ exitCode: 1, left: [] });
    });

    test("when one system's database does not answer, without its password", async () => {
      const databases = await createDatabases(systemNames);
      onTestFinished(() => databases.drop());
      const nobody = 'postgres://somebody:geheim@127.0.0.1:1/billing';
      const { exitCode, said, stderr, left } = await failedStart(newDataDir(), {
        ...environmentOf(databases.urls),
        BILLING_DATABASE_URL: nobody,
        BILLING_OWNER_DATABASE_URL: nobody,
      });

      expect(said).toEqual([
        expect.stringMatching(/PROCESS_NOT_STARTED: billing ended .* DATABASE_UNREACHABLE: 127\.0\.0\.1:1\/billing/),
      ]);
      expect(stderr).not.toContain('geheim');
      expect({ exitCode, left }).toEqual({ exitCode: 1, left: [] });
    });

    test('when a migration does not go through, naming its folder and the reason', async () => {
      const databases = await createDatabases(systemNames);
      onTestFinished(() => databases.drop());
      const sql = postgres(databases.urls.sales.ownerUrl, { max: 1, onnotice: () => {} });
      await sql`create table customers (left_by text)`;

      const { exitCode, said, left } = await failedStart(newDataDir(), environmentOf(databases.urls));
      const tables =
        await sql`select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'`;
      await sql.end();

      expect(said).toEqual([
        expect.stringMatching(
          /PROCESS_NOT_STARTED: sales ended .* MIGRATION_FAILED: .*sales.migrations.* "customers" already exists.* start again/,
        ),
      ]);
      expect({ exitCode, left }).toEqual({ exitCode: 1, left: [] });
      expect(tables).toEqual([{ tablename: 'customers' }]);
    });

    test('when it is called off before everything is ready', async () => {
      const dataDir = newDataDir();
      const databases = await createDatabases(systemNames);
      onTestFinished(() => databases.drop());
      const launched = launch(dataDir, environmentOf(databases.urls));
      onTestFinished(() => void launched.process.kill('SIGKILL'));

      await waitFor('the systems to be on their way', async () => processesOf(dataDir).length > 1);
      await delay(300);
      launched.process.kill('SIGINT');

      expect(await launched.ended).toBe(1);
      expect(launched.stderr()).toContain('switchboard: STOPPED: SIGINT came before everything was ready');
      expect(processesOf(dataDir)).toEqual([]);
    });
  },
);

describe.skipIf(process.platform !== 'linux')('a running start', () => {
  const dataDir = newDataDir();
  let port: number;
  let running: Launched;
  beforeAll(async () => {
    [port = 0] = await freePorts(1);
    running = launch(dataDir, { PORT: String(port) });
    await untilReady(running);
  }, 90_000);
  afterAll(async () => {
    const { location } = serverOf(running);
    running.process.kill('SIGTERM');
    await running.ended;
    if (!location.startsWith(dataDir)) rmSync(location, { recursive: true, force: true });
  });

  test('keeps a second one off its data folder, and goes on', async () => {
    const before = processesOf(dataDir);

    const { exitCode, said, left } = await failedStart(dataDir);

    expect(said).toEqual([
      expect.stringMatching(
        `ALREADY_RUNNING: process ${running.process.pid} runs on .* already; stop it, or set DATA_DIR`,
      ),
    ]);
    expect(exitCode).toBe(1);
    expect(left).toEqual(before);
    expect(await fetch(`http://127.0.0.1:${port}/readyz`)).toHaveProperty('status', 200);
  });

  test('is killed whole while customers are added, starts again, and each has exactly one account', async () => {
    const { again, killedCount, answeredBefore, ids, ...figures } = await addThroughKill({
      dataDir,
      port,
      launched: running,
      customers: CUSTOMERS,
    });
    running = again;
    const accounts = await waitFor(
      'all accounts',
      async () => {
        const ledgers = await readLedgers(dataDir, again);
        return ledgers.accounts.length >= CUSTOMERS && ledgers.accounts;
      },
      60_000,
    );
    const { customers } = await readLedgers(dataDir, again);

    // The launcher, the gateway, four systems and PostgreSQL with its backends.
    expect(killedCount).toBeGreaterThan(7);
    expect(answeredBefore.size).toBeLessThan(CUSTOMERS);
    expect(new Map(customers.map(({ id, number }) => [number, id]))).toEqual(ids);
    expect(accounts.toSorted()).toEqual([...ids.values()].sort());
    if (process.env.START_CUSTOMERS) {
      console.info({
        killedCount,
        answeredBefore: answeredBefore.size,
        ...figures,
        customers: ids.size,
        accounts: accounts.length,
      });
    }
  }, 240_000);

  test('leaves no process when it is asked to end', async () => {
    const { location } = serverOf(running);
    const before = processesOf(dataDir, location);

    running.process.kill('SIGTERM');

    expect(await running.ended).toBe(0);
    expect(before.length).toBeGreaterThan(7);
    expect(before.filter(isAlive)).toEqual([]);
    expect(processesOf(dataDir, location)).toEqual([]);
  });
});

function environmentOf(urls: Readonly<Record<string, { readonly ownerUrl: string; readonly appUrl: string }>>) {
  return Object.fromEntries(
    Object.entries(urls).flatMap(([name, { ownerUrl, appUrl }]) => [
      [`${name.toUpperCase()}_DATABASE_URL`, appUrl],
      [`${name.toUpperCase()}_OWNER_DATABASE_URL`, ownerUrl],
    ]),
  );
}
