import { type CsvRecord, readCsv } from '@switchboard/kit/csv-records';
import type { Refusal } from '@switchboard/kit/refusal';
import type { PlacedRate } from './check-contract.js';
import { when } from './check-numbers.js';
import { type Cells, toRate } from './rate-sheet-cells.js';

/** Columns of a rate sheet; all but these may be left out, none may be unknown. */
const REQUIRED = ['service_code', 'unit_price', 'valid_from'] as const;
const COLUMNS = [
  ...REQUIRED,
  ...['part', 'access_type_code', 'prefix', 'country_code', 'unit', 'price_model', 'currency', 'tiers', 'package_size'],
  ...['percent', 'initial_seconds', 'next_seconds', 'set_up_fee', 'minimum', 'maximum', 'discount_percent'],
  ...['time_bands', 'holidays', 'allowance_minutes', 'allowance_proration', 'valid_to'],
];

/** A request to the graph holds less; a file that is imported may have it all. */
export const LARGEST_RATE_SHEET_BYTES = 4 * 1024 * 1024;

/** What is given to be extended, and what of it could not be read. */
export interface GivenRates {
  readonly placed: readonly PlacedRate[];
  readonly refusals: readonly Refusal[];
}

/** The rates of a sheet; the path of each is `rateSheet` and its line. */
export function readRateSheet(text: string): GivenRates {
  if (Buffer.byteLength(text) > LARGEST_RATE_SHEET_BYTES) {
    const message = 'the sheet has more than 4 MB: give it in parts';
    return { placed: [], refusals: [{ code: 'RATE_SHEET_TOO_LARGE', message, path: ['rateSheet'] }] };
  }
  const [header, ...rows] = readCsv(text);
  const names = header?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const refusals = checkColumns(names);
  if (refusals.length > 0) return { placed: [], refusals };
  const read = rows.map((row) => readRow(row, names));
  return { placed: read.flatMap(({ placed }) => placed), refusals: read.flatMap((row) => row.refusals) };
}

function checkColumns(names: readonly string[]): readonly Refusal[] {
  const missing = REQUIRED.filter((column) => !names.includes(column));
  // One that is passed over could be the misspelt one that decides the price.
  const unknown = names.filter((name, index) => !COLUMNS.includes(name) || names.indexOf(name) !== index);
  const message = [
    ...(missing.length > 0 ? [`it lacks the columns ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`unknown or doubled are ${unknown.map((name) => JSON.stringify(name)).join(', ')}`] : []),
  ].join('; ');
  return when(message !== '', 'RATE_SHEET_COLUMNS', {
    message: `the first line names the columns, separated by commas: ${message}`,
    path: ['rateSheet'],
  });
}

function readRow({ line, fields, problem }: CsvRecord, names: readonly string[]): GivenRates {
  const path = ['rateSheet', String(line)];
  if (problem) return { placed: [], refusals: [{ code: 'ROW_MALFORMED', message: problem, path }] };
  if (fields.length !== names.length) {
    const code = fields.length < names.length ? 'ROW_INCOMPLETE' : 'ROW_MALFORMED';
    const message = `the row has ${fields.length} fields and the first line ${names.length}`;
    return { placed: [], refusals: [{ code, message, path }] };
  }
  const cells: Cells = Object.fromEntries(names.map((name, index) => [name, fields[index]?.trim() ?? '']));
  const { rate, unknown } = toRate(cells);
  const refusals = unknown.map(({ column, message }) => ({ code: 'VALUE_UNKNOWN', message, path: [...path, column] }));
  return { placed: refusals.length > 0 ? [] : [{ rate, path, position: line }], refusals };
}

/** The path of a refusal with the sheet's own names of what follows the line. */
export function withColumns({ path, ...refusal }: Refusal): Refusal {
  const named = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const [start = '', line, ...fields] = path;
  if (start !== 'rateSheet' || line === undefined) return { ...refusal, path };
  return { ...refusal, path: [start, line, ...fields.map(named)] };
}
