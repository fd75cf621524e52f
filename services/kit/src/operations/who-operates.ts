import type { GraphQLError } from 'graphql';
import { requestError } from '../graphql/errors.js';
import { type Outcome, refuse } from '../refusal.js';
import type { Viewer } from '../viewer.js';

const ROLE = 'operator';

/** Whether the viewer looks after the systems. */
export function mayOperate({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.includes(ROLE);
}

const WORDS = `this is for the role ${ROLE}`;

/** What all others are told who want something done. */
export const notAllowed: Outcome<never> = refuse('FORBIDDEN', WORDS);

/** What all others are told who want to see something. */
export function forbidden(): GraphQLError {
  return requestError('FORBIDDEN', WORDS);
}
