import { type Outcome, refuse } from '@switchboard/kit/refusal';
import type { Viewer } from '@switchboard/kit/viewer';

const ROLES = ['billing-specialist', 'operator'];

/** Whether somebody may change what is billed. */
export function mayBill({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.some((role) => ROLES.includes(role));
}

/** What others are told. */
export const notAllowed: Outcome<never> = refuse('FORBIDDEN', `this is for the roles ${ROLES.join(' and ')}`);
