import { type FileHandle, open } from 'node:fs/promises';
import type { Ledger } from '@switchboard/kit/ledger/open-ledger';
import type { BridgeEvent } from '../conferences/conference.js';
import type { Entry } from './entries.js';

/** A cursor that was not given out. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}

export interface EventPage {
  readonly events: readonly BridgeEvent[];
  /** From where the next page goes on, also when this one is empty. */
  readonly next: number;
}

const PAGE_BYTES = 256 * 1024;
const NEW_LINE = 10;

/**
 * The events that were told from a cursor on, which is a place in the ledger; 0 is its beginning.
 * @throws CursorError when no line begins there.
 */
export async function readEvents(ledger: Ledger<Entry>, after: number): Promise<EventPage> {
  const end = ledger.size();
  const file = await open(ledger.path, 'r');
  try {
    if (after > end || !(await beginsLine(file, after))) throw new CursorError(`no page begins at ${after}`);
    const lines = await readLines(file, after, end);
    const entries = lines.toString().split('\n').slice(0, -1);
    const events = entries.flatMap((line) => toldBy(JSON.parse(line) as Entry));
    return { events, next: after + lines.length };
  } finally {
    await file.close();
  }
}

function toldBy(entry: Entry): readonly BridgeEvent[] {
  return entry.type === 'event' && entry.told ? [entry.event] : [];
}

async function beginsLine(file: FileHandle, place: number): Promise<boolean> {
  if (place === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, place - 1);
  return buffer[0] === NEW_LINE;
}

/** Whole lines of about a page, but one at least. */
async function readLines(file: FileHandle, from: number, end: number, most = PAGE_BYTES): Promise<Buffer> {
  const length = Math.min(most, end - from);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  const whole = buffer.subarray(0, bytesRead).lastIndexOf(NEW_LINE) + 1;
  if (whole > 0 || from + length >= end) return buffer.subarray(0, whole);
  return readLines(file, from, end, 2 * most);
}
