import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { afterAll, expect, test } from 'vitest';
import { readPlaces } from '../../../test/world/read-pdf.js';
import { readSender } from '../src/env.js';
import { lettersPdf } from '../src/letter-pdf/letters-pdf.js';
import { printProof } from '../src/letter-pdf/print-proof.js';
import { asKept, type Logo } from '../src/letter-pdf/sender.js';
import { addLogo, getSender } from '../src/logos/queries.js';
import { startMailingAlone } from './mailing-system.js';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-logo-'));
const compiler = createPdfCompiler();
afterAll(() => {
  compiler.stop();
  rmSync(folder, { recursive: true });
});

const fileOf = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const senderWith = (path: string) => readSender({ SENDER_LOGO: path });
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#a00"/></svg>';

/** A picture of one grey, written as plainly as PNG allows. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0x80).map((byte, at) => (at % (width + 1) ? byte : 0)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
}

const letter = {
  ...{ number: 'ALFKI', name: 'Alfreds Futterkiste', language: 'de', subject: 'Preise', body: 'Guten Tag' },
  ...{ addressLines: ['Alfreds Futterkiste', 'Obere Str. 57', '12209 Berlin'], writtenOn: '2026-11-24' },
  sender: readSender({}),
};
const frameOf = (sender: ReturnType<typeof readSender>) => ({
  ...{ sender, title: 'M-2026-001/1', createdAt: new Date('2026-11-24T08:30:00.000Z') },
});
/** What stands above the window. */
const headOf = async (pdf: Buffer) => (await readPlaces(pdf)).filter(({ baseline }) => baseline < 45);

test.each([
  ['a.svg', SVG],
  ['b.svg', `<?xml version="1.0"?>\n<!-- ours -->\n${SVG}`],
  ['c.png', pngOf(300, 100)],
])('a logo stands in the head of a letter in place of the name: %s', async (name, content) => {
  const sender = senderWith(fileOf(name, content));
  const plain = await lettersPdf(compiler, [letter], frameOf(readSender({})));

  const one = await lettersPdf(compiler, [letter, letter], frameOf(sender));

  expect((await headOf(plain.pdf)).map(({ text }) => text).join('')).toContain(sender.name);
  expect(await headOf(one.pdf)).toEqual([]);
  expect(one.pageCount).toBe(2);
  expect(one.pdf.toString('latin1')).toContain('pdfaid:part>2<');
  expect(one.pdf.equals((await lettersPdf(compiler, [letter, letter], frameOf(sender))).pdf)).toBe(true);
  await printProof(compiler, sender);
});

test('a picture that was drawn once is not drawn for a sender without', async () => {
  await lettersPdf(compiler, [letter], frameOf(senderWith(fileOf('d.svg', SVG))));

  const without = await lettersPdf(compiler, [letter], frameOf(readSender({})));

  expect(await headOf(without.pdf)).not.toEqual([]);
});

test('a letter that is set again bears the logo that it was sent with, which is kept once', async () => {
  const alone = await startMailingAlone({ withoutWorkers: true });
  const sender = senderWith(fileOf('e.png', pngOf(30, 10)));
  const snapshot = { ...letter, sender: asKept(sender) };
  const sent = await lettersPdf(compiler, [snapshot], frameOf(sender));
  for (let chunk = 0; chunk < 2; chunk += 1) await alone.act((tx) => addLogo(tx, sender.logo as Logo));

  const kept = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
  const again = await lettersPdf(compiler, [kept], frameOf(await alone.act((tx) => getSender(tx, kept.sender))));

  expect(JSON.stringify(snapshot).length).toBeLessThan(700);
  expect(again.pdf.equals(sent.pdf)).toBe(true);
  expect(await alone.sql`select id from sender_logos`).toHaveLength(1);
  await alone.stop();
});

test('a logo of a hundred megabytes is refused without being read', () => {
  const path = fileOf('huge.png', pngOf(10, 10));
  truncateSync(path, 100 * 1024 * 1024);

  const began = performance.now();
  expect(() => senderWith(path)).toThrow(/^ENVIRONMENT_INVALID: SENDER_LOGO: LOGO_TOO_LARGE: .* 104857600 bytes/);
  expect(performance.now() - began).toBeLessThan(100);
});

test.each([
  ['that there is not', () => join(folder, 'none.png'), 'LOGO_UNREADABLE'],
  ['that is a folder', () => folder, 'LOGO_UNREADABLE'],
  ['that is no picture', () => fileOf('a.txt', 'hello'), 'LOGO_NO_PICTURE'],
  ['that is a page of the web', () => fileOf('a.html', '<html><svg></svg></html>'), 'LOGO_NO_PICTURE'],
  ['that was cut off', () => fileOf('cut.png', pngOf(10, 10).subarray(0, 20)), 'LOGO_NO_PICTURE'],
  ['with more pixels than memory should hold', () => fileOf('wide.png', pngOf(5_000, 1)), 'LOGO_TOO_LARGE'],
])('a logo %s is refused when mailing starts', (_, pathOf, code) => {
  expect(() => senderWith(pathOf())).toThrow(`SENDER_LOGO: ${code}: `);
});

test.each([
  ['svg', () => fileOf('broken.svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect')],
  ['png', () => fileOf('broken.png', pngOf(10, 10).subarray(0, 50))],
])('a logo that only looks like one is told before any letter is set: %s', async (_, pathOf) => {
  await expect(printProof(compiler, senderWith(pathOf()))).rejects.toThrow('SENDER_LOGO: LOGO_NO_PICTURE: ');
});
