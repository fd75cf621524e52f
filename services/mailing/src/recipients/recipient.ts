import type { PostalAddress } from '../addresses/postal-address.js';

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
  /** The newest first. */
  readonly contracts: readonly {
    readonly number: string;
    readonly state: 'DRAFT' | 'ACTIVE' | 'ENDED';
    readonly validFrom: string;
    /** The first day on which it does not hold any more. */
    readonly validTo: string | null;
  }[];
  /** Asked for only where a text or the audience needs it; null where there is no billing account. */
  readonly balance?: { readonly open: Amount; readonly overdue: Amount } | null | undefined;
  /** When their last conference began; asked for only where the audience needs it. */
  readonly lastConferenceAt?: Date | null | undefined;
}

export interface Amount {
  /** In plain digits. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Whom a notice is sent to: the first contact who has an e-mail address. */
export function emailOf({ contacts }: Pick<Recipient, 'contacts'>): string | undefined {
  return contacts.find(({ email }) => email !== null)?.email ?? undefined;
}
