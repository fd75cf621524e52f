import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of repeatable chance: the same seed and name give the same values, on any machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number;
  /** True in `percent` of a hundred cases. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <const Values extends readonly unknown[]>(values: Values) => Values[number];
}

/** @param name tells apart the uses of a seed, so that one more use here changes nothing there. */
export function randomOf(seed: number, name: string): Random {
  const generator = xoroshiro128plus(hashOf(`${seed} ${name}`));
  const integer = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    integer,
    chance: (percent) => integer(1, 100) <= percent,
    pick: (values) => values[integer(0, values.length - 1)],
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
