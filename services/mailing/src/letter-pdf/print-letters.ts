import { type PdfCompiler, PdfError } from '@switchboard/kit/typst/pdf-compiler';
import type { LetterSnapshot } from '../letters/snapshot.js';
import { type LettersFrame, type LettersPdf, lettersPdf } from './letters-pdf.js';

/** Letters with the key by which their owner knows them. */
export interface KeyedLetter {
  readonly key: string;
  readonly snapshot: LetterSnapshot;
}

export interface PrintedLetters {
  /** Null where none can be set. */
  readonly pdf: LettersPdf | null;
  /** Those in it, in its order. */
  readonly printed: readonly KeyedLetter[];
  /** Why others are not, by key. */
  readonly failed: ReadonlyMap<string, string>;
}

/** How often a letter alone may leave the compiler dead or too late before that is its own doing. */
const MOST_TRIES = 3;

/**
 * Sets letters as one PDF; one that cannot be set fails alone: it is found by halving.
 * @throws PdfError when the compiler cannot set any letter now, such as one that is killed: these are to be set later.
 */
export async function printLetters(
  compiler: PdfCompiler,
  letters: readonly KeyedLetter[],
  frame: LettersFrame,
): Promise<PrintedLetters> {
  if (letters.length === 0) return { pdf: null, printed: [], failed: new Map() };
  try {
    return { pdf: await pdfOf(compiler, letters, frame), printed: letters, failed: new Map() };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    await proveCompiler(compiler, letters, frame);
    const failed = await findFailing(compiler, letters, frame);
    const rest = letters.filter(({ key }) => !failed.has(key));
    const pdf = rest.length === 0 ? null : await pdfOf(compiler, rest, frame);
    return { pdf, printed: rest, failed };
  }
}

async function findFailing(
  compiler: PdfCompiler,
  letters: readonly KeyedLetter[],
  frame: LettersFrame,
): Promise<ReadonlyMap<string, string>> {
  const [only, ...others] = letters;
  if (only && others.length === 0) {
    const fault = await faultOf(compiler, only, frame);
    return new Map(fault === undefined ? [] : [[only.key, fault]]);
  }
  const middle = Math.ceil(letters.length / 2);
  const failed = new Map<string, string>();
  // One after the other: where none can be set any more, the others need not be tried.
  for (const half of [letters.slice(0, middle), letters.slice(middle)]) {
    const isSet = await pdfOf(compiler, half, frame).catch(unlessPdfError);
    if (isSet instanceof PdfError)
      for (const [key, reason] of await findFailing(compiler, half, frame)) failed.set(key, reason);
  }
  return failed;
}

/** Why a letter cannot be set, or undefined. What the layout says of it holds; that a process ended may be anybody's doing. */
async function faultOf(compiler: PdfCompiler, letter: KeyedLetter, frame: LettersFrame): Promise<string | undefined> {
  for (let tries = 1; ; tries += 1) {
    const result = await pdfOf(compiler, [letter], frame).catch(unlessPdfError);
    if (!(result instanceof PdfError)) return undefined;
    if (result.code === 'PDF_FAILED') return result.message;
    await proveCompiler(compiler, [letter], frame);
    if (tries === MOST_TRIES) return result.message;
  }
}

/** Sets a letter with nothing in it: where not even that is set, no letter is to blame. */
async function proveCompiler(
  compiler: PdfCompiler,
  [letter]: readonly KeyedLetter[],
  frame: LettersFrame,
): Promise<void> {
  if (letter) await lettersPdf(compiler, [{ ...letter.snapshot, addressLines: [], subject: '', body: '' }], frame);
}

function unlessPdfError(error: unknown): PdfError {
  if (error instanceof PdfError) return error;
  throw error;
}

function pdfOf(compiler: PdfCompiler, letters: readonly KeyedLetter[], frame: LettersFrame): Promise<LettersPdf> {
  return lettersPdf(
    compiler,
    letters.map(({ snapshot }) => snapshot),
    frame,
  );
}
