import { signedPost } from '@switchboard/kit/http/signed-post';

const viewer = { subject: 'bench', kind: 'person', roles: ['salesperson'], scopes: [] };

/** All that the graph tells of a current billing period. */
export const FIGURES = `currentBillingPeriod { startsAt endsAt timeZone asOf ratedThrough unratedCallCount
  usage { service { code } accessType { code } billedMinutes conferenceCount net { amount currency } }
  unbilled { amount } estimatedTax { amount } projected { amount } projectionMethod
  allowances { service { code } part includedMinutes usedMinutes leftMinutes }
  lastInvoice { number total { amount } } nextInvoiceOn openDisputeCount creditBalance { amount } }`;
export const INVOICES = 'invoices(first: 3) { nodes { number state total { amount } lines { net { amount } } } }';

/** Asks billing's subgraph of a customer, as the gateway does; returns what it answered and the milliseconds it took. */
export async function askBilling({ url, keys }, fields, customerId) {
  const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Customer { ${fields} } } }`;
  const body = JSON.stringify({ query, variables: { them: [{ __typename: 'Customer', id: customerId }] } });
  const began = performance.now();
  const options = { contentType: 'application/json', envelope: { viewer, correlationId: 'bench' }, timeoutMs: 60_000 };
  const { text } = await signedPost({ target: 'billing', url, keys }, body, options);
  const ms = performance.now() - began;
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors));
  return { ms, customer: data._entities[0] };
}
