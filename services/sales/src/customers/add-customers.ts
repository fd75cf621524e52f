import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { checkNewCustomer } from './check-customer.js';
import { customerFact } from './customer-facts.js';
import type { NewCustomer } from './customer-input.js';
import { toAddressRow, toCustomerRow, toFirstContactRow } from './customer-rows.js';
import { insertCustomers, saveAddresses, saveContacts } from './queries.js';
import type { ContactRow, CustomerRow, PostalAddressRow } from './tables.js';

export type Scope = Pick<ActScope, 'now' | 'correlationId' | 'publish'>;

interface Candidate {
  readonly index: number;
  readonly given: NewCustomer;
  readonly row: CustomerRow;
}

/**
 * Adds customers and tells of them, in a few statements however many they are.
 * @returns the id of each, or why it was refused, in the order given.
 */
export async function addCustomers(
  tx: Db,
  given: readonly NewCustomer[],
  scope: Scope,
): Promise<readonly Outcome<string>[]> {
  const refusals = given.map(checkNewCustomer);
  const candidates = given.flatMap((customer, index): Candidate[] => {
    const sound = refusals[index]?.length === 0;
    return sound ? [{ index, given: customer, row: toCustomerRow(customer, scope.now) }] : [];
  });
  // The insertion itself finds the taken numbers: a look beforehand would miss those added at the same time.
  const inserted = await insertCustomers(
    tx,
    candidates.map(({ row }) => row),
  );
  const added = candidates.filter(({ row }) => inserted.has(row.id));
  await saveAddresses(tx, added.flatMap(addressesOf));
  await saveContacts(tx, added.flatMap(contactsOf));
  await scope.publish(
    tx,
    added.map((candidate) => addedFact(candidate, scope.now)),
    scope,
  );
  const idOf = new Map(added.map(({ index, row }) => [index, row.id]));
  return given.map((customer, index) => outcomeOf(customer, refusals[index] ?? [], idOf.get(index)));
}

function outcomeOf(
  { number }: NewCustomer,
  refusals: ReturnType<typeof checkNewCustomer>,
  id: string | undefined,
): Outcome<string> {
  if (refusals.length > 0) return { ok: false, refusals };
  if (id) return accept(id);
  return refuse('CUSTOMER_NUMBER_TAKEN', `${number} is another customer's number; choose one that is free`, ['number']);
}

function addressesOf({ given: { office, billing, mailing }, row }: Candidate): PostalAddressRow[] {
  return [
    toAddressRow(row.id, 'OFFICE', office),
    ...(billing ? [toAddressRow(row.id, 'BILLING', billing)] : []),
    ...(mailing ? [toAddressRow(row.id, 'MAILING', mailing)] : []),
  ];
}

function contactsOf({ given: { contact }, row }: Candidate): ContactRow[] {
  return contact ? [toFirstContactRow(row.id, contact)] : [];
}

function addedFact({ given, row }: Candidate, now: Date) {
  // The office's country: billing takes currency, time zone and VAT from it.
  return customerFact('sales.customer-added.v1', row, { countryCode: given.office.countryCode, changedAt: now });
}
