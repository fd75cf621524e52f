/** As many letters are printed before the first notices go. */
const FIRST_LETTERS = 100;

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
  return { firstAt: after(pageCount * Math.min(1, FIRST_LETTERS / letterCount)), lastAt: after(pageCount) };
}
