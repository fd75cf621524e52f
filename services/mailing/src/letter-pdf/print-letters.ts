import { type PdfCompiler, PdfError } from '@switchboard/kit/typst/pdf-compiler';
import { listUnshowable } from '@switchboard/kit/typst/unshowable';
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

/** Sets letters as one PDF; one that cannot be set, or not as it is written, fails alone. */
export async function printLetters(
  compiler: PdfCompiler,
  letters: readonly KeyedLetter[],
  frame: LettersFrame,
): Promise<PrintedLetters> {
  const garbled = findGarbled(letters);
  const legible = letters.filter(({ key }) => !garbled.has(key));
  const { failed, ...set } = await setLetters(compiler, legible, frame);
  return { ...set, failed: new Map([...garbled, ...failed]) };
}

/** Nobody is written to with signs that stand for letters which no font has. */
function findGarbled(letters: readonly KeyedLetter[]): ReadonlyMap<string, string> {
  return new Map(
    letters.flatMap(({ key, snapshot: { addressLines, subject, body } }) => {
      const unshown = listUnshowable([...addressLines, subject, body].join('\n'));
      return unshown.length === 0 ? [] : [[key, `no font has ${unshown.slice(0, 20).join(' ')}`] as const];
    }),
  );
}

/** One that fails is found by halving. */
async function setLetters(
  compiler: PdfCompiler,
  letters: readonly KeyedLetter[],
  frame: LettersFrame,
): Promise<PrintedLetters> {
  if (letters.length === 0) return { pdf: null, printed: [], failed: new Map() };
  try {
    return { pdf: await pdfOf(compiler, letters, frame), printed: letters, failed: new Map() };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
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
  try {
    await pdfOf(compiler, letters, frame);
    return new Map();
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const [only, ...others] = letters;
    if (only && others.length === 0) return new Map([[only.key, error.message]]);
    const middle = Math.ceil(letters.length / 2);
    const halves = [letters.slice(0, middle), letters.slice(middle)];
    const found = await Promise.all(halves.map((half) => findFailing(compiler, half, frame)));
    return new Map(found.flatMap((failed) => [...failed]));
  }
}

function pdfOf(compiler: PdfCompiler, letters: readonly KeyedLetter[], frame: LettersFrame): Promise<LettersPdf> {
  return lettersPdf(
    compiler,
    letters.map(({ snapshot }) => snapshot),
    frame,
  );
}
