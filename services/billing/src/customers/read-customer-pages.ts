import { type AskGraph, GraphError } from '@switchboard/kit/graph-client';
import { z } from 'zod';

// With a hundred entries each this is an answer of a few megabytes, well within the gateway's limit.
const CUSTOMERS_AT_ONCE = 50;

interface CustomerPage {
  readonly id: string;
  /** Sales' count of changes to the customer's contracts and their rates. */
  readonly contractRatesVersion: number;
}

/** A list of each customer that is wanted, which the graph gives in pages. */
export interface CustomerQuestion<Page extends CustomerPage> {
  readonly customerIds: readonly string[];
  /** Asks `customersByIds` of `$ids` for what a page holds, the list from `$after` on. */
  readonly query: string;
  /** Of the query, beside `ids` and `after`. */
  readonly variables?: object;
  /** What is missing or unknown in an answer makes it none. */
  readonly page: z.ZodType<Page>;
  readonly pageInfoOf: (page: Page) => { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly correlationId: string;
}

export interface CustomerPages<Page> {
  /** Of pages that were read while they moved the lowest: what was missed is read again. */
  readonly ratesVersion: number;
  readonly pages: readonly Page[];
}

/**
 * Reads the lists whole, by customer; one that sales does not know is not in it.
 * @throws GraphError when the graph does not answer, or answers otherwise than `page` says.
 */
export async function readCustomerPages<Page extends CustomerPage>(
  askGraph: AskGraph,
  question: CustomerQuestion<Page>,
): Promise<ReadonlyMap<string, CustomerPages<Page>>> {
  const read = new Map<string, CustomerPages<Page>>();
  const ids = [...new Set(question.customerIds)];
  for (let index = 0; index < ids.length; index += CUSTOMERS_AT_ONCE) {
    await readFrom(askGraph, question, { ids: ids.slice(index, index + CUSTOMERS_AT_ONCE), read });
  }
  return read;
}

interface Place<Page> {
  readonly ids: readonly string[];
  readonly after?: string;
  /** Where pages are added. */
  readonly read: Map<string, CustomerPages<Page>>;
}

async function readFrom<Page extends CustomerPage>(
  askGraph: AskGraph,
  question: CustomerQuestion<Page>,
  { ids, after, read }: Place<Page>,
): Promise<void> {
  const { query, variables, page, pageInfoOf, correlationId } = question;
  const asked = { query, variables: { ...variables, ids, after }, correlationId };
  const answer = z.object({ customersByIds: z.array(page.nullable()) }).safeParse(await askGraph(asked));
  if (!answer.success) {
    throw new GraphError(`the graph's answer is not one to reckon with: ${z.prettifyError(answer.error)}`);
  }
  for (const found of answer.data.customersByIds) {
    if (!found) continue;
    const { id, contractRatesVersion } = found;
    const before = read.get(id);
    const ratesVersion = Math.min(before?.ratesVersion ?? contractRatesVersion, contractRatesVersion);
    read.set(id, { ratesVersion, pages: [...(before?.pages ?? []), found] });
    const { hasNextPage, endCursor } = pageInfoOf(found);
    // Each customer's list ends at another page, so that the rest is asked for one by one.
    if (hasNextPage && endCursor) await readFrom(askGraph, question, { ids: [id], after: endCursor, read });
  }
}
