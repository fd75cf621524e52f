import { type Outcome, refuse } from '@switchboard/kit/refusal';
import type { Viewer } from '@switchboard/kit/viewer';

const ROLES = ['mailing-clerk', 'operator'];

/** Whether somebody may write to customers, and read the files of it. */
export function mayMail({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.some((role) => ROLES.includes(role));
}

/** What others are told. */
export const notAllowed: Outcome<never> = refuse('FORBIDDEN', `this is for the roles ${ROLES.join(' and ')}`);
