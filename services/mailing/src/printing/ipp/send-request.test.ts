import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { readEnv } from '@switchboard/kit/env';
import { attribute } from '@switchboard/kit/ipp/attributes';
import { statuses } from '@switchboard/kit/ipp/codes';
import { encodeIpp } from '@switchboard/kit/ipp/encode-ipp';
import type { IppGroup } from '@switchboard/kit/ipp/message';
import { afterEach, describe, expect, test } from 'vitest';
import { printersShape } from '../read-printers.js';
import { openIppPrinter } from './open-ipp-printer.js';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** A printer that answers whatever it is asked with bytes, or worse. */
async function printerThat(behaves: (socket: Socket) => void) {
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => behaves(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const printer = {
    name: 'letters',
    url: `ipp://127.0.0.1:${port}/ipp/print`,
    answerWithinMs: 1_500,
    printWithinMs: 1_500,
  };
  const [settings] = readEnv(printersShape, { PRINTERS: JSON.stringify([printer]) });
  if (!settings) throw new Error('no printer');
  return openIppPrinter(settings);
}

const http = (status: string, body: string | Buffer, type = 'application/ipp') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`),
    Buffer.from(body),
  ]);
const ipp = (code: number, { requestId = 1, groups = [] as readonly IppGroup[] } = {}) =>
  http('200 OK', encodeIpp({ version: [1, 1], code, requestId, groups: [{ tag: 1, attributes: [] }, ...groups] }));
const order = { jobName: 'M-2026-001/1', pdf: Buffer.from('%PDF-') };
const printAt = async (answer: Buffer) => (await printerThat((socket) => socket.end(answer))).print(order);

describe('a print', () => {
  test.each([
    ['a page of HTML', http('200 OK', '<!DOCTYPE html><html></html>', 'text/html'), /IPP_/],
    ['an IPP message that ends early', ipp(0).subarray(0, -3), /aborted/],
    [
      'half an IPP message in whole HTTP',
      http('200 OK', Buffer.from('\x01\x01\x00\x00\x00\x00', 'latin1')),
      /IPP_TRUNCATED/,
    ],
    ['the answer to another request', ipp(0, { requestId: 9 }), /request 9/],
    ['an answer without a job', ipp(0), /names no job/],
    ['500', http('500 Internal Server Error', ''), /HTTP 500/],
    ['no HTTP', Buffer.from('220 mail.example ESMTP\r\n'), /./],
    ['server-error-internal-error', ipp(statuses['server-error-internal-error']), /server-error-internal-error/],
    ['server-error-device-error', ipp(statuses['server-error-device-error']), /server-error-device-error/],
  ])('that is answered by %s leaves a doubt', async (_what, answer, reason) => {
    expect(await printAt(answer)).toEqual({ kind: 'unknown', reason: expect.stringMatching(reason) });
  });

  test.each([
    ['client-error-document-format-not-supported', false],
    ['client-error-not-authorized', false],
    ['client-error-bad-request', false],
    ['server-error-version-not-supported', false],
    ['server-error-busy', true],
    ['server-error-not-accepting-jobs', true],
    ['server-error-temporary-error', true],
  ] as const)('that is refused as %s is refused by that name', async (code, passing) => {
    expect(await printAt(ipp(statuses[code]))).toEqual({ kind: 'refused', code, reason: code, passing });
  });

  test('that is refused by a status without a name is refused by its number', async () => {
    expect(await printAt(ipp(0x04ff))).toMatchObject({ kind: 'refused', code: '0x04ff', passing: false });
  });

  test.each(['401 Unauthorized', '403 Forbidden', '404 Not Found', '426 Upgrade Required', '301 Moved Permanently'])(
    'that HTTP turns away with %s was not told',
    async (status) => {
      expect(await printAt(http(status, ''))).toMatchObject({ kind: 'unreachable' });
    },
  );

  test('is accepted by its job’s id, whatever else the printer tells of it', async () => {
    const members = [{ name: 'x-dimension', values: [{ tag: 'integer', value: 21_000 } as const] }];
    const job = [
      attribute('job-uri', 'uri', 'ipp://printer/jobs/7'),
      attribute('job-id', 'integer', 7),
      { name: 'media-col', values: [{ tag: 'collection', members } as const] },
    ];

    const answer = await printAt(ipp(0, { groups: [{ tag: 2, attributes: job }] }));

    expect(answer).toEqual({ kind: 'accepted', jobId: 7, jobUri: 'ipp://printer/jobs/7' });
  });

  test('whose connection is cut leaves a doubt', async () => {
    const printer = await printerThat((socket) => socket.destroy());

    expect(await printer.print(order)).toMatchObject({ kind: 'unknown' });
  });

  test('that is answered a drop at a time is not waited for', async () => {
    const printer = await printerThat((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/ipp\r\ncontent-length: 1000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 50);
      socket.once('close', () => clearInterval(timer));
    });
    const began = Date.now();

    expect(await printer.print(order)).toMatchObject({ kind: 'unknown', reason: 'no answer within 1500 ms' });

    expect(Date.now() - began).toBeLessThan(3_000);
  });

  test('whose answer has no end is read no further than 16 MB', async () => {
    let sent = 0;
    const printer = await printerThat((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/ipp\r\ncontent-length: 104857600\r\n\r\n');
      const chunk = Buffer.alloc(1024 * 1024);
      const pour = () => {
        while (!socket.destroyed && sent < 100 && socket.write(chunk)) sent += 1;
      };
      socket.on('drain', pour);
      pour();
    });

    expect(await printer.print(order)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/more than|within/),
    });

    expect(sent).toBeLessThan(64);
  });
});

test('a job of which no state can be told is neither there nor not there', async () => {
  const job = {
    tag: 2,
    attributes: [attribute('job-id', 'integer', 7), attribute('job-name', 'name', 'M-2026-001/1')],
  };
  const vague = ipp(0, { groups: [job] });
  const printer = await printerThat((socket) => socket.end(vague));

  expect(await printer.find('M-2026-001/1')).toBe('unknown');
});
