import { Worker } from 'node:worker_threads';
import type { SheetColumn } from './sheet.js';
import type { SheetTask } from './xlsx-worker.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** More would take longer than anybody waits for, and some hundred megabytes. */
export const LARGEST_SHEET = 10_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * An Excel workbook of one sheet with a frozen header, of at most `LARGEST_SHEET` rows. It is made on a thread of its
 * own: three seconds of work would hold up every other request. One after another, since each takes much memory.
 */
export function writeXlsx<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  if (rows.length > LARGEST_SHEET) throw new Error(`a sheet of ${rows.length} rows: at most ${LARGEST_SHEET} are made`);
  const task: SheetTask = {
    name,
    columns: columns.map(({ header, kind, width }) => ({ header, kind, width })),
    rows: rows.map((row) => columns.map(({ textOf }) => textOf(row))),
  };
  const made = last.then(() => runWorker(task));
  last = made.catch(() => undefined);
  return made;
}

function runWorker(workerData: SheetTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./xlsx-worker.js', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    // After a message or an error this changes nothing.
    worker.once('exit', (code) => reject(new Error(`the thread that makes a sheet ended with ${code}`)));
  });
}
