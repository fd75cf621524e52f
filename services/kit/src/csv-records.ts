/** A record of a CSV text: its fields, or why it has none that could be trusted. */
export interface CsvRecord {
  /** Number of its first line, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly problem?: string;
}

interface Field {
  readonly text: string;
  /** Index of what ends it: a comma, a line's end or the text's. */
  readonly end: number;
  readonly problem?: string;
}

/** The records of a CSV text (RFC 4180, section 2), empty lines left out; a byte order mark is passed over. */
export function readCsv(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let [index, line] = [text.startsWith('\uFEFF') ? 1 : 0, 1];
  while (index < text.length) {
    const { record, end } = readRecord(text, index, line);
    if (record.problem || record.fields.some((field) => field.trim() !== '')) records.push(record);
    line += countLineEnds(text, index, end);
    index = end;
  }
  return records;
}

function readRecord(text: string, start: number, line: number): { record: CsvRecord; end: number } {
  const fields: string[] = [];
  for (let index = start; ; ) {
    const { text: field, end, problem } = readField(text, index);
    // A record that cannot be read costs its own line: the next one begins anew.
    if (problem) return { record: { line, fields: [], problem }, end: afterLine(text, start) };
    fields.push(field);
    if (text[end] !== ',') return { record: { line, fields }, end: afterLine(text, end) };
    index = end + 1;
  }
}

function readField(text: string, start: number): Field {
  if (text[start] === '"') return readQuoted(text, start + 1);
  const end = indexOfAny(text, /[,\r\n]/g, start);
  const field = text.slice(start, end);
  return field.includes('"') ? { text: '', end, problem: 'a quote stands within a field' } : { text: field, end };
}

function readQuoted(text: string, start: number): Field {
  let end = text.indexOf('"', start);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return { text: '', end: text.length, problem: 'a quote is opened and never closed' };
  const next = text[end + 1];
  const closed = next === undefined || /[,\r\n]/.test(next);
  const field = { text: text.slice(start, end).replaceAll('""', '"'), end: end + 1 };
  return closed ? field : { ...field, problem: 'a closing quote is followed by text' };
}

/** Where the next line begins, from within a line. */
function afterLine(text: string, index: number): number {
  const end = indexOfAny(text, /\r\n|\r|\n/g, index);
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

function indexOfAny(text: string, pattern: RegExp, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? text.length;
}

function countLineEnds(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0;
}
