import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node';
import type { CellKind } from './sheet.js';

/** What a thread is given: all that can be copied to it. */
export interface SheetTask {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly kind: CellKind; readonly width: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Digits that a spreadsheet keeps of a number; it would show others as zeros. */
const KEPT_DIGITS = 15;
/** Decimals that a format can show. */
const SHOWN_DECIMALS = 30;
/** Characters that a spreadsheet takes into one cell; a longer one makes it call the file damaged. */
const LONGEST_CELL = 32_767;
/** Days before it mean another day to each spreadsheet. */
const FIRST_DAY = '1900-03-01';

const { name, columns, rows } = workerData as SheetTask;
const header: Cell[] = columns.map((column) => ({ value: column.header, type: String, fontWeight: 'bold' }));
const cells = rows.map((row) => row.map((text, index) => toCell(text, columns[index]?.kind ?? 'text')));
const sheet = { sheet: name, stickyRowsCount: 1, columns: columns.map(({ width }) => ({ width })) };
parentPort?.postMessage(await writeExcelFile([header, ...cells], sheet).toBuffer());

function toCell(text: string | null, kind: CellKind): Cell {
  if (text === null || text === '') return null;
  if (kind === 'number' && isKeptWhole(text)) return { value: Number(text), type: Number, format: formatOf(text) };
  if (kind === 'day' && text >= FIRST_DAY) return dateCell(`${text}T00:00:00Z`, 'yyyy-mm-dd');
  if (kind === 'instant' && text >= FIRST_DAY) return dateCell(text, 'yyyy-mm-dd hh:mm:ss.000');
  return { value: text.slice(0, LONGEST_CELL), type: String };
}

function dateCell(text: string, format: string): CellObject {
  return { value: new Date(text), type: Date, format };
}

/** A number of more digits than are kept and shown stays text: a price that is not quite the price is worse than one to retype. */
function isKeptWhole(text: string): boolean {
  const significant = text.replace(/^-?0*\.?0*/, '').replace('.', '');
  return significant.length <= KEPT_DIGITS && decimalsOf(text) <= SHOWN_DECIMALS;
}

/** Shows as many decimals as the text has, so that `0.0500` is not read as `0.05`. */
function formatOf(text: string): string {
  const decimals = decimalsOf(text);
  return decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
