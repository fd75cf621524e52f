import type { RequestContext } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { z } from 'zod';

/** The customer for whom a conference is ordered, and what holds unless the order says otherwise. */
export interface OrderingCustomer {
  readonly id: string;
  readonly timeZone: string;
}

const query = `query OrderingCustomer($number: String!) {
  customer(number: $number) { id billingAccount { timeZone } }
}`;
const answerSchema = z.object({
  customer: z.object({ id: z.string(), billingAccount: z.object({ timeZone: z.string() }).nullable() }).nullable(),
});

/**
 * Asks the graph, in conferencing's own name, who the customer is: sales knows its id, billing its time zone. Refuses
 * `CUSTOMER_UNKNOWN`, and `CUSTOMER_UNAVAILABLE` when the graph does not answer.
 */
export async function readCustomer(
  { askGraph, correlationId, log }: Pick<RequestContext<unknown>, 'askGraph' | 'correlationId' | 'log'>,
  number: string,
): Promise<Outcome<OrderingCustomer>> {
  const path = ['customerNumber'];
  try {
    const { customer } = answerSchema.parse(await askGraph({ query, variables: { number }, correlationId }));
    if (!customer) return refuse('CUSTOMER_UNKNOWN', `there is no customer ${number}`, path);
    return accept({ id: customer.id, timeZone: customer.billingAccount?.timeZone ?? 'UTC' });
  } catch (error) {
    log.warn({ err: error, correlationId }, 'the graph does not tell who orders');
    return refuse('CUSTOMER_UNAVAILABLE', 'the customer cannot be read now: try again with the same key', path);
  }
}
