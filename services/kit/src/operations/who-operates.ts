import { type Outcome, refuse } from '../refusal.js';
import type { Viewer } from '../viewer.js';

const ROLE = 'operator';

/** Whether the viewer looks after the systems. */
export function mayOperate({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.includes(ROLE);
}

/** What all others are told. */
export const notAllowed: Outcome<never> = refuse('FORBIDDEN', `this is for the role ${ROLE}`);
