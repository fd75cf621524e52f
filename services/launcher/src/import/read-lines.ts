/** One line of a text, without its line end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether it was too long and is cut short. */
  readonly cut: boolean;
}

/** Characters of a line or record: far beyond any customer, and little to hold in memory. */
export const LONGEST = 64 * 1024;
const KEPT_OF_CUT = 100;

/** Lines of a text that comes in pieces; of one that is too long only its beginning is held. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let rest = '';
  let cut = false;
  for await (const piece of pieces) {
    // At every line feed, quoted or not: which of them end a record is found when lines are joined.
    const [first = '', ...others] = piece.split('\n');
    rest += first;
    for (const other of others) {
      yield toLine(number, rest, cut);
      [number, rest, cut] = [number + 1, other, false];
    }
    if (rest.length > LONGEST) [rest, cut] = [rest.slice(0, KEPT_OF_CUT), true];
  }
  if (rest !== '' || cut) yield toLine(number, rest, cut);
}

function toLine(number: number, text: string, cut: boolean): Line {
  return { number, text: text.replace(/\r$/, ''), cut: cut || text.length > LONGEST };
}
