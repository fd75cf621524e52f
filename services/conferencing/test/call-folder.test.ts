import { randomUUID } from 'node:crypto';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@switchboard/kit/ids';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Seen, takeCallFiles } from '../src/call-folder/take-call-files.js';
import { accepted, type ConferencingAlone, orderOf, startConferencingAlone } from './conferencing-system.js';

const [settleMs, staleMs] = [5_000, 60_000];
const SOUND = new URL('call-data/files/simulator.jsonl', import.meta.url);
const BROKEN = new URL('call-data/files/asterisk-broken.csv', import.meta.url);

let alone: ConferencingAlone;
let path: string;
let seen: Seen;
beforeAll(async () => {
  alone = await startConferencingAlone();
});
afterAll(() => alone.stop());
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'call-folder-'));
  seen = new Map();
});
afterEach(() => rm(path, { recursive: true }));

const look = (of: Seen = seen) =>
  takeCallFiles({ path, zone: 'Europe/Riga' }, { ...alone.runtime, clock: alone.clock, seen: of, settleMs, staleMs });
const pass = async (milliseconds: number) => {
  await look();
  alone.clock.move(milliseconds);
  return look();
};

/** The text of a file of ours, about a reservation of its own and with records of its own. */
async function textOf(file: URL): Promise<string> {
  const [placed] = accepted(await alone.place([orderOf(newId())]));
  const text = await readFile(file, 'utf8');
  return text.replaceAll('R-1001', placed?.number ?? '').replaceAll('1795507204.', `${randomUUID()}.`);
}

const bring = (name: string, text: string) => writeFile(join(path, name), text);
const lyingIn = (folder: string) => readdir(join(path, folder));
const waiting = async () =>
  (await readdir(path, { withFileTypes: true })).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const reportsIn = async (folder: string) => {
  const names = (await lyingIn(folder)).filter((name) => name.endsWith('.report.txt'));
  return Promise.all(names.map((name) => readFile(join(path, folder, name), 'utf8')));
};
const records = () => alone.sql`select * from call_records order by id`;
const told = () => alone.sql`select id from pgboss.job order by id`;

test('a file is taken once it is complete, and lies in `taken` with its report', async () => {
  await bring('calls.jsonl', await textOf(SOUND));
  const before = (await records()).length;

  expect(await pass(1_000)).toBe(0);
  expect(await pass(settleMs)).toBe(1);

  expect(await waiting()).toEqual([]);
  expect(await lyingIn('taking')).toEqual([]);
  expect(await lyingIn('taken')).toEqual([
    expect.stringMatching(/-calls\.jsonl$/),
    expect.stringMatching(/-calls\.jsonl\.report\.txt$/),
  ]);
  expect((await reportsIn('taken'))[0]).toContain('2 taken, 0 corrected, 0 known');
  expect(await records()).toHaveLength(before + 2);
});

test('the same file again changes nothing, and neither replaces the other', async () => {
  const text = await textOf(SOUND);
  await bring('calls.jsonl', text);
  await pass(settleMs);
  const before = [await records(), await told()];
  await bring('calls.jsonl', text);

  await pass(settleMs);

  expect([await records(), await told()]).toEqual(before);
  expect(await lyingIn('taken')).toHaveLength(4);
});

test('a file that grows, or that is still being copied, waits', async () => {
  const text = await textOf(SOUND);
  await bring('grows.jsonl', text.slice(0, 300));
  await bring('copied.jsonl.part', text.slice(0, 300));
  await look();
  alone.clock.move(settleMs);
  await appendFile(join(path, 'grows.jsonl'), text.slice(300));

  expect(await look()).toBe(0);
  alone.clock.move(settleMs);
  expect(await look()).toBe(1);
  await writeFile(join(path, 'copied.jsonl.part'), text);
  await rename(join(path, 'copied.jsonl.part'), join(path, 'copied.jsonl'));
  expect(await pass(settleMs)).toBe(1);

  expect((await reportsIn('taken')).map((report) => report.split('\n').at(-2))).toEqual([
    expect.stringContaining('2 taken, 0 corrected, 0 known'),
    expect.stringContaining('0 taken, 0 corrected, 2 known'),
  ]);
});

