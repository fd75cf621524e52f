import { requestError } from './errors.js';

/** What a client asks of a list that grows. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The part of a list to be read: one entry more than `size` tells whether more follow. */
export interface Page {
  readonly size: number;
  /** Values of the sort columns of the entry to continue after; undefined for the first page. */
  readonly after?: readonly string[];
}

export interface Connection<Node> {
  readonly nodes: Node[];
  readonly edges: { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const LARGEST_PAGE = 100;

/**
 * Checks a client's page arguments.
 * @throws GraphQLError `PAGE_SIZE_INVALID` outside 1 to 100, `CURSOR_INVALID` for a cursor that none of our lists gave.
 */
export function toPage({ first, after }: PageArguments, sortColumnCount: number): Page {
  if (first < 1 || first > LARGEST_PAGE)
    throw requestError('PAGE_SIZE_INVALID', `first must be 1 to ${LARGEST_PAGE}, not ${first}`);
  return after ? { size: first, after: readCursor(after, sortColumnCount) } : { size: first };
}

/**
 * The page as Relay has it.
 * @param rows up to `page.size + 1` rows, in order.
 * @param sortValues the values of the sort columns of a row, as text.
 */
export function toConnection<Node>(
  rows: readonly Node[],
  page: Page,
  sortValues: (row: Node) => readonly string[],
): Connection<Node> {
  const nodes = rows.slice(0, page.size);
  const edges = nodes.map((node) => ({ cursor: writeCursor(sortValues(node)), node }));
  return { nodes, edges, pageInfo: { hasNextPage: rows.length > page.size, endCursor: edges.at(-1)?.cursor ?? null } };
}

function writeCursor(values: readonly string[]): string {
  // Not to be read by clients: one that takes it apart would tie us to these columns.
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function readCursor(cursor: string, sortColumnCount: number): readonly string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === sortColumnCount &&
      values.every((value) => typeof value === 'string')
    )
      return values;
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw cursorInvalid();
}

export function cursorInvalid(): Error {
  return requestError('CURSOR_INVALID', 'after must be a cursor of this list');
}
