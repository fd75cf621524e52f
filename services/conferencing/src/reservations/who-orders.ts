import { type Outcome, refuse } from '@switchboard/kit/refusal';
import type { Viewer } from '@switchboard/kit/viewer';

const OPERATORS = ['conference-operator', 'operator'];
const ROLES = ['salesperson', ...OPERATORS];

/** Whether somebody may order for the customer: the company's people for all, a customer's own app for itself. */
export function mayOrderFor({ roles, party }: Pick<Viewer, 'roles' | 'party'>, customerNumber: string): boolean {
  if (party !== undefined) return party === customerNumber;
  return mayOrder({ roles });
}

/** Whether somebody may change reservations at all. */
export function mayOrder({ roles, party }: Pick<Viewer, 'roles' | 'party'>): boolean {
  return party !== undefined || roles.some((role) => ROLES.includes(role));
}

/** Whether somebody sees to conferences, whoever ordered them. */
export function mayOperate({ roles, party }: Pick<Viewer, 'roles' | 'party'>): boolean {
  return party === undefined && roles.some((role) => OPERATORS.includes(role));
}

/** What others are told. */
export const notAllowed: Outcome<never> = refuse(
  'FORBIDDEN',
  `this is for the roles ${ROLES.join(', ')}, and for customers' own conferences`,
);

export const OPERATORS_ONLY = `this is for the roles ${OPERATORS.join(' and ')}`;
