import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attribute } from '@switchboard/kit/ipp/attributes';
import { jobStates, type OperationName } from '@switchboard/kit/ipp/codes';
import type { Running } from '@switchboard/kit/run-process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pdfOf } from '../../../test/world/pdf-of.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { startPrintFolder } from '../src/print-folder.js';
import { ask, type Wish } from './ask.js';

const secret = 'the-secret-of-a-test-printer';

let root: string;
let printer: Running;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00.000Z');
  root = await mkdtemp(join(tmpdir(), 'switchboard-print-'));
  printer = await start();
});
afterEach(async () => {
  await printer.stop();
  await rm(root, { recursive: true });
});

const start = () =>
  startPrintFolder(
    {
      ...{ host: '127.0.0.1', port: 0, secret, pagesPerMinute: 60, keepJobs: 2, logLevel: 'fatal' },
      ...{ folder: join(root, 'prints'), ledgerFolder: join(root, 'ledger') },
    },
    { now: () => now },
  );
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};
const told = (operation: OperationName, wish?: Wish) => ask(printer.url, secret, operation, wish);
const print = async (jobName: string, pageCount: number, job: Wish['job'] = []) => {
  const about = [attribute('job-name', 'name', jobName)];
  const { jobIds, status } = await told('Print-Job', { about, job, document: pdfOf(pageCount) });
  if (jobIds[0] === undefined) throw new Error(status);
  return jobIds[0];
};
const ofJob = (id: number) => ({ about: [attribute('job-id', 'integer', id)] });
const job = (id: number) => told('Get-Job-Attributes', ofJob(id));
const prints = async () => (await readdir(join(root, 'prints'))).filter((name) => !name.startsWith('.')).sort();
const reaches = (id: number, state: keyof typeof jobStates, pages: number) =>
  waitFor(`job ${id} to be ${state} with ${pages} pages`, async () => {
    const answer = await job(id);
    return answer.state === jobStates[state] && answer.pagesPrinted === pages;
  });

test('a job of ten pages comes out page by page, at the speed of the press', async () => {
  const id = await print('M-2026-001/1', 10);
  await reaches(id, 'processing', 0);

  later(4);
  await reaches(id, 'processing', 4);
  expect(await prints()).toEqual([]);
  later(6);

  await reaches(id, 'completed', 10);
  expect(await prints()).toEqual(['00001-M-2026-001-1.pdf']);
});

test('an hour later an hour’s jobs are out, and the next is where it must be', async () => {
  const first = await print('first', 1_800);
  await print('second', 1_800);
  const third = await print('third', 100);
  await reaches(first, 'processing', 0);

  later(3_610);

  await reaches(third, 'processing', 10);
  expect(await prints()).toHaveLength(2);
});

test('a jam stops the job in the press, which goes on from its page', async () => {
  const id = await print('jammed', 10);
  await reaches(id, 'processing', 0);
  later(3);
  await reaches(id, 'processing', 3);
  const headers = { authorization: `Bearer ${secret}` };
  const body = JSON.stringify({ jamUntil: '2026-11-24T10:00:00Z' });
  expect((await fetch(`${printer.url}/faults`, { method: 'POST', headers, body })).status).toBe(200);
  await reaches(id, 'processing-stopped', 3);

  later(1_800);
  await reaches(id, 'processing-stopped', 3);
  later(1_800);
  await reaches(id, 'processing', 3);
  later(7);

  await reaches(id, 'completed', 10);
});

test('a printer that was stopped goes on where it was', async () => {
  const id = await print('long', 10);
  await reaches(id, 'processing', 0);
  later(4);
  await reaches(id, 'processing', 4);

  await printer.stop();
  later(3_600);
  printer = await start();

  await reaches(id, 'processing', 4);
  later(6);
  await reaches(id, 'completed', 10);
  expect(await prints()).toEqual(['00001-long.pdf']);
});

test('a job that is held waits, one that is cancelled never comes out', async () => {
  const held = await print('held', 2, [attribute('job-hold-until', 'keyword', 'indefinite')]);
  const cancelled = await print('cancelled', 100);
  await reaches(cancelled, 'processing', 0);
  later(5);
  await reaches(cancelled, 'processing', 5);
  expect((await told('Hold-Job', ofJob(cancelled))).status).toBe('client-error-not-possible');

  expect((await told('Cancel-Job', ofJob(cancelled))).status).toBe('successful-ok');
  later(3_600);
  await reaches(held, 'pending-held', 0);
  expect((await told('Release-Job', ofJob(held))).status).toBe('successful-ok');
  await reaches(held, 'processing', 0);
  later(2);

  await reaches(held, 'completed', 2);
  await reaches(cancelled, 'canceled', 5);
  expect((await told('Cancel-Job', ofJob(cancelled))).status).toBe('client-error-not-possible');
  expect(await prints()).toEqual(['00001-held.pdf']);
});

test('jobs that are over are told of the latest first, and forgotten in time', async () => {
  for (const name of ['one', 'two', 'three']) {
    const id = await print(name, 1);
    await reaches(id, 'processing', 0);
    later(1);
    await reaches(id, 'completed', 1);
  }

  const names = [attribute('requested-attributes', 'keyword', 'job-name')];
  const list = (...about: Wish['about'] & object) => told('Get-Jobs', { about: [...about, ...names] });

  expect((await list(attribute('which-jobs', 'keyword', 'completed'))).jobNames).toEqual(['three', 'two']);
  expect((await list()).jobNames).toEqual([]);
  expect((await list(attribute('which-jobs', 'keyword', 'aborted'))).status).toBe(
    'client-error-attributes-or-values-not-supported',
  );
  expect((await job(1)).status).toBe('client-error-not-found');
});
