import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readText } from './read-text.js';

const folder = mkdtempSync(join(tmpdir(), 'read-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(bytes: Uint8Array): string {
  const file = join(folder, 'file.csv');
  writeFileSync(file, bytes);
  return file;
}

async function read(file: string): Promise<string> {
  let text = '';
  for await (const piece of readText(file)) text += piece;
  return text;
}

test('a mark of UTF-8 at the start is no part of the text', async () => {
  expect(await read(fileOf(Buffer.from('\uFEFFnumber,name\n')))).toBe('number,name\n');
});

test('characters of several bytes survive wherever the file is cut into pieces', async () => {
  for (const shift of [0, 1, 2, 3]) {
    const text = 'x'.repeat(64 * 1024 - 4 + shift) + 'é😀ß'.repeat(50_000);

    expect(await read(fileOf(Buffer.from(text)))).toBe(text);
  }
});

test('a file in Latin-1 is refused with the byte that is none of UTF-8, also far into it', async () => {
  const [near, far] = [10, 64 * 1024 * 2 + 17].map((length) => `${'x'.repeat(length)}Münster`);

  await expect(read(fileOf(Buffer.from(near ?? '', 'latin1')))).rejects.toThrow(/byte 11 \(FC\)/);
  await expect(read(fileOf(Buffer.from(far ?? '', 'latin1')))).rejects.toThrow(/byte 131090 \(FC\)/);
});

test('a file in UTF-16 is refused, with or without its mark', async () => {
  const marked = Buffer.from('\uFEFFnumber,name\n', 'utf16le');

  await expect(read(fileOf(marked))).rejects.toMatchObject({ code: 'FILE_ENCODING' });
  await expect(read(fileOf(marked))).rejects.toThrow('byte 3 is 00, as in UTF-16');
  await expect(read(fileOf(marked.subarray(2)))).rejects.toThrow('byte 1 is 00, as in UTF-16');
});

test('a file that ends within a character is refused', async () => {
  await expect(read(fileOf(Buffer.from('Köln').subarray(0, 2)))).rejects.toThrow('byte 1 ends within a character');
});

test('a file that is not there and a folder in its place are said to be so', async () => {
  await expect(read(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  await expect(read(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});
