import { writeCsv } from '@switchboard/kit/downloads/csv';
import type { SheetColumn } from '@switchboard/kit/downloads/sheet';
import { writeXlsx } from '@switchboard/kit/downloads/xlsx';
import { expect, test } from 'vitest';
import { readXlsx } from '../../../test/world/read-xlsx.js';

type Row = readonly [text: string | null, number: string | null, day: string | null, instant: string | null];

const columns: readonly SheetColumn<Row>[] = [
  { header: 'Text', kind: 'text', width: 10, textOf: ([text]) => text },
  { header: 'Number', kind: 'number', width: 12, textOf: (row) => row[1] },
  { header: 'Day', kind: 'day', width: 11, textOf: (row) => row[2] },
  { header: 'Instant', kind: 'instant', width: 20, textOf: (row) => row[3] },
];

async function csvOf(...rows: readonly Row[]): Promise<string> {
  async function* batches() {
    yield rows;
  }
  let text = '';
  for await (const piece of writeCsv(columns, batches())) text += piece;
  return text;
}

test('a CSV file has a mark, CRLF at each end, and quotes where they are needed', async () => {
  expect(await csvOf(['a,b "c"\nd', '1.50', '2026-11-24', null], [' ä', null, null, '2026-11-24T09:00:00.000Z'])).toBe(
    '\uFEFFText,Number,Day,Instant\r\n"a,b ""c""\nd",1.50,2026-11-24,\r\n" ä",,,2026-11-24T09:00:00.000Z\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1', ' =1'])(
  'the text %j is no formula in a CSV file',
  async (text) => {
    const [, record = ''] = (await csvOf([text, '-1', null, null])).split('\r\n', 2);

    expect(record.replace(/^"/, '')).toMatch(/^'/);
    expect(await csvOf([text, '-1', null, null])).toContain(',-1,');
  },
);

test('nor is what follows a semicolon, by which some spreadsheets part cells', async () => {
  const texts = ['Smith;=1+1;x', 'a; +1', 'a;\t@A1', 'a; b-c; d'];

  const csv = await csvOf(...texts.map((text): Row => [text, null, null, null]));

  expect(csv.split('\r\n').slice(1, 5)).toEqual([`Smith;'=1+1;x,,,`, `a;' +1,,,`, `a;'\t'@A1,,,`, 'a; b-c; d,,,']);
});

const sheetOf = async (...rows: readonly Row[]) => readXlsx(await writeXlsx('Things', columns, rows));

test('a workbook has days as days, instants as instants in UTC, and a header that stays', async () => {
  const { rows, xml } = await sheetOf(['Ä <b> & "c"', null, '2026-11-24', '2026-11-24T06:00:00.000Z']);

  expect(rows).toEqual([
    ['Text', 'Number', 'Day', 'Instant'],
    [
      'Ä <b> & "c"',
      null,
      { number: '46350', format: 'yyyy-mm-dd' },
      { number: '46350.25', format: 'yyyy-mm-dd hh:mm:ss.000' },
    ],
  ]);
  expect(xml).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
  expect(xml).toContain('<col min="2" max="2" width="12" customWidth="1"/>');
});

test('a number shows all its decimals, and is text where a spreadsheet would keep fewer digits', async () => {
  const numbers = ['0.0500', '0', '12', '-1.5', '0.000000012345678901234', '123456789012345', '1234567890.123456'];
  const { rows } = await sheetOf(...numbers.map((number): Row => [null, number, null, null]));

  expect(rows.slice(1).map((row) => row[1])).toEqual([
    { number: '0.05', format: '0.0000' },
    { number: '0', format: '0' },
    { number: '12', format: '0' },
    { number: '-1.5', format: '0.0' },
    { number: '1.2345678901234e-8', format: `0.${'0'.repeat(21)}` },
    { number: '123456789012345', format: '0' },
    '1234567890.123456',
  ]);
});

test('days that spreadsheets count differently, formulas and what XML cannot hold are kept as text', async () => {
  const { rows } = await sheetOf(['=1+1', null, '1899-12-31', null], ['a\u0000b\u0001c', null, null, null]);

  expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([['=1+1', null, '1899-12-31'], ['abc']]);
});

test('sheets are made one after another, and one too large is refused before it is begun', async () => {
  const row: Row = ['a', '1', null, null];

  const made = await Promise.all([1, 2, 3].map((count) => sheetOf(...Array<Row>(count).fill(row))));

  expect(made.map(({ rows }) => rows.length)).toEqual([2, 3, 4]);
  expect(() => writeXlsx('Things', columns, Array<Row>(10_001).fill(row))).toThrow(/at most 10000/);
});
