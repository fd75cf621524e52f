import { Worker } from 'node:worker_threads';
import { type CompiledPdf, loadTypst, type PdfDocument } from './compile-pdf.js';

/** What the child is sent. */
export interface CompileTask {
  readonly document: PdfDocument;
  readonly form: 'pdf' | 'picture';
}

/** What the child sends back for each task. */
export interface CompileAnswer {
  readonly result: { readonly pdf: CompiledPdf } | { readonly picture: string } | { readonly failure: string };
  /** What the process holds after it. */
  readonly rssBytes: number;
}

const { compilePdf, drawPage } = loadTypst();

process.on('message', (task: CompileTask) => process.send?.(answer(task)));
process.on('disconnect', () => process.exit(0));
endWithParent();

function answer(task: CompileTask): CompileAnswer {
  return { result: resultOf(task), rssBytes: process.memoryUsage.rss() };
}

function resultOf({ document, form }: CompileTask): CompileAnswer['result'] {
  try {
    return form === 'pdf' ? { pdf: compilePdf(document) } : { picture: drawPage(document) };
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
