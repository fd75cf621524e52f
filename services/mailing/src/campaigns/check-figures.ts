import type { CampaignRow } from './queries.js';

interface LetterCount {
  readonly state: string;
  readonly letterCount: number;
  readonly pageCount: number | null;
}

/** How many letters a campaign has, how many pages those are, and how many customers get none. */
export function countLetters(counts: readonly LetterCount[]) {
  const given = counts.filter(({ state }) => state !== 'LEFT_OUT');
  const sumOf = (numbers: readonly (number | null)[]) => numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    letterCount: sumOf(given.map(({ letterCount }) => letterCount)),
    pageCount: sumOf(given.map(({ pageCount }) => pageCount)),
    leftOutCount: sumOf(counts.filter((count) => !given.includes(count)).map(({ letterCount }) => letterCount)),
  };
}

/** Of an audience's customer numbers those that sales does not know; none as long as others are still looked at. */
export function unknownNumbersOf({ checkedAt, checkUnseen }: Pick<CampaignRow, 'checkedAt' | 'checkUnseen'>) {
  return checkedAt === null ? [] : [...checkUnseen];
}
