import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import type { Scope } from './add-customers.js';
import { checkChanges } from './check-customer.js';
import { customerFact } from './customer-facts.js';
import type { CustomerChanges } from './customer-input.js';
import { toAddressRow, toFirstContactRow } from './customer-rows.js';
import { applyChanges, differencesOf, type KnownCustomer } from './known-customer.js';
import { lockKnownCustomers, saveAddresses, saveContacts, updateCustomers } from './queries.js';

interface Change {
  readonly known: KnownCustomer;
  readonly given: CustomerChanges;
}

/**
 * Changes customers and tells of each that is not as it was: its version rises by one.
 * @returns the id of each, or why it was refused, in the order given.
 */
export async function changeCustomers(
  tx: Db,
  given: readonly CustomerChanges[],
  scope: Scope,
): Promise<readonly Outcome<string>[]> {
  const known = await lockKnownCustomers(
    tx,
    given.map(({ number }) => number),
  );
  // One statement cannot update a row twice, and which change would hold is not for us to guess.
  const seen = new Set<string>();
  const outcomes = given.map((changes) => decide(changes, known.get(changes.number), seen));
  const accepted = given.flatMap((changes, index): Change[] => {
    const before = known.get(changes.number);
    return outcomes[index]?.ok && before ? [{ known: before, given: changes }] : [];
  });
  await save(
    tx,
    accepted.filter((change) => differencesOf(change.known, change.given).length > 0),
    scope,
  );
  return outcomes;
}

function decide(changes: CustomerChanges, known: KnownCustomer | undefined, seen: Set<string>): Outcome<string> {
  const { number } = changes;
  const refusals = checkChanges(changes);
  if (refusals.length > 0) return { ok: false, refusals };
  if (!known) return refuse('CUSTOMER_UNKNOWN', `there is no customer ${JSON.stringify(number)}`, ['number']);
  if (seen.has(number)) return refuse('CUSTOMER_DOUBLED', `${number} is changed twice at once`, ['number']);
  seen.add(number);
  return accept(known.customer.id);
}

async function save(tx: Db, changes: readonly Change[], scope: Scope): Promise<void> {
  const changed = changes.map(({ known, given }) => ({ known, ...applyChanges(known, given) }));
  await updateCustomers(
    tx,
    changed.map(({ customer }) => customer),
  );
  const offices = changed.flatMap(({ customer, office }) =>
    office ? [toAddressRow(customer.id, 'OFFICE', office)] : [],
  );
  await saveAddresses(tx, offices);
  const contacts = changed.flatMap(({ customer, contact }) =>
    contact ? [toFirstContactRow(customer.id, contact)] : [],
  );
  await saveContacts(tx, contacts);
  const facts = changed.map(({ known, customer, office }) => {
    const countryCode = office?.countryCode ?? known.office?.countryCode ?? '';
    return customerFact('sales.customer-changed.v1', customer, { countryCode, changedAt: scope.now });
  });
  await scope.publish(tx, facts, scope);
}
