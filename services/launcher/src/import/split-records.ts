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
    const end = endOf(open, line);
    const [first, ...others] = open.lines;
    if (first && (end === 'too-long' || end === 'broken')) {
      yield failed(first, 'unclosed');
      clear(open);
      // The lines that it had swallowed are looked at again, as rows of their own.
      waiting.push(line, ...others.reverse());
    } else if (end === 'too-long') yield failed(line, 'too-long');
    else yield* append(open, line, end);
  }
}

function* append(open: Open, line: Line, end: End): Generator<RawRecord> {
  open.lines.push(line);
  open.length += line.text.length;
  open.quoted = end === 'quoted';
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

/** How a record ends with a line: whole, within quotes, or with a quote where none can be. */
type End = 'whole' | 'quoted' | 'broken' | 'too-long';

function endOf({ quoted: openBefore, length }: Open, { text, cut }: Line): End {
  if (cut || length + text.length > LONGEST) return 'too-long';
  let quoted = openBefore;
  for (let index = text.indexOf('"'); index >= 0; index = text.indexOf('"', index + 1)) {
    const next = text[index + 1];
    // A quote opens a field only at its beginning.
    if (!quoted && index > 0 && text[index - 1] !== ',') return 'broken';
    if (quoted && next === '"') index += 1;
    else if (quoted && next !== undefined && next !== ',') return 'broken';
    else quoted = !quoted;
  }
  return quoted ? 'quoted' : 'whole';
}
