import { fileURLToPath } from 'node:url';
import type { PdfDocument } from '@switchboard/kit/typst/compile-pdf';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { LetterSnapshot } from '../letters/snapshot.js';
import { lettersPage, logoName } from './letters-page.js';
import type { Sender } from './sender.js';

const layout = fileURLToPath(new URL('../../layouts/letters.typ', import.meta.url));

/** Letters in one file, and where each of them is. */
export interface LettersPdf {
  readonly pdf: Buffer;
  readonly pageCount: number;
  /** In the order of the letters. */
  readonly places: readonly { readonly firstPage: number; readonly pageCount: number }[];
}

export interface LettersFrame {
  readonly sender: Sender;
  /** What the file is called inside. */
  readonly title: string;
  /** The instant of merging: the same letters and instant make the same file. */
  readonly createdAt: Date;
}

/**
 * Letters as one PDF/A-2b, each from a page of its own on.
 * @throws PdfError when it cannot be made.
 */
export async function lettersPdf(
  compiler: PdfCompiler,
  letters: readonly LetterSnapshot[],
  frame: LettersFrame,
): Promise<LettersPdf> {
  const { pdf, pageCount, marks } = await compiler.compileMarked(documentOf(letters, frame));
  // The last letter ends with the file, each other one where the next begins.
  const firstPages = marks.map(Number);
  const places = firstPages.map((firstPage, index) => ({
    firstPage,
    pageCount: (firstPages[index + 1] ?? pageCount + 1) - firstPage,
  }));
  // A letter without a place could be neither counted nor printed again: better none of the chunk.
  if (places.length !== letters.length) throw new Error(`${places.length} places of ${letters.length} letters`);
  return { pdf: Buffer.from(pdf), pageCount, places };
}

/**
 * The first page of a letter as SVG.
 * @throws PdfError when it cannot be made.
 */
export function letterPicture(compiler: PdfCompiler, letter: LetterSnapshot, frame: LettersFrame): Promise<string> {
  return compiler.draw(documentOf([letter], frame));
}

function documentOf(letters: readonly LetterSnapshot[], { sender, title, createdAt }: LettersFrame): PdfDocument {
  const { logo } = sender;
  const files = logo ? [{ name: logoName(logo), content: logo.content }] : [];
  return { layout, data: lettersPage(title, letters, sender), files, createdAt };
}
