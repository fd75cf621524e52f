import { expect, test } from 'vitest';
import { readRateSheet } from './rate-sheet.js';

const HEADER = 'service_code,unit_price,valid_from';
const ROW = 'AUDIO,0.05,2026-01-01';

const placesOf = (text: string) => readRateSheet(text).placed.map(({ rate, position }) => [position, rate.serviceCode]);
const refusalsOf = (text: string) =>
  readRateSheet(text).refusals.map(({ code, path }) => [code, path.slice(1).join('.')].filter(Boolean).join(' '));

test.each([
  ['line feeds', `${HEADER}\n${ROW}\n`, 2],
  ['carriage returns and line feeds', `${HEADER}\r\n${ROW}\r\n`, 2],
  ['carriage returns', `${HEADER}\r${ROW}\r`, 2],
  ['no end of its last line', `${HEADER}\n${ROW}`, 2],
  ['a byte order mark', `\uFEFF${HEADER}\n${ROW}`, 2],
  ['a byte order mark before a quoted name', `\uFEFF"service_code",unit_price,valid_from\n${ROW}`, 2],
  ['names in capitals with blanks around', `Service_Code , UNIT_PRICE, valid_from\n${ROW}`, 2],
  ['quoted fields', `${HEADER}\n"AUDIO","0.05","2026-01-01"`, 2],
  ['empty lines and lines of commas', `${HEADER}\n\n,,\n \n${ROW}\n\n`, 5],
])('a sheet with %s is read', (_, text, line) => {
  expect(refusalsOf(text)).toEqual([]);
  expect(placesOf(text)).toEqual([[line, 'AUDIO']]);
});

test('a quoted field may hold commas, quotes and ends of lines, and later lines keep their numbers', () => {
  const text = `${HEADER}\n"AU,""D""\r\nIO",0.05,2026-01-01\n${ROW}`;

  expect(placesOf(text)).toEqual([
    [2, 'AU,"D"\r\nIO'],
    [4, 'AUDIO'],
  ]);
});

test.each([
  ['nothing', '', 'RATE_SHEET_COLUMNS'],
  ['a byte order mark alone', '\uFEFF', 'RATE_SHEET_COLUMNS'],
  ['rows without a line of names', `${ROW}\n${ROW}`, 'RATE_SHEET_COLUMNS'],
  ['semicolons', `${HEADER.replaceAll(',', ';')}\n${ROW.replaceAll(',', ';')}`, 'RATE_SHEET_COLUMNS'],
  ['a column twice', `${HEADER},unit_price\n${ROW},0.06`, 'RATE_SHEET_COLUMNS'],
  ['a column without a name', `${HEADER},\n${ROW},`, 'RATE_SHEET_COLUMNS'],
  ['a column that it lacks', 'service_code,unit_price\nAUDIO,0.05', 'RATE_SHEET_COLUMNS'],
  ['a quote within a name', `"service"_code,unit_price,valid_from\n${ROW}`, 'RATE_SHEET_COLUMNS'],
  ['5 MB', `${HEADER}\n${`${ROW}\n`.repeat(240_000)}`, 'RATE_SHEET_TOO_LARGE'],
])('a sheet with %s is refused whole, once', (_, text, code) => {
  expect(refusalsOf(text)).toEqual([code]);
  expect(placesOf(text)).toEqual([]);
});

test('a row that cannot be read costs itself alone', () => {
  const rows = ['AU"DIO,0.05,2026-01-01', ROW, '"AUDIO"x,0.05,2026-01-01', 'AUDIO,0,05,2026-01-01', '"AUDIO', ROW];

  expect(refusalsOf([HEADER, ...rows].join('\n'))).toEqual([
    'ROW_MALFORMED 2',
    'ROW_MALFORMED 4',
    'ROW_MALFORMED 5',
    'ROW_MALFORMED 6',
  ]);
  expect(placesOf([HEADER, ...rows].join('\n'))).toEqual([
    [3, 'AUDIO'],
    [7, 'AUDIO'],
  ]);
});

test('the price of a tier is all that follows its bound', () => {
  const { placed } = readRateSheet(`${HEADER},price_model,tiers\nAUDIO,,2026-01-01,GRADUATED,100:0.05|*:0.04:0.03`);

  expect(placed[0]?.rate.tiers).toEqual([
    { upTo: '100', unitPrice: '0.05' },
    { upTo: null, unitPrice: '0.04:0.03' },
  ]);
});
