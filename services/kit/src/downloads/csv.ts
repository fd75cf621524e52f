import type { SheetColumn } from './sheet.js';

// Without it a spreadsheet takes UTF-8 for the machine's own encoding.
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Where a spreadsheet may begin a formula (OWASP, CSV injection), full-width signs among it: at the start of a text, and
 * after what separates cells where people set semicolons or tabs for it.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** A CSV file (RFC 4180, UTF-8 with a mark, CRLF) of rows that come in batches, a piece of text per batch. */
export async function* writeCsv<Row>(
  columns: readonly SheetColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${recordOf(columns.map(({ header }) => header))}`;
  for await (const rows of batches) {
    yield rows.map((row) => recordOf(columns.map((column) => cellOf(column, row)))).join('');
  }
}

function cellOf<Row>({ kind, textOf }: SheetColumn<Row>, row: Row): string {
  const text = textOf(row) ?? '';
  // A number below zero begins like a formula, and is none.
  return kind === 'text' ? text.replaceAll(FORMULA, "'") : text;
}

function recordOf(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
