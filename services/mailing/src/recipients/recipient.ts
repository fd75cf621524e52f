import type { PostalAddress } from '../addresses/postal-address.js';
import type { Audience } from '../campaigns/audience.js';

/** A customer as the graph knows them when they are to be written to. */
export interface Recipient {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly phone: string | null;
  readonly contacts: readonly {
    readonly name: string;
    readonly title: string | null;
    readonly email: string | null;
  }[];
  readonly addresses: readonly PostalAddress[];
  readonly accountManager: { readonly name: string; readonly email: string } | null;
  /** The newest of those that are active; null where there is none. */
  readonly contract: RecipientContract | null;
  /** Whether they have a contract in a state that the audience asks for; asked for only where it does. */
  readonly hasContractAskedFor?: boolean | undefined;
  /** Asked for only where a text or the audience needs it; null where there is no billing account. */
  readonly balance?: { readonly open: Amount; readonly overdue: Amount } | null | undefined;
  /** When their last conference began; asked for only where the audience needs it. */
  readonly lastConferenceAt?: Date | null | undefined;
}

export interface RecipientContract {
  readonly number: string;
  readonly validFrom: string;
  /** The first day on which it does not hold any more. */
  readonly validTo: string | null;
}

export interface Amount {
  /** In plain digits. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Which parts of the graph are asked beside what every letter needs. */
export interface RecipientParts {
  readonly billing: boolean;
  readonly conferences: boolean;
  /** Whether there is a contract in one of them is asked where they are given. */
  readonly contractStates?: Audience['contractStates'] | undefined;
}

/** Whom a notice is sent to: the first contact who has an e-mail address. */
export function emailOf({ contacts }: Pick<Recipient, 'contacts'>): string | undefined {
  return contacts.find(({ email }) => email !== null)?.email ?? undefined;
}
