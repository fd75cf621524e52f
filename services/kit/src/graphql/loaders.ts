import DataLoader from 'dataloader';
import type { Page } from './connection.js';

/** Loads one row per key in one batch; null where there is none. */
export function createRowLoader<Key extends string, Row>(
  find: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads the rows that belong to each key in one batch, in the order in which they were found. */
export function createListLoader<Key extends string, Row>(
  find: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const lists = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await find(keys)) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key) ?? []);
  });
}

/** One parent's page of a list. */
export interface PageKey<Filter = undefined> {
  readonly parentId: string;
  readonly page: Page;
  /** Further arguments; keys of equal filters and pages are loaded together. */
  readonly filter?: Filter;
}

/** Loads a page of a list for many parents: one batch for all keys that ask for the same page. */
export function createPageLoader<Row, Filter = undefined>(
  find: (
    parentIds: readonly string[],
    page: Page,
    filter: Filter | undefined,
  ) => Promise<ReadonlyMap<string, readonly Row[]>>,
): DataLoader<PageKey<Filter>, readonly Row[], string> {
  const sameQuestion = ({ page, filter }: PageKey<Filter>) => JSON.stringify([page, filter]);
  const load = async (keys: readonly PageKey<Filter>[]) => {
    const groups = new Map<string, PageKey<Filter>[]>();
    for (const key of keys) groups.set(sameQuestion(key), (groups.get(sameQuestion(key)) ?? []).concat(key));
    const answers = new Map<string, ReadonlyMap<string, readonly Row[]>>();
    // One question after the other: they share the request's one connection.
    for (const [question, [key, ...others]] of groups) {
      if (!key) continue;
      const parentIds = [key, ...others].map(({ parentId }) => parentId);
      answers.set(question, await find(parentIds, key.page, key.filter));
    }
    return keys.map((key) => answers.get(sameQuestion(key))?.get(key.parentId) ?? []);
  };
  return new DataLoader(load, { cacheKeyFn: (key) => `${key.parentId} ${sameQuestion(key)}` });
}
