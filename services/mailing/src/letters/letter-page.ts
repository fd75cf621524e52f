import { type Connection, type PageArguments, toConnection, toPage } from '@switchboard/kit/graphql/connection';
import type { PageKey } from '@switchboard/kit/graphql/loaders';

interface Planned {
  readonly id: string;
  readonly plannedAt: Date;
}

/** A page of the letters of a campaign or customer, the newest first; those that the filter names where it is given. */
export async function letterPage<Letter extends Planned, Filter = undefined>(
  loader: { readonly load: (key: PageKey<Filter>) => Promise<readonly Letter[]> },
  parentId: string,
  { filter, ...slice }: PageArguments & { readonly filter?: Filter },
): Promise<Connection<Letter>> {
  // Two values in a cursor: the instant and the id that both lists are sorted by.
  const page = toPage(slice, 2);
  const rows = await loader.load({ parentId, page, ...(filter !== undefined && { filter }) });
  return toConnection(rows, page, ({ plannedAt, id }) => [plannedAt.toISOString(), id]);
}
