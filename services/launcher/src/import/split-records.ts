import { type Line, LONGEST } from './read-lines.js';

/** One record of a CSV file, not yet taken apart. */
export interface RawRecord {
  /** Number of its first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** What is wrong with its extent: longer than any row, or a quote that nothing closes. */
  readonly problem?: 'too-long' | 'unclosed';
}

/** The lines of a record whose quotes are still open. */
interface Open {
  lines: Line[];
  quoted: boolean;
  length: number;
}

/**
 * Joins lines to records, which go over several lines where a field is quoted (RFC 4180, section 2). A record that
 * finds no end costs its first line only: the next line begins a new one.
 */
export async function* splitRecords(lines: AsyncIterable<Line>): AsyncGenerator<RawRecord> {
  const open: Open = { lines: [], quoted: false, length: 0 };
  for await (const line of lines) yield* join(open, [line]);
  for (let [first, ...others] = open.lines; first; [first, ...others] = open.lines) {
    yield failed(first, 'unclosed');
    clear(open);
    yield* join(open, others);
  }
}

/** The records that end with the lines given. */
function* join(open: Open, lines: readonly Line[]): Generator<RawRecord> {
  const waiting = lines.toReversed();
  for (let line = waiting.pop(); line; line = waiting.pop()) {
    const fits = !line.cut && open.length + line.text.length <= LONGEST;
    const [first, ...others] = fits ? [] : open.lines;
    if (fits) yield* append(open, line);
    else yield first ? failed(first, 'unclosed') : failed(line, 'too-long');
    if (!first) continue;
    waiting.push(line, ...others.reverse());
    clear(open);
  }
}

function* append(open: Open, line: Line): Generator<RawRecord> {
  open.lines.push(line);
  open.length += line.text.length;
  open.quoted = endsQuoted(line.text, open.quoted);
  if (open.quoted) return;
  yield { line: open.lines[0]?.number ?? line.number, text: open.lines.map(({ text }) => text).join('\n') };
  clear(open);
}

function clear(open: Open): void {
  Object.assign(open, { lines: [], quoted: false, length: 0 } satisfies Open);
}

function failed({ number, text }: Line, problem: 'too-long' | 'unclosed'): RawRecord {
  return { line: number, text, problem };
}

/** Whether a quoted field is open at the end of the line; a quote opens one only where a field begins. */
function endsQuoted(text: string, openBefore: boolean): boolean {
  let quoted = openBefore;
  let closedAt = -2;
  for (let index = text.indexOf('"'); index >= 0; index = text.indexOf('"', index + 1)) {
    if (quoted) [quoted, closedAt] = [false, index];
    // A quote right after a closing one is a quote within the field.
    else quoted = closedAt === index - 1 || index === 0 || text[index - 1] === ',';
  }
  return quoted;
}
