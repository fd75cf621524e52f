import type { AskGraph } from '@switchboard/kit/graph-client';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { z } from 'zod';

const query = 'query SuppressedCustomer($number: String!) { customer(number: $number) { id } }';
const answerSchema = z.object({ customer: z.object({ id: z.string() }).nullable() });

/** Asks the graph for the id of a customer; refuses `CUSTOMER_UNKNOWN`, and `CUSTOMER_UNAVAILABLE` without an answer. */
export async function readCustomerId(
  askGraph: AskGraph,
  { number, correlationId }: { readonly number: string; readonly correlationId: string },
): Promise<Outcome<string>> {
  const path = ['customerNumber'];
  const answer = await askGraph({ query, variables: { number }, correlationId }).catch(() => undefined);
  const read = answerSchema.safeParse(answer);
  if (!read.success)
    return refuse('CUSTOMER_UNAVAILABLE', 'the customer cannot be read now: try again with the same key', path);
  const { customer } = read.data;
  return customer ? accept(customer.id) : refuse('CUSTOMER_UNKNOWN', `there is no customer ${number}`, path);
}
