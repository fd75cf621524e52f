import { parse } from 'csv-parse/sync';
import { FileError } from './file-error.js';
import type { RawRecord } from './split-records.js';

/** A row of the file: its fields by column, or why it has none. */
export type Row =
  | { readonly line: number; readonly fields: Readonly<Record<string, string>> }
  | { readonly line: number; readonly code: RowProblem; readonly message: string };

export type RowProblem = 'ROW_TOO_LONG' | 'ROW_INCOMPLETE' | 'ROW_MALFORMED';

/**
 * The rows below the file's header; empty lines are none.
 * @param columns that the file must have; others are passed over.
 * @throws FileError `FILE_COLUMNS_MISSING`
 */
export async function* readRows(
  records: AsyncIterable<RawRecord>,
  { file, columns }: { readonly file: string; readonly columns: readonly string[] },
): AsyncGenerator<Row> {
  let header: readonly string[] | undefined;
  for await (const record of records) {
    if (header && record.text !== '') yield toRow(record, header);
    header ??= readHeader(record, file, columns);
  }
  if (!header) throw missing(file, columns);
}

function readHeader(record: RawRecord, file: string, columns: readonly string[]): readonly string[] {
  const parsed = parseFields(record.problem ? '' : record.text);
  // Spreadsheets add blanks and capitals.
  const names = 'fields' in parsed ? parsed.fields.map((name) => name.trim().toLowerCase()) : [];
  const absent = columns.filter((column) => !names.includes(column));
  if (absent.length > 0) throw missing(file, absent);
  return names;
}

function missing(file: string, columns: readonly string[]): FileError {
  const names = columns.join(', ');
  return new FileError(
    'FILE_COLUMNS_MISSING',
    `${file}: its first line lacks the columns ${names}; separate by commas`,
  );
}

function toRow({ line, text, problem }: RawRecord, header: readonly string[]): Row {
  if (problem === 'too-long') return { line, code: 'ROW_TOO_LONG', message: 'the row is longer than any customer is' };
  if (problem === 'unclosed') return { line, code: 'ROW_INCOMPLETE', message: 'a quote is opened and never closed' };
  const parsed = parseFields(text);
  if ('message' in parsed) return { line, code: 'ROW_MALFORMED', message: parsed.message };
  const { fields } = parsed;
  // A row that is short was cut; one that is long has a comma that should be quoted.
  if (fields.length !== header.length) {
    const code = fields.length < header.length ? 'ROW_INCOMPLETE' : 'ROW_MALFORMED';
    return { line, code, message: `the row has ${fields.length} fields and the header ${header.length}` };
  }
  return { line, fields: Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ''])) };
}

type Parsed = { readonly fields: readonly string[] } | { readonly message: string };

function parseFields(text: string): Parsed {
  try {
    // The record's extent is known, line breaks within it are a field's: no delimiter of records may be found.
    return { fields: (parse(text, { record_delimiter: '\0', relax_column_count: true }) as string[][])[0] ?? [] };
  } catch (error) {
    // The parser counts lines from this row's first, which the report names already.
    return { message: (error as Error).message.replace(/ at line \d+/, '') };
  }
}
