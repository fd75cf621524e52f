import { choosePostalAddress } from '../addresses/postal-address.js';
import type { Audience } from '../campaigns/audience.js';
import type { Recipient, RecipientParts } from './recipient.js';

type Asks = (recipient: Recipient, audience: Audience) => boolean;

/** Each holds where the audience does not ask for it. */
const questions: readonly Asks[] = [
  ({ number }, { customerNumbers }) => !customerNumbers || customerNumbers.includes(number),
  ({ addresses }, { countryCodes }) =>
    !countryCodes || countryCodes.includes(choosePostalAddress(addresses)?.countryCode ?? ''),
  ({ accountManager }, { accountManagerEmail }) =>
    accountManagerEmail === undefined || accountManager?.email.toLowerCase() === accountManagerEmail.toLowerCase(),
  ({ hasContractAskedFor }, { contractStates }) => !contractStates || hasContractAskedFor === true,
  ({ balance }, { isOverdue }) => isOverdue === undefined || isOverdue === Number(balance?.overdue.amount ?? 0) > 0,
  ({ lastConferenceAt }, { conferenceSince }) =>
    conferenceSince === undefined ||
    (lastConferenceAt instanceof Date && lastConferenceAt.getTime() >= Date.parse(conferenceSince)),
];

/** Whether a customer is among those whom the audience names. What is left out of it asks for nothing. */
export function matchesAudience(recipient: Recipient, audience: Audience): boolean {
  // Each narrows what the others leave: nobody is written to for one reason alone.
  return questions.every((holds) => holds(recipient, audience));
}

/** Which parts of the graph an audience needs beside what every letter does. */
export function partsAskedFor({ isOverdue, conferenceSince, contractStates }: Audience): RecipientParts {
  return { billing: isOverdue !== undefined, conferences: conferenceSince !== undefined, contractStates };
}
