import { CHUNK_SIZE } from '../letters/chunk-size.js';

export interface NoticesGo {
  /** Null where nobody knows how fast the printer is. */
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

export interface CheckedFigures {
  readonly letterCount: number;
  readonly pageCount: number;
}

/** About when the first and the last notice can go of letters that are printed from then on, at such a pace. */
export function noticesGo(
  { letterCount, pageCount }: CheckedFigures,
  { startsAt, secondsPerPage }: { readonly startsAt: Date; readonly secondsPerPage: number | undefined },
): NoticesGo {
  if (secondsPerPage === undefined || letterCount === 0) return { firstAt: null, lastAt: null };
  const after = (pages: number) => new Date(startsAt.getTime() + Math.ceil(pages * secondsPerPage) * 1_000);
  // Those of a chunk go together, when all of it is printed.
  return { firstAt: after(pageCount * Math.min(1, CHUNK_SIZE / letterCount)), lastAt: after(pageCount) };
}
