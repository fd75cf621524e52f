import { type AskGraph, GraphError } from '@switchboard/kit/graph-client';
import { z } from 'zod';
import { addDays } from '../periods/period.js';
import type { FlatRate as Rate } from './flat-rate.js';

/** A rate that a customer's contract extends, as the graph told it. */
export interface ContractRate extends Rate {
  readonly source: 'contract';
  readonly customerId: string;
  readonly priceModel: 'FLAT';
}

/** Contract rates by customer; a customer that sales does not know is not in it. */
export type ContractRates = ReadonlyMap<string, readonly ContractRate[]>;

export interface RateQuestion {
  readonly customerIds: readonly string[];
  /** The instants between which the calls began. */
  readonly earliest: Date;
  readonly latest: Date;
  readonly correlationId: string;
}

// With a hundred rates each this is an answer of a few megabytes, well within the gateway's limit.
const CUSTOMERS_AT_ONCE = 50;

// A hundred is the largest page of a list in the graph.
const query = `query ContractRatesOfCustomers($ids: [ID!]!, $during: DateRangeInput!, $after: String) {
  customersByIds(ids: $ids) {
    id
    contractRates(during: $during, first: 100, after: $after) {
      nodes {
        id version service { code } accessType { code } countryCode priceModel unitPrice { amount currency }
        increments { initialSeconds nextSeconds } validFrom validTo
        contract { timeZone validFrom validTo }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const seconds = z.int().min(1);
// What is missing or unknown here is an answer that nothing may be priced with.
const rateSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  service: z.object({ code: z.string() }),
  accessType: z.object({ code: z.string() }).nullable(),
  countryCode: z.string().nullable(),
  priceModel: z.literal('FLAT'),
  unitPrice: z.object({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string() }),
  increments: z.object({ initialSeconds: seconds, nextSeconds: seconds }),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  contract: z.object({ timeZone: z.string(), validFrom: z.iso.date(), validTo: z.iso.date().nullable() }),
});
const customerSchema = z.object({
  id: z.string(),
  contractRates: z.object({
    nodes: z.array(rateSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
const answerSchema = z.object({ customersByIds: z.array(customerSchema.nullable()) });

/**
 * Asks the graph for every contract rate that may hold for calls of the customers, as it is known now.
 * @throws GraphError when the graph does not answer, or answers what nothing can be priced with.
 */
export async function readContractRates(askGraph: AskGraph, question: RateQuestion): Promise<ContractRates> {
  const rates = new Map<string, readonly ContractRate[]>();
  const ids = [...new Set(question.customerIds)];
  for (let begin = 0; begin < ids.length; begin += CUSTOMERS_AT_ONCE) {
    const asked = { ids: ids.slice(begin, begin + CUSTOMERS_AT_ONCE), ...rangeOf(question) };
    await readPages(askGraph, asked, rates);
  }
  return rates;
}

interface Asked {
  readonly ids: readonly string[];
  readonly during: { readonly from: string; readonly to: string };
  readonly correlationId: string;
  readonly after?: string | null;
}

async function readPages(askGraph: AskGraph, asked: Asked, rates: Map<string, readonly ContractRate[]>): Promise<void> {
  const { correlationId, ...variables } = asked;
  const answer = answerSchema.safeParse(await askGraph({ query, variables, correlationId }));
  if (!answer.success) throw new GraphError(`GRAPH_ANSWER_UNKNOWN: ${z.prettifyError(answer.error)}`);
  for (const customer of answer.data.customersByIds) {
    // Left out, by which rating tells a customer that sales does not know from one without rates.
    if (!customer) continue;
    const { nodes, pageInfo } = customer.contractRates;
    const known = rates.get(customer.id) ?? [];
    rates.set(customer.id, [...known, ...nodes.map((node) => toRate(node, customer.id))]);
    // Cursors are a customer's own, so further pages are asked for one by one; few have more than a hundred rates.
    if (pageInfo.hasNextPage)
      await readPages(askGraph, { ...asked, ids: [customer.id], after: pageInfo.endCursor }, rates);
  }
}

/** Days that cover the calls in every time zone that a contract may have. */
function rangeOf({ earliest, latest, correlationId }: RateQuestion) {
  const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);
  // No zone is more than 14 hours from UTC: a day on either side covers them; the range's end is exclusive.
  return { during: { from: addDays(dayOf(earliest), -1), to: addDays(dayOf(latest), 2) }, correlationId };
}

function toRate(node: z.infer<typeof rateSchema>, customerId: string): ContractRate {
  const { service, accessType, contract, unitPrice, ...rest } = node;
  return {
    ...rest,
    source: 'contract',
    customerId,
    serviceCode: service.code,
    accessTypeCode: accessType?.code ?? null,
    unitPrice: unitPrice.amount,
    currency: unitPrice.currency,
    timeZone: contract.timeZone,
    // Sales lets a rate's days be wider than its contract's; without its contract it prices nothing.
    within: { validFrom: contract.validFrom, validTo: contract.validTo },
  };
}
