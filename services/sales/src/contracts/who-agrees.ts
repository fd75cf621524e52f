import { type Outcome, refuse } from '@switchboard/kit/refusal';
import type { Viewer } from '@switchboard/kit/viewer';

const ROLES = ['salesperson', 'billing-specialist', 'operator'];

/** Whether somebody may agree contracts and prices for us. */
export function mayAgree({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.some((role) => ROLES.includes(role));
}

/** What others are told. */
export const notAllowed: Outcome<never> = refuse('FORBIDDEN', `this is for the roles ${ROLES.join(', ')}`);
