import { appendFile, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { attribute } from '@switchboard/kit/ipp/attributes';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pdfOf } from '../../../test/world/pdf-of.js';
import {
  PRINT_FOLDER_SECRET,
  startPrintFolderProcess,
  type TestPrintFolder,
} from '../../../test/world/print-folder.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { ask } from './ask.js';

let printer: TestPrintFolder;
beforeAll(async () => {
  printer = await startPrintFolderProcess();
});
beforeEach(() => printer.fault({}));
afterAll(() => printer.remove());

const document = pdfOf(2);
const print = (jobName: string) =>
  ask(printer.url, PRINT_FOLDER_SECRET, 'Print-Job', { about: [attribute('job-name', 'name', jobName)], document });
const accepted = async () =>
  (await printer.ledger()).flatMap((entry) =>
    entry.type === 'print' && entry.outcome === 'accepted' ? [entry.name] : [],
  );

test('a printer that refuses says that it is busy, the same for the same seed', async () => {
  const statuses = async (prefix: string) => {
    await printer.fault({ seed: 11, refuseShare: 0.5 });
    const answers: string[] = [];
    for (let index = 0; index < 20; index++) answers.push((await print(`${prefix}-${index}`)).status);
    return answers;
  };

  const first = await statuses('S');

  expect(await statuses('T')).toEqual(first);
  expect(new Set(first)).toEqual(new Set(['successful-ok', 'server-error-busy']));
});

test('a printer that fails does nothing, one that drops its answer has the job', async () => {
  await printer.fault({ error500Share: 1 });
  await expect(print('failed')).rejects.toThrow();
  await printer.fault({ dropAnswerShare: 1 });
  await expect(print('dropped')).rejects.toThrow();

  expect(await accepted()).toContain('dropped');
  expect(await accepted()).not.toContain('failed');
});

test('a printer that answers late has the job before', async () => {
  await printer.fault({ answerLateMs: 500 });
  const began = Date.now();

  const late = print('late');
  await waitFor('the job', async () => (await accepted()).includes('late'));
  const takenAfter = Date.now() - began;
  await late;

  expect(takenAfter).toBeLessThan(500);
  expect(Date.now() - began).toBeGreaterThanOrEqual(490);
});

test('a printer that dies after it accepted prints the job once it is back', async () => {
  await printer.fault({ dieAfterAcceptShare: 1 });
  await expect(print('survivor')).rejects.toThrow();

  await printer.start();

  await waitFor('the file', async () => (await printer.printed()).some((file) => file.endsWith('-survivor.pdf')));
});

test('no job that was confirmed is lost by kill -9, none that was half received happened, and half a line is none', async () => {
  const confirmed: string[] = [];
  const printing = (async () => {
    for (let index = 0; ; index++) {
      const names = [0, 1, 2, 3].map((lane) => `K-${index}-${lane}`);
      await Promise.all(names.map((name) => print(name).then(() => confirmed.push(name))));
    }
  })().catch(() => {});
  await waitFor('some jobs', async () => confirmed.length >= 20);
  const half = connect(Number(new URL(printer.url).port), '127.0.0.1');
  half.on('error', () => {});
  const login = Buffer.from(`a:${PRINT_FOLDER_SECRET}`).toString('base64');
  const head = `POST /ipp/print HTTP/1.1\r\nhost: a\r\nauthorization: Basic ${login}\r\ncontent-type: application/ipp\r\n`;
  half.write(`${head}content-length: 5000\r\n\r\n\x01\x01\x00\x02`);

  await printer.kill();
  await printing;
  half.destroy();
  await appendFile(printer.ledgerFile, '{"type":"print","outcome":"accepted","name":"half');
  await printer.start();
  await print('K-after');

  const kept = await accepted();
  expect(confirmed.filter((name) => !kept.includes(name))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  await waitFor('all to be out', async () => (await printer.printed()).length === kept.length);
  const [file = ''] = await printer.printed();
  expect(await readFile(join(printer.folder, file))).toEqual(document);
});
