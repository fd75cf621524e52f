import { attribute, groupsOf } from '@switchboard/kit/ipp/attributes';
import { groupTags } from '@switchboard/kit/ipp/message';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../../../test/world/pdf-of.js';
import {
  PRINT_FOLDER_SECRET,
  startPrintFolderProcess,
  type TestPrintFolder,
} from '../../../test/world/print-folder.js';
import { ask, charset, language, post, read, target, type Wish } from './ask.js';

let printer: TestPrintFolder;
beforeAll(async () => {
  printer = await startPrintFolderProcess();
});
afterAll(() => printer.remove());

const told = (operation: Parameters<typeof ask>[2], wish?: Wish) =>
  ask(printer.url, PRINT_FOLDER_SECRET, operation, wish);
const document = pdfOf(1);
const latin = attribute('attributes-charset', 'charset', 'iso-8859-1');
const elsewhere = attribute('printer-uri', 'uri', 'ipp://localhost/ipp/other');
const copies = attribute('copies', 'integer', 2);
const fidelity = attribute('ipp-attribute-fidelity', 'boolean', true);

describe('a request', () => {
  test.each<[string, Wish, string]>([
    ['version 3', { version: [3, 0] }, 'server-error-version-not-supported'],
    ['version 0', { version: [0, 9] }, 'server-error-version-not-supported'],
    ['the number 0', { requestId: 0 }, 'client-error-bad-request'],
    ['its language before its charset', { beginning: [language, charset, target] }, 'client-error-bad-request'],
    ['no charset', { beginning: [language, target] }, 'client-error-bad-request'],
    ['another charset', { beginning: [latin, language, target] }, 'client-error-charset-not-supported'],
    ['no target', { beginning: [charset, language] }, 'client-error-bad-request'],
    ['another printer’s target', { beginning: [charset, language, elsewhere] }, 'client-error-not-found'],
    ['an attribute twice', { about: [target] }, 'client-error-bad-request'],
    ['a name that is a number', { about: [attribute('job-name', 'integer', 1)] }, 'client-error-bad-request'],
    ['no document', {}, 'client-error-bad-request'],
    [
      'a format that is no PDF',
      { about: [format('text/plain')], document },
      'client-error-document-format-not-supported',
    ],
    [
      'a PDF that is none',
      { about: [format('application/pdf')], document: Buffer.from('%PDF-?') },
      'client-error-document-format-error',
    ],
    [
      'a document of a kind that is not known',
      { document: Buffer.from('hello') },
      'client-error-document-format-not-supported',
    ],
    ['a document that is packed', { about: [packed()], document }, 'client-error-compression-not-supported'],
    [
      'wishes to the letter',
      { about: [fidelity], job: [copies], document },
      'client-error-attributes-or-values-not-supported',
    ],
  ])('to print with %s is refused', async (_what, wish, status) => {
    const answer = await told('Print-Job', wish);

    expect(answer.status).toBe(status);
    expect(answer.jobIds).toEqual([]);
  });

  test('with wishes that are not done is taken, and says which', async () => {
    const answer = await told('Print-Job', { job: [copies], document });

    expect(answer.status).toBe('successful-ok-ignored-or-substituted-attributes');
    expect(groupsOf(answer.message, groupTags.unsupported)[0]?.attributes).toEqual([copies]);
    expect(answer.jobIds).toHaveLength(1);
  });

  test('for what is not done here is refused, and so is a job that is not there', async () => {
    expect((await told(0x3f)).status).toBe('server-error-operation-not-supported');
    expect((await told('Set-Job-Attributes')).status).toBe('server-error-operation-not-supported');
    expect((await told('Get-Job-Attributes', { about: [attribute('job-id', 'integer', 999)] })).status).toBe(
      'client-error-not-found',
    );
  });

  test('that is no IPP is answered as bad, and one without the secret not at all', async () => {
    const bytes = Buffer.from('\x01\x01\x00\x02\x00\x00\x00\x2a\x01\x47\x00', 'latin1');

    const answer = read(Buffer.from(await (await post(printer.url, PRINT_FOLDER_SECRET, bytes)).arrayBuffer()));

    expect(answer).toMatchObject({ status: 'client-error-bad-request', message: { requestId: 42 } });
    expect((await post(printer.url, 'another secret', bytes)).status).toBe(401);
    expect((await fetch(`${printer.url}/ledger`)).status).toBe(401);
  });
});

test('jobs come out under their own names, made safe', async () => {
  const names = ['../../etc/passwd', 'Weiß & Söhne', '☃', 'M-2026-001/3'];

  for (const name of names) await told('Print-Job', { about: [attribute('job-name', 'name', name)], document });

  // The latest, since what earlier tests ordered may still be coming out.
  const printed = async () => (await printer.printed()).slice(-names.length).map((name) => name.slice(6));
  await expect.poll(printed).toEqual(['etc-passwd.pdf', 'Wei-So-hne.pdf', 'untitled.pdf', 'M-2026-001-3.pdf']);
});

function format(type: string) {
  return attribute('document-format', 'mimeMediaType', type);
}

function packed() {
  return attribute('compression', 'keyword', 'gzip');
}
