import { Worker } from 'node:worker_threads';
import { loadCompilePdf, type PdfDocument } from './compile-pdf.js';

/** What the child sends back for each document. */
export interface CompileAnswer {
  readonly result: { readonly pdf: Uint8Array } | { readonly failure: string };
  /** What the process holds after it. */
  readonly rssBytes: number;
}

const compilePdf = loadCompilePdf();

process.on('message', (document: PdfDocument) => process.send?.(answer(document)));
process.on('disconnect', () => process.exit(0));
endWithParent();

function answer(document: PdfDocument): CompileAnswer {
  return { result: resultOf(document), rssBytes: process.memoryUsage.rss() };
}

function resultOf(document: PdfDocument): CompileAnswer['result'] {
  try {
    return { pdf: compilePdf(document) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** A document that never ends hears no disconnect: a thread beside it sees that the parent was killed. */
function endWithParent(): void {
  const watch = `
    const { ppid } = process;
    setInterval(() => { if (process.ppid !== ppid) process.kill(process.pid, 'SIGKILL'); }, 1_000);`;
  new Worker(watch, { eval: true }).unref();
}
