import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { emailInvalid, isEmail } from '../customers/check-customer.js';
import { isBlank, refusalsOfLine } from '../customers/one-line.js';
import { findCustomersByNumber, linkAccountManagers } from '../customers/queries.js';
import { saveAccountManagers } from './queries.js';

export interface Assignment {
  readonly customerNumber: string;
  readonly manager: ManagerInput;
}

export interface ManagerInput {
  /** The `sub` of the person's token. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Gives customers to their account managers, who are added or renamed by their subject.
 * @returns the account manager's id for each, or why it was refused, in the order given.
 */
export async function assignAccountManagers(tx: Db, given: readonly Assignment[]): Promise<readonly Outcome<string>[]> {
  const numbers = given.map(({ customerNumber }) => customerNumber);
  const known = new Set((await findCustomersByNumber(tx, numbers)).map(({ number }) => number));
  const refusals = given.map((assignment) => check(assignment, known));
  const accepted = given.filter((_, index) => refusals[index]?.length === 0);
  // Once each, though several customers may name them: one statement cannot save a row twice.
  const managers = new Map(accepted.map(({ manager }) => [manager.subject, { id: newId(), ...manager }]));
  const idOf = await saveAccountManagers(tx, [...managers.values()]);
  const idFor = ({ manager }: Assignment) => idOf.get(manager.subject) ?? '';
  const links = accepted.map((assignment) => [assignment.customerNumber, idFor(assignment)] as const);
  // The last one of a customer holds; an update from doubled links would take any of them.
  await linkAccountManagers(
    tx,
    [...new Map(links)].map(([customerNumber, accountManagerId]) => ({ customerNumber, accountManagerId })),
  );
  return given.map((assignment, index): Outcome<string> => {
    const wrong = refusals[index] ?? [];
    return wrong.length > 0 ? { ok: false, refusals: wrong } : accept(idFor(assignment));
  });
}

function check({ customerNumber, manager }: Assignment, known: ReadonlySet<string>): readonly Refusal[] {
  const path = ['manager', 'name'];
  const subject = { value: manager.subject, longest: 200, code: 'SUBJECT_INVALID', path: ['manager', 'subject'] };
  return [
    ...(known.has(customerNumber) ? [] : [customerUnknown(customerNumber)]),
    ...(isBlank(manager.subject)
      ? [{ code: 'SUBJECT_MISSING', message: 'give the token subject', path: subject.path }]
      : []),
    ...refusalsOfLine(subject),
    ...(isBlank(manager.name) ? [{ code: 'NAME_MISSING', message: 'give the full name', path }] : []),
    ...refusalsOfLine({ value: manager.name, longest: 200, code: 'NAME_INVALID', path }),
    ...(isEmail(manager.email) ? [] : [emailInvalid(['manager', 'email'])]),
  ];
}

function customerUnknown(number: string): Refusal {
  const message = `there is no customer ${JSON.stringify(number)}`;
  return { code: 'CUSTOMER_UNKNOWN', message, path: ['customerNumber'] };
}
