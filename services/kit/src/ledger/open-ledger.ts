import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Entries, one a JSON line of a file that only grows. */
export interface Ledger<Entry> {
  readonly path: string;
  /** Ends when the entry is on the disk. */
  readonly append: (entry: Entry) => Promise<void>;
  /** Ends when all that was appended so far is on the disk. */
  readonly settled: () => Promise<void>;
  /** How many bytes are on the disk. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

/** Opens the ledger in a folder, and gives each entry that it holds to `onEntry`. One process at a time may do so. */
export async function openLedger<Entry>(folder: string, onEntry: (entry: Entry) => void): Promise<Ledger<Entry>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'ledger.jsonl');
  const file = await open(path, 'a+');
  const size = await replay(file, onEntry);
  // What a kill cut off in the middle of a line was confirmed to nobody.
  await file.truncate(size);
  await syncFolder(folder);
  return { path, ...createWriter<Entry>(file, size) };
}

async function replay<Entry>(file: FileHandle, onEntry: (entry: Entry) => void): Promise<number> {
  const { size: whole } = await file.stat();
  let read = 0;
  for await (const line of file.readLines({ start: 0, autoClose: false })) {
    const end = read + Buffer.byteLength(line) + 1;
    if (end > whole) break;
    onEntry(JSON.parse(line) as Entry);
    read = end;
  }
  return read;
}

/** Of many appends at once, one write and one wait for the disk. */
function createWriter<Entry>(file: FileHandle, from: number): Omit<Ledger<Entry>, 'path'> {
  let size = from;
  let waiting: string[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  const write = async () => {
    const text = waiting.join('');
    waiting = [];
    next = undefined;
    await file.appendFile(text);
    await file.datasync();
    size += Buffer.byteLength(text);
  };
  return {
    append(entry) {
      waiting.push(`${lineOf(entry)}\n`);
      // After a write that failed none is tried: it could follow half a line.
      next ??= last.then(write);
      last = next;
      return next;
    },
    settled: () => last,
    size: () => size,
    async close() {
      await last.catch(() => {});
      await file.close();
    },
  };
}

/** Some readers of lines end one at these two as well, which JSON leaves as they are (ECMA-262, LineTerminator). */
function lineOf(entry: unknown): string {
  return JSON.stringify(entry).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** A new file is there for good only when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
