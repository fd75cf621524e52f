export type FindingKind = 'lost' | 'doubled' | 'wrong' | 'stuck';

/** A breach of what must hold, and how often. */
export interface Finding {
  readonly kind: FindingKind;
  readonly what: string;
  readonly count: number;
}

/** Each of `wanted` is to be found once, and nothing else. */
export function compare(what: string, wanted: readonly string[], found: readonly string[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
  const known = new Set(wanted);
  return [
    { kind: 'lost', what, count: [...known].filter((each) => !counts.has(each)).length },
    { kind: 'doubled', what, count: [...counts.values()].reduce((sum, count) => sum + count - 1, 0) },
    {
      kind: 'wrong',
      what: `${what} that nobody asked for`,
      count: [...counts.keys()].filter((each) => !known.has(each)).length,
    },
  ];
}

/** A column of rows. */
export function textsOf(rows: readonly object[], column: string): readonly string[] {
  return rows.map((row) => String((row as Record<string, unknown>)[column]));
}
