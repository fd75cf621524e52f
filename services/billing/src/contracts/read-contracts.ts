import { type AskGraph, GraphError } from '@switchboard/kit/graph-client';
import { z } from 'zod';
import type { KnownContract, KnownCustomer, KnownCustomers } from './contract.js';

// With their contracts, of which few have more than some, this is an answer of a few hundred kilobytes.
const CUSTOMERS_AT_ONCE = 50;

const query = `query CustomersToInvoice($ids: [ID!]!, $after: String) {
  customersByIds(ids: $ids) {
    id number name language contractRatesVersion
    addresses { kind lines postalCode city region countryCode }
    contracts(first: 100, after: $after) {
      nodes {
        id version number state currency validFrom validTo timeZone rounding { point mode }
        discountPercent minimumCommitment { amount } maximumCommitment { amount } invoicing
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const commitment = z.object({ amount: decimal }).nullable();
// What is missing or unknown here is an answer that nothing may be invoiced with.
const contractSchema = z.object({
  ...{ id: z.uuid(), version: z.int(), number: z.string(), state: z.enum(['DRAFT', 'ACTIVE', 'ENDED']) },
  ...{ currency: z.string(), validFrom: z.iso.date(), validTo: z.iso.date().nullable(), timeZone: z.string() },
  rounding: z.object({ point: z.enum(['PER_LINE', 'PER_CALL']), mode: z.enum(['HALF_UP', 'HALF_EVEN']) }),
  discountPercent: decimal,
  minimumCommitment: commitment,
  maximumCommitment: commitment,
  invoicing: z.enum(['PER_PERIOD', 'PER_CONFERENCE']),
});
const customerSchema = z.object({
  ...{ id: z.string(), number: z.string(), name: z.string(), language: z.string(), contractRatesVersion: z.int() },
  addresses: z.array(
    z.object({
      ...{ kind: z.enum(['OFFICE', 'BILLING', 'MAILING']), lines: z.array(z.string()), city: z.string() },
      ...{ postalCode: z.string().nullable(), region: z.string().nullable(), countryCode: z.string() },
    }),
  ),
  contracts: z.object({
    nodes: z.array(contractSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
const answerSchema = z.object({ customersByIds: z.array(customerSchema.nullable()) });

/**
 * Asks the graph who the customers are and what their signed contracts say, as it is known now.
 * @throws GraphError when the graph does not answer, or answers what nothing can be invoiced with.
 */
export async function readContracts(
  askGraph: AskGraph,
  customerIds: readonly string[],
  correlationId: string,
): Promise<KnownCustomers> {
  const known = new Map<string, KnownCustomer>();
  const ids = [...new Set(customerIds)];
  for (let index = 0; index < ids.length; index += CUSTOMERS_AT_ONCE)
    await readPage(askGraph, { ids: ids.slice(index, index + CUSTOMERS_AT_ONCE), correlationId }, known);
  return known;
}

interface PageVariables {
  readonly ids: readonly string[];
  readonly correlationId: string;
  readonly after?: string;
}

async function readPage(
  askGraph: AskGraph,
  { correlationId, ...variables }: PageVariables,
  known: Map<string, KnownCustomer>,
): Promise<void> {
  const answer = answerSchema.safeParse(await askGraph({ query, variables, correlationId }));
  if (!answer.success)
    throw new GraphError(`the graph's contracts are not ones to invoice with: ${z.prettifyError(answer.error)}`);
  for (const customer of answer.data.customersByIds) {
    if (!customer) continue;
    const { id, contractRatesVersion, contracts, ...person } = customer;
    const before = known.get(id);
    const page = contracts.nodes.filter(({ state }) => state !== 'DRAFT').map((node) => toContract(id, node));
    // Of pages that were read while they moved the lower version counts: what was missed is read again.
    const ratesVersion = Math.min(before?.ratesVersion ?? contractRatesVersion, contractRatesVersion);
    known.set(id, { ...person, customerId: id, ratesVersion, contracts: (before?.contracts ?? []).concat(page) });
    const { hasNextPage, endCursor } = contracts.pageInfo;
    if (hasNextPage && endCursor) await readPage(askGraph, { ids: [id], correlationId, after: endCursor }, known);
  }
}

function toContract(customerId: string, node: z.infer<typeof contractSchema>): KnownContract {
  const { id, version, number, currency, validFrom, validTo, timeZone, rounding, discountPercent, invoicing } = node;
  const minimumCommitment = node.minimumCommitment?.amount ?? null;
  const maximumCommitment = node.maximumCommitment?.amount ?? null;
  const terms = { rounding, discountPercent, minimumCommitment, maximumCommitment, invoicing };
  return { contractId: id, version, customerId, number, terms, currency, validFrom, validTo, timeZone };
}
