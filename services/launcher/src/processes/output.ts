import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const NAME_WIDTH = 12;
// So many that the cause above a stack trace is among them.
const LAST_WORDS = 50;
const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** Writes a process's line under its name. */
export type LineWriter = (name: string, line: string) => void;

/** Passes each line of the child on, shortened; returns how to ask for the one that tells best why it ended. */
export function followOutput(name: string, child: ChildProcess, write: LineWriter): () => string {
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
      const short = shorten(line);
      write(name, short);
      last.push(short);
      if (last.length > LAST_WORDS) last.shift();
    });
  }
  return () => mostTelling(last);
}

/** `name | line`, in columns. */
export function labelled(name: string, line: string): string {
  return `${name.padEnd(NAME_WIDTH)} | ${line}`;
}

/** A pino line as `level message (error)`; any other line as it is. */
export function shorten(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    const label = level === undefined ? undefined : LEVELS[level];
    if (!label) return line;
    const cause = err?.message && err.message !== msg ? ` (${err.message})` : '';
    return `${label.padEnd(5)} ${msg ?? ''}${cause}`;
  } catch {
    return line;
  }
}

function mostTelling(lines: readonly string[]): string {
  const spoken = lines.filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line));
  // The last error of a log, or the first of a stack trace: what follows that one comes of it.
  const telling =
    spoken.findLast((line) => /^(error|fatal)\b/.test(line)) ?? spoken.find((line) => /^\w*Error\b/.test(line));
  return (telling ?? spoken.at(-1) ?? 'it said nothing').trim();
}
