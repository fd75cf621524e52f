import { type Db, openDatabase } from '@switchboard/kit/database/open-database';
import postgres from 'postgres';

/** How one table is read: by which index, or whole. */
export interface Scan {
  readonly table: string;
  readonly index: string | undefined;
}

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

/**
 * How PostgreSQL would read the tables for each statement of a query.
 * @param url of the database, as its owner
 * @param table that was only just written
 */
export async function scansOf(
  url: string,
  table: string,
  query: (db: Db) => Promise<unknown>,
): Promise<readonly Scan[]> {
  const told: [string, readonly unknown[]][] = [];
  const database = openDatabase(url, { max: 1, onStatement: (...statement) => void told.push(statement) });
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    // Or the planner would not know what is in it.
    await client`analyze ${client(table)}`;
    // What a connection begins with is not the query's.
    await database.ping();
    told.length = 0;
    await query(database.pool);
    const plans = await Promise.all(
      told.map(([text, parameters]) => client.unsafe(`explain (format json) ${text}`, [...parameters] as never[])),
    );
    return plans.flatMap(([row]) => scansIn(row?.['QUERY PLAN'][0].Plan));
  } finally {
    await Promise.all([database.close(), client.end()]);
  }
}

function scansIn({ 'Relation Name': table, 'Index Name': index, Plans: below = [] }: Plan): readonly Scan[] {
  // A bitmap scan names its table above and its index below.
  const own = table ? [{ table, index: index ?? below.find((plan) => plan['Index Name'])?.['Index Name'] }] : [];
  return [...own, ...below.flatMap(scansIn)];
}
