import { syntheticCompany } from '@switchboard/launcher/demo/synthetic-companies';
import { ADD_CUSTOMER, type AddCustomerData } from './operations.js';
import { waitFor } from './wait-for.js';
import type { World } from './world.js';

/** A customer who may be written to. */
export interface SeededRecipient {
  readonly number: string;
  /** Their own, or they have none. */
  readonly email: string | null;
  /** Whether the address has all that its country asks for. */
  readonly isComplete: boolean;
}

/** So many are taken on at once. */
const AT_ONCE = 5;
const WITHIN_MS = 180_000;

/**
 * Takes made-up companies on as customers by the public door: of ten, one has no e-mail, and one an address without its
 * postal code.
 */
export async function addRecipients(world: World, seed: number, count: number): Promise<readonly SeededRecipient[]> {
  const all = Array.from({ length: count }, (_, index) => wish(seed, index));
  for (let first = 0; first < count; first += AT_ONCE)
    await Promise.all(all.slice(first, first + AT_ONCE).map(({ input }) => add(world, input)));
  return all.map(({ recipient }) => recipient);
}

function wish(seed: number, index: number) {
  const { number, name, language, office, contact } = syntheticCompany(seed, index);
  const email = index % 10 === 3 ? null : `${number.toLowerCase()}@customers.example`;
  const isComplete = index % 10 !== 6;
  const { postalCode, ...others } = office;
  // Which American addresses need, and the made-up ones are without.
  const lacking = office.countryCode === 'US' ? { ...others, region: 'OR' } : others;
  return {
    recipient: { number, email, isComplete } satisfies SeededRecipient,
    input: {
      ...{ idempotencyKey: `add-${number}`, number, name, language },
      office: isComplete ? { ...lacking, postalCode } : lacking,
      contact: { name: contact.name, email },
    },
  };
}

/** Again and again with one key: on a busy machine a system may take longer than the gateway waits. */
async function add(world: World, input: object): Promise<void> {
  const ask = async () => {
    const answer = await world.ask<AddCustomerData | null>(ADD_CUSTOMER, { input });
    if (!answer.data?.addCustomer.customer) throw new Error(JSON.stringify(answer));
    return true;
  };
  await waitFor(JSON.stringify(input), ask, WITHIN_MS);
}
