import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, readLines } from './read-lines.js';
import { type Row, readRows } from './read-rows.js';
import { splitRecords } from './split-records.js';

/** Reads text that comes in pieces of the size given. */
async function rowsOf(text: string, size = 7): Promise<Row[]> {
  async function* pieces() {
    for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
  }
  const rows: Row[] = [];
  for await (const row of readRows(splitRecords(readLines(pieces())), { file: 'f.csv', columns: ['a', 'b'] })) {
    rows.push(row);
  }
  return rows;
}

/** `line code` of what was refused, `line` of what was read. */
const fatesOf = async (text: string, size?: number) =>
  (await rowsOf(text, size)).map((row) => ('code' in row ? `${row.line} ${row.code}` : `${row.line}`));

test('fields hold commas, quotes and line breaks where they are quoted, and rows keep their first line', async () => {
  const rows = await rowsOf('a,b\r\n"x, y","say ""hi"""\r\n\r\n"two\nlines",\nlast,row');

  expect(rows).toEqual([
    { line: 2, fields: { a: 'x, y', b: 'say "hi"' } },
    { line: 4, fields: { a: 'two\nlines', b: '' } },
    { line: 6, fields: { a: 'last', b: 'row' } },
  ]);
});

test('columns may come in any order, with others among them', async () => {
  expect(await rowsOf('B,c,A\n1,2,3\n')).toEqual([{ line: 2, fields: { b: '1', c: '2', a: '3' } }]);
});

test('missing columns refuse the file and are named', async () => {
  await expect(rowsOf('a;b\n1;2\n')).rejects.toThrow('lacks the columns a, b');
  await expect(rowsOf('a,c\n')).rejects.toMatchObject({ code: 'FILE_COLUMNS_MISSING' });
  await expect(rowsOf('')).rejects.toMatchObject({ code: 'FILE_COLUMNS_MISSING' });
});

test('a row with too few fields, or too many, costs no other', async () => {
  expect(await fatesOf('a,b\n1,2\n3\n4,5,6\n7,8\n9')).toEqual([
    '2',
    '3 ROW_INCOMPLETE',
    '4 ROW_MALFORMED',
    '5',
    '6 ROW_INCOMPLETE',
  ]);
});

test('a quote that nothing closes costs its own line and no other', async () => {
  expect(await fatesOf('a,b\n1,2\n"3,4\n5,6\n7,8')).toEqual(['2', '3 ROW_INCOMPLETE', '4', '5']);
  expect(await fatesOf('a,b\n1,2\n3,"4')).toEqual(['2', '3 ROW_INCOMPLETE']);
});

test('an open quote that a later row seems to close costs its own line and no other', async () => {
  expect(await fatesOf('a,b\n1,2\n"3,4\n5,"6, 7"\n"8\n9",10')).toEqual(['2', '3 ROW_INCOMPLETE', '4', '5']);
});

test('a quote in the middle of a field is refused and opens nothing', async () => {
  expect(await fatesOf('a,b\n5" pipe,2\n3,4\n"x"y,1\n5,6')).toEqual(['2 ROW_MALFORMED', '3', '4 ROW_MALFORMED', '5']);
});

test('a line of a megabyte costs itself and no other, also within quotes', async () => {
  const long = 'x'.repeat(1024 * 1024);

  expect(await fatesOf(`a,b\n1,2\n${long},2\n3,4\n`, 60_000)).toEqual(['2', '3 ROW_TOO_LONG', '4']);
  expect(await fatesOf(`a,b\n1,"2\n${long}\n3,4\n`, 60_000)).toEqual(['2 ROW_INCOMPLETE', '3 ROW_TOO_LONG', '4']);
  expect(await fatesOf(`a,b\n1,2\n${long}`, 60_000)).toEqual(['2', '3 ROW_TOO_LONG']);
});

test('an open quote is given up after as much as the longest row, and the rows after it are read', async () => {
  const many = Array.from({ length: 1_000 }, (_, index) => `${index},${'x'.repeat(100)}`).join('\n');

  const fates = await fatesOf(`a,b\n"open,1\n${many}`, LONGEST);

  expect(fates[0]).toBe('2 ROW_INCOMPLETE');
  expect(fates).toHaveLength(1_001);
  expect(fates.at(-1)).toBe('1002');
});

test('whatever is written as RFC 4180 has it is read as it was, however it is cut into pieces', async () => {
  const field = fc.string({ unit: fc.constantFrom('x', ',', '"', '\n', ' ', 'é'), maxLength: 6 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(field, field), { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (rows, size) => {
        const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n');

        const read = await rowsOf(text, size);

        expect(read.map((row) => 'fields' in row && [row.fields.a, row.fields.b])).toEqual(rows);
      },
    ),
  );
});
