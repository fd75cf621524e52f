import type { AskGraph } from '@switchboard/kit/graph-client';
import { z } from 'zod';
import type { Recipient, RecipientParts } from './recipient.js';

export interface RecipientPage {
  readonly recipients: readonly Recipient[];
  /** Continue after it; null on the last page. */
  readonly next: string | null;
}

const PAGE_SIZE = 100;

const fields = `
  id number name language phone
  contacts { name title email }
  addresses { kind lines postalCode city region countryCode }
  accountManager { name email }
  active: contracts(first: 1, states: [ACTIVE]) { nodes { number validFrom validTo } }
  askedFor: contracts(first: 1, states: $contractStates) @include(if: $contracts) { nodes { id } }
  billingAccount @include(if: $billing) { balance { open { amount currency } overdue { amount currency } } }
  conferences(first: 1) @include(if: $conferences) { nodes { startedAt } }`;
const variables = '$billing: Boolean!, $conferences: Boolean!, $contracts: Boolean!, $contractStates: [ContractState!]';
const pageQuery = `query Audience($first: Int!, $after: String, ${variables}) {
  customers(first: $first, after: $after) { nodes {${fields} } pageInfo { hasNextPage endCursor } }
}`;
const byIdsQuery = `query Recipients($ids: [ID!]!, ${variables}) {
  customersByIds(ids: $ids) {${fields} }
}`;

const byNumberQuery = `query Recipient($number: String!, ${variables}) {
  customer(number: $number) {${fields} }
}`;

const amountSchema = z.object({ amount: z.string(), currency: z.string() });
const recipientSchema = z
  .object({
    ...{ id: z.string(), number: z.string(), name: z.string(), language: z.string(), phone: z.string().nullable() },
    contacts: z.array(z.object({ name: z.string(), title: z.string().nullable(), email: z.string().nullable() })),
    addresses: z.array(
      z.object({
        kind: z.enum(['OFFICE', 'BILLING', 'MAILING']),
        ...{ lines: z.array(z.string()), postalCode: z.string().nullable(), city: z.string() },
        ...{ region: z.string().nullable(), countryCode: z.string() },
      }),
    ),
    accountManager: z.object({ name: z.string(), email: z.string() }).nullable(),
    active: z.object({
      nodes: z.array(z.object({ number: z.string(), validFrom: z.string(), validTo: z.string().nullable() })),
    }),
    askedFor: z.object({ nodes: z.array(z.object({ id: z.string() })) }).optional(),
    billingAccount: z.object({ balance: z.object({ open: amountSchema, overdue: amountSchema }) }).nullish(),
    conferences: z.object({ nodes: z.array(z.object({ startedAt: z.coerce.date() })) }).nullish(),
  })
  .transform(
    ({ active, askedFor, billingAccount, conferences, ...rest }): Recipient => ({
      ...rest,
      contract: active.nodes[0] ?? null,
      hasContractAskedFor: askedFor && askedFor.nodes.length > 0,
      balance: billingAccount === undefined ? undefined : (billingAccount?.balance ?? null),
      lastConferenceAt: conferences === undefined ? undefined : (conferences?.nodes[0]?.startedAt ?? null),
    }),
  );
const pageSchema = z.object({
  customers: z.object({
    nodes: z.array(recipientSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
const byNumberSchema = z.object({ customer: recipientSchema.nullable() });
const byIdsSchema = z.object({ customersByIds: z.array(recipientSchema.nullable()) });

export interface Reading {
  readonly parts: RecipientParts;
  readonly correlationId: string;
}

/**
 * A page of all customers, the newest first, in mailing's own name.
 * @throws GraphError when the graph does not answer whole: nobody is left out because a system was down.
 */
export async function readRecipientPage(
  askGraph: AskGraph,
  after: string | null,
  { parts, correlationId }: Reading,
): Promise<RecipientPage> {
  const given = { first: PAGE_SIZE, after, ...variablesOf(parts) };
  const { customers } = pageSchema.parse(await askGraph({ query: pageQuery, variables: given, correlationId }));
  return { recipients: customers.nodes, next: customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null };
}

/**
 * These customers as they are now; those whom sales does not know are not in the answer.
 * @throws GraphError when the graph does not answer whole.
 */
export async function readRecipients(
  askGraph: AskGraph,
  ids: readonly string[],
  { parts, correlationId }: Reading,
): Promise<ReadonlyMap<string, Recipient>> {
  const given = { ids, ...variablesOf(parts) };
  const { customersByIds } = byIdsSchema.parse(await askGraph({ query: byIdsQuery, variables: given, correlationId }));
  return new Map(customersByIds.flatMap((recipient) => (recipient ? [[recipient.id, recipient] as const] : [])));
}

/**
 * The customer with this number as they are now; null when sales knows none.
 * @throws GraphError when the graph does not answer whole.
 */
export async function readRecipient(
  askGraph: AskGraph,
  number: string,
  { parts, correlationId }: Reading,
): Promise<Recipient | null> {
  const given = { number, ...variablesOf(parts) };
  return byNumberSchema.parse(await askGraph({ query: byNumberQuery, variables: given, correlationId })).customer;
}

function variablesOf({ billing, conferences, contractStates }: RecipientParts) {
  return { billing, conferences, contracts: contractStates !== undefined, contractStates };
}
