import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompileAnswer, CompileTask } from './compile-child.js';
import type { CompiledPdf, PdfDocument } from './compile-pdf.js';

/** A document that became no PDF; others are not touched by it. */
export class PdfError extends Error {
  override readonly name = 'PdfError';

  constructor(
    /** The layout failed on the data; it was not done in time; the compiling process ended, whoever's fault it was. */
    readonly code: 'PDF_FAILED' | 'PDF_TIMED_OUT' | 'PDF_INTERRUPTED',
    reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}

export interface PdfCompiler {
  /**
   * Documents are compiled in the order in which they are given, one at a time.
   * @throws PdfError when the layout fails on the data, the child dies, or the deadline passes.
   */
  compile(document: PdfDocument): Promise<Buffer>;
  /** The same, with how many pages it has and what the layout marks on them. */
  compileMarked(document: PdfDocument): Promise<CompiledPdf>;
  /** A picture of the first page, as SVG. */
  draw(document: PdfDocument): Promise<string>;
  /** Ends the child; documents in hand and waiting fail. */
  stop(): void;
}

export interface PdfCompilerOptions {
  /** For one document, and for the start of the child where it is the first; in milliseconds. */
  readonly deadlineMs?: number;
  /** How long an idle child keeps its memory for the next document, in milliseconds. */
  readonly idleMs?: number;
}

/** Memory that the compiler does not give back after a large document; most leave the child at a third of it. */
const MOST_RSS_BYTES = 300 * 1024 * 1024;

const childFile = fileURLToPath(new URL('./compile-child.js', import.meta.url));

/**
 * Compiles documents in a child process. It starts with the first of them, is killed when a document passes its deadline
 * or has left it too large, is started anew for the next, and ends when idle or with this process.
 */
export function createPdfCompiler({ deadlineMs = 120_000, idleMs = 60_000 }: PdfCompilerOptions = {}): PdfCompiler {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();

  const runNext = async (task: CompileTask) => {
    if (stopped) throw new PdfError('PDF_INTERRUPTED', 'the compiler was stopped');
    clearTimeout(idle);
    if (!child?.connected || child.killed) child = startChild();
    try {
      return await runIn(child, task, deadlineMs);
    } finally {
      idle = setTimeout(() => child?.kill('SIGKILL'), idleMs).unref();
    }
  };
  const run = (task: CompileTask) => {
    const done = last.then(() => runNext(task));
    last = done.catch(() => {});
    return done;
  };
  const compileMarked = async (document: PdfDocument) => {
    const result = await run({ document, form: 'pdf' });
    // Only a child of another version of this program could answer so.
    if (!('pdf' in result)) throw new PdfError('PDF_INTERRUPTED', 'the compiling process sent something else');
    return result.pdf;
  };
  return {
    compileMarked,
    compile: async (document) => Buffer.from((await compileMarked(document)).pdf),
    async draw(document) {
      const result = await run({ document, form: 'picture' });
      if (!('picture' in result)) throw new PdfError('PDF_INTERRUPTED', 'the compiling process sent something else');
      return result.picture;
    },
    stop() {
      stopped = true;
      child?.kill('SIGKILL');
    },
  };
}

function startChild(): ChildProcess {
  // Without this process's settings, among which are secrets.
  const child = fork(childFile, {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A child that cannot be reached has ended or will be killed at the deadline.
  return child.on('error', () => {});
}

type Compiled = Exclude<CompileAnswer['result'], { readonly failure: string }>;

/** Holds this process only while the document is under way. */
async function runIn(child: ChildProcess, task: CompileTask, deadlineMs: number): Promise<Compiled> {
  child.ref();
  child.channel?.ref();
  try {
    const { result, rssBytes } = await answerOf(child, task, deadlineMs);
    if (rssBytes > MOST_RSS_BYTES) child.kill('SIGKILL');
    if ('failure' in result) throw new PdfError('PDF_FAILED', result.failure);
    return result;
  } finally {
    child.unref();
    child.channel?.unref();
  }
}

function answerOf(child: ChildProcess, task: CompileTask, deadlineMs: number): Promise<CompileAnswer> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      child.kill('SIGKILL');
      settle(() => reject(new PdfError('PDF_TIMED_OUT', `not done within ${deadlineMs} ms`)));
    }, deadlineMs);
    const take = (answer: CompileAnswer) => settle(() => resolve(answer));
    const fail = (reason: unknown) =>
      settle(() => reject(new PdfError('PDF_INTERRUPTED', `the compiling process ended (${reason})`)));
    const end = (code: number | null, signal: string | null) => fail(signal ?? code);
    const settle = (finish: () => void) => {
      clearTimeout(deadline);
      child.off('message', take).off('exit', end).off('error', fail);
      finish();
    };
    child.on('message', take).on('exit', end).on('error', fail);
    child.send(task, (error) => error && fail(error.message));
  });
}
