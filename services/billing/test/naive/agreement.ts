import { fraction, isLess, read, subtract } from './fraction.js';
import { naiveRate } from './naive-rater.js';
import type { NaiveLeg, NaiveLine, NaivePart, NaiveResult } from './naive-types.js';
import type { World } from './worlds.js';

/** The rater under test: it takes the legs as they arrive and tells what all of them come to in the end. */
export type RateAll = (world: World) => NaiveResult | Promise<NaiveResult>;

const LONG = 20;

/** Equal, or ours to the last digit of a quotient that had to be cut off somewhere after 20 decimals. */
export function isSameAmount(ours: string, theirs: string): boolean {
  const apart = subtract(read(ours), read(theirs));
  const decimals = theirs.includes('/') ? 0 : (theirs.split('.')[1]?.length ?? 0);
  if (apart.n === 0n || decimals < LONG) return apart.n === 0n;
  return isLess(fraction(apart.n < 0n ? -apart.n : apart.n, apart.d), fraction(1n, 10n ** BigInt(decimals)));
}

type Fields = Readonly<Record<string, string | number | bigint | null | undefined>>;

function compare(what: string, ours: Fields | undefined, theirs: Fields | undefined): string[] {
  if (!ours || !theirs)
    return ours === theirs ? [] : [`${what}: only ${ours ? 'the naive rater' : 'the other'} has it`];
  return Object.entries(ours).flatMap(([name, value]) => {
    const other = theirs[name];
    const isAmount = name === 'amount' && typeof value === 'string' && typeof other === 'string';
    if (isAmount ? isSameAmount(value, other) : value === other) return [];
    return [`${what}, ${name}: naive ${value}, under test ${other}`];
  });
}

function comparePairs<Item>(
  ours: readonly Item[],
  theirs: readonly Item[],
  nameOf: (item: Item) => string,
  fieldsOf: (item: Item) => Fields,
): string[] {
  const names = [...new Set([...ours, ...theirs].map(nameOf))].sort();
  return names.flatMap((name) => {
    const [one, other] = [ours, theirs].map((all) => all.filter((item) => nameOf(item) === name));
    if ((one?.length ?? 0) > 1 || (other?.length ?? 0) > 1) return [`${name}: is there twice`];
    return compare(name, one?.map(fieldsOf)[0], other?.map(fieldsOf)[0]);
  });
}

const partsOf = (legs: readonly NaiveLeg[]) =>
  legs.flatMap(({ callRecordId, parts }) => parts.map((part) => ({ ...part, callRecordId })));

const partName = ({ callRecordId, part }: NaivePart & { callRecordId: string }) => `leg ${callRecordId} ${part}`;

const lineName = ({ netMinor: _, ...key }: NaiveLine) => `line ${JSON.stringify(key)}`;

/** What the two raters do not agree on, a sentence each; none when they agree to the last digit. */
export async function disagreements(world: World, rateAll: RateAll): Promise<string[]> {
  const ours = naiveRate(world.input);
  const theirs = await rateAll(world);
  return [
    ...comparePairs(
      ours.legs,
      theirs.legs,
      ({ callRecordId }) => `leg ${callRecordId}`,
      ({ periodStart, waits, amount }) => ({ periodStart, waits, amount }),
    ),
    ...comparePairs(partsOf(ours.legs), partsOf(theirs.legs), partName, ({ part: _, ...fields }) => ({ ...fields })),
    ...comparePairs(ours.lines, theirs.lines, lineName, ({ netMinor }) => ({ netMinor })),
  ];
}
