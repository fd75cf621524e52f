import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The documents of jobs that are not over, and the folder where they come out. */
export interface Spool {
  /** Ends when the document is on the disk. */
  readonly take: (id: number, document: Uint8Array) => Promise<void>;
  /** Puts the document into the folder whole or not at all; again is once. */
  readonly bringOut: (id: number, file: string) => Promise<void>;
  readonly drop: (id: number) => Promise<void>;
}

/**
 * Opens the spool; what lies there for no job in `open` was never confirmed to anyone, or is over, and is dropped.
 */
export async function openSpool(spoolFolder: string, folder: string, open: ReadonlySet<number>): Promise<Spool> {
  await Promise.all([mkdir(spoolFolder, { recursive: true }), mkdir(folder, { recursive: true })]);
  const pathOf = (id: number) => join(spoolFolder, `${id}.pdf`);
  for (const name of await readdir(spoolFolder)) {
    if (!open.has(Number.parseInt(name, 10))) await rm(join(spoolFolder, name));
  }
  return {
    async take(id, document) {
      await writeThrough(pathOf(id), document);
      await syncFolder(spoolFolder);
    },
    async bringOut(id, file) {
      // Hidden until it is whole: who watches the folder never sees half a print.
      const part = join(folder, `.${file}.part`);
      // Who empties the folder may take it away.
      await mkdir(folder, { recursive: true });
      await writeThrough(part, await readFile(pathOf(id)));
      await rename(part, join(folder, file));
      await syncFolder(folder);
    },
    drop: (id) => rm(pathOf(id), { force: true }),
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
