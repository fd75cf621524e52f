import type { AskGraph } from '@switchboard/kit/graph-client';
import { z } from 'zod';
import { readCustomerPages } from '../customers/read-customer-pages.js';
import type { KnownContract, KnownCustomer, KnownCustomers } from './contract.js';

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
type Customer = z.infer<typeof customerSchema>;

/**
 * Asks the graph who the customers are and what their signed contracts say, as it is known now.
 * @throws GraphError when the graph does not answer, or answers what nothing can be invoiced with.
 */
export async function readContracts(
  askGraph: AskGraph,
  customerIds: readonly string[],
  correlationId: string,
): Promise<KnownCustomers> {
  const read = await readCustomerPages(askGraph, {
    ...{ customerIds, query, page: customerSchema, correlationId },
    pageInfoOf: ({ contracts }) => contracts.pageInfo,
  });
  return new Map(Array.from(read, ([id, { ratesVersion, pages }]) => [id, toCustomer(id, ratesVersion, pages)]));
}

function toCustomer(customerId: string, ratesVersion: number, pages: readonly Customer[]): KnownCustomer {
  const { number, name, language, addresses } = pages.at(-1) as Customer;
  const signed = pages.flatMap(({ contracts }) => contracts.nodes).filter(({ state }) => state !== 'DRAFT');
  const contracts = signed.map((node) => toContract(customerId, node));
  return { customerId, number, name, language, ratesVersion, addresses, contracts };
}

function toContract(customerId: string, node: z.infer<typeof contractSchema>): KnownContract {
  const { id, version, number, currency, validFrom, validTo, timeZone, rounding, discountPercent, invoicing } = node;
  const minimumCommitment = node.minimumCommitment?.amount ?? null;
  const maximumCommitment = node.maximumCommitment?.amount ?? null;
  const terms = { rounding, discountPercent, minimumCommitment, maximumCommitment, invoicing };
  return { contractId: id, version, customerId, number, terms, currency, validFrom, validTo, timeZone };
}
