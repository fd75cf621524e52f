import { inflateSync } from 'node:zlib';

const OBJECT_STREAM = /\/Type\s*\/ObjStm\b/;
/** A stream of objects that is larger than this is none that a writer of letters makes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * How many pages a PDF has, by the page tree's own count; undefined when that cannot be found, so that a printer would
 * not know what to print. It reads the objects that lie open or in compressed object streams (ISO 32000-1, 7.5.7).
 */
export function countPages(pdf: Buffer): number | undefined {
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') return undefined;
  const open = pdf.toString('latin1');
  const texts = [open, ...objectStreams(pdf, open)];
  const counts = texts.flatMap(countsOf);
  // Nodes of the tree count what is below them: the root has the most.
  return counts.length > 0 ? Math.max(...counts) : undefined;
}

function countsOf(text: string): readonly number[] {
  const counts: number[] = [];
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const count = /\/Count\s+(\d{1,9})/.exec(objectAt(text, index));
    if (count) counts.push(Number(count[1]));
  }
  return counts;
}

/** The object around a place; in an object stream objects follow one another without a mark, and its dictionary must do. */
function objectAt(text: string, place: number): string {
  const isOpen = text.includes('endobj');
  const from = text.lastIndexOf(isOpen ? ' obj' : '<<', place);
  const end = text.indexOf(isOpen ? 'endobj' : '>>', place);
  return text.slice(Math.max(from, 0), end === -1 ? undefined : end);
}

function* objectStreams(pdf: Buffer, text: string): Generator<string> {
  for (const { index } of text.matchAll(/\bstream\r?\n/g)) {
    const head = text.slice(Math.max(text.lastIndexOf(' obj', index), 0), index);
    if (!OBJECT_STREAM.test(head)) continue;
    const begin = text.indexOf('\n', index) + 1;
    const end = text.indexOf('endstream', begin);
    const inflated = inflate(pdf.subarray(begin, end === -1 ? undefined : end));
    if (inflated) yield inflated.toString('latin1');
  }
}

function inflate(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST });
  } catch {
    return undefined;
  }
}
