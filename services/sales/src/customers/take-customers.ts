import type { Db } from '@switchboard/kit/database/open-database';
import type { Outcome, Refusal } from '@switchboard/kit/refusal';
import { addCustomers, type Scope } from './add-customers.js';
import { changeCustomers } from './change-customers.js';
import { checkNewCustomer } from './check-customer.js';
import type { CustomerChanges, NewCustomer } from './customer-input.js';
import { type ChangedField, differencesOf, type KnownCustomer } from './known-customer.js';
import { lockKnownCustomers } from './queries.js';

/** What became of a customer that came from elsewhere. */
export type TakenFate =
  | { readonly fate: 'taken' | 'known' | 'changed' }
  | { readonly fate: 'refused'; readonly refusals: readonly Refusal[] };

export interface TakeOptions extends Scope {
  /** Whether a customer that is here with other content is changed; refused if not. */
  readonly update: boolean;
}

/** Takes customers from elsewhere: adds the new, knows the equal, changes or refuses those that differ. */
export async function takeCustomers(
  tx: Db,
  given: readonly NewCustomer[],
  { update, ...scope }: TakeOptions,
): Promise<readonly TakenFate[]> {
  const known = await lockKnownCustomers(
    tx,
    given.map(({ number }) => number),
  );
  const decisions = given.map((customer) => decide(customer, known.get(customer.number), update));
  const chosen = (decision: Decision) => given.filter((_, index) => decisions[index] === decision);
  const [toAdd, toChange] = [chosen('add'), chosen('change')];
  const added = await addCustomers(tx, toAdd, scope);
  const changed = await changeCustomers(tx, toChange.map(toChanges), scope);
  // By the object and not by its number, which two of those given may share.
  const fateOf = new Map<NewCustomer, TakenFate>([
    ...toAdd.map((customer, index) => [customer, toFate('taken', added[index])] as const),
    ...toChange.map((customer, index) => [customer, toFate('changed', changed[index])] as const),
  ]);
  return given.map((customer, index) => fateOf.get(customer) ?? settled(decisions[index]));
}

type Decision = 'add' | 'change' | 'known' | Refusal;

function decide(customer: NewCustomer, known: KnownCustomer | undefined, update: boolean): Decision {
  // What is unsound is refused as an addition would be, whether it is known or not.
  if (!known || checkNewCustomer(customer).length > 0) return 'add';
  const fields = differencesOf(known, toChanges(customer));
  if (fields.length === 0) return 'known';
  return update ? 'change' : differs(customer.number, fields);
}

function differs(number: string, fields: readonly ChangedField[]): Refusal {
  const message = `${number} is here with another ${fields.join(', ')}; give --update to change it`;
  return { code: 'CUSTOMER_DIFFERS', message, path: [] };
}

function toChanges({ number, name, language, phone = null, office, contact }: NewCustomer): CustomerChanges {
  // What comes from elsewhere is whole: a phone that it leaves out is no more.
  return { number, name, language, phone, office, contact: contact ?? undefined };
}

function toFate(fate: 'taken' | 'changed', outcome: Outcome<string> | undefined): TakenFate {
  return outcome?.ok === false ? { fate: 'refused', refusals: outcome.refusals } : { fate };
}

function settled(decision: Decision | undefined): TakenFate {
  return typeof decision === 'object' ? { fate: 'refused', refusals: [decision] } : { fate: 'known' };
}