test('of a file with bad lines the others are taken, and it lies in `refused` with the reason of each', async () => {
  await bring('broken.csv', await textOf(BROKEN));
  await bring('picture.png', '\0\0');

  await pass(settleMs);

  const [broken, picture] = (await reportsIn('refused')).toSorted();
  expect([broken, picture].join('')).toContain('line 2: refused: ROW_MALFORMED');
  expect([broken, picture].join('')).toContain('1 taken, 0 corrected, 0 known, 0 passed over, 0 parked, 3 refused');
  expect([broken, picture].join('')).toContain('FILE_ENCODING: picture.png');
  expect(await lyingIn('taken')).toEqual([]);
});

test('two processes that look at the same time take each file once', async () => {
  for (let index = 0; index < 12; index += 1) await bring(`calls-${index}.jsonl`, await textOf(SOUND));
  const processes: readonly Seen[] = [new Map(), new Map(), new Map()];
  await Promise.all(processes.map(look));
  alone.clock.move(settleMs);

  await Promise.all(processes.map(look));

  const reports = await reportsIn('taken');
  expect(reports).toHaveLength(12);
  expect(reports.every((report) => report.includes('2 taken, 0 corrected, 0 known'))).toBe(true);
  expect(await lyingIn('taking')).toEqual([]);
});

test('a file whose taker died is taken over, and one whose taker lives is not', async () => {
  await look();
  const [dead, living] = [join(path, 'taking', newId()), join(path, 'taking', newId())];
  for (const claim of [dead, living]) {
    await mkdir(claim);
    await writeFile(join(claim, 'calls.jsonl'), await textOf(SOUND));
  }
  expect(await pass(staleMs - 1_000)).toBe(0);
  await utimes(living, new Date(), new Date());
  alone.clock.move(1_000);

  expect(await look()).toBe(1);

  expect(await look()).toBe(0);
  expect(await lyingIn('taking')).toEqual([living.split('/').at(-1)]);
  expect(await reportsIn('taken')).toHaveLength(1);
});

test('while the database takes nothing the file stays where it is, and is taken a minute later', async () => {
  await bring('calls.jsonl', await textOf(SOUND));
  await alone.sql`alter table call_records add constraint nothing_more check (false) not valid`;

  await pass(settleMs);
  expect(await waiting()).toEqual(['calls.jsonl']);
  await alone.sql`alter table call_records drop constraint nothing_more`;
  expect(await pass(settleMs)).toBe(0);
  await pass(60_000);

  expect(await waiting()).toEqual([]);
  expect((await reportsIn('taken'))[0]).toContain('2 taken');
});

test('where nothing can be written the file stays, and nothing of it is taken twice afterwards', async () => {
  await look();
  await rm(join(path, 'taken'), { recursive: true });
  await symlink(join(path, 'a-disk-that-is-gone'), join(path, 'taken'));
  await bring('calls.jsonl', await textOf(SOUND));

  await pass(settleMs);
  expect(await waiting()).toEqual(['calls.jsonl']);
  const before = [await records(), await told()];
  await rm(join(path, 'taken'));
  await pass(60_000);

  expect((await reportsIn('taken'))[0]).toContain('0 taken, 0 corrected, 2 known');
  expect([await records(), await told()]).toEqual(before);
});

test('a folder that is not there is a fault that names it', async () => {
  const missing = { path: join(path, 'nowhere') };
  const work = { ...alone.runtime, clock: alone.clock, seen, settleMs, staleMs };

  await expect(takeCallFiles(missing, work)).rejects.toThrow(/ENOENT.*nowhere/);
});

test('what cannot be looked at is told, and keeps no file from being taken', async () => {
  const told: unknown[] = [];
  const log = Object.assign(Object.create(alone.runtime.log), { error: (fault: unknown) => void told.push(fault) });
  const lookOnce = () =>
    takeCallFiles({ path }, { ...alone.runtime, clock: alone.clock, log, seen, settleMs, staleMs });
  await look();
  // Where a claim's folder would be: as unreadable as one of another account, also for root.
  await writeFile(join(path, 'taking', 'no-folder'), '');
  await bring('calls.jsonl', await textOf(SOUND));

  await lookOnce();
  alone.clock.move(settleMs);
  await lookOnce();

  expect(await waiting()).toEqual([]);
  expect(told).toMatchObject(Array(2).fill({ place: 'taking/no-folder', err: { code: 'ENOTDIR' } }));
});
