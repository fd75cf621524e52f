/** Whose mailbox, as a header shows it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** One message to one recipient. */
export interface OutgoingMail {
  /** Ours, without angle brackets; the same whenever the message is sent again. */
  readonly messageId: string;
  /** Where what becomes of it is told (RFC 5321's MAIL FROM): an address of `verp.ts`. */
  readonly returnPath: string;
  readonly to: Mailbox;
  readonly from: Mailbox;
  readonly replyTo?: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  /** Takes the recipient off the list by a POST (RFC 8058); null where nobody can be taken off, as of an invoice. */
  readonly listUnsubscribeUrl: string | null;
  /** Comes back in delivery statuses as `Original-Envelope-Id` (RFC 3461, 4.4): up to 100 printable characters. */
  readonly envelopeId: string;
}

/** A code of the server's answer, such as `550`, or one of ours; and the enhanced one (RFC 3463) where it was given. */
interface Reason {
  readonly code: string;
  readonly status: string | null;
  readonly reason: string;
}

/** What became of a message. */
export type MailOutcome =
  /** The server answers for it now. `tellsDelivery`: a delivery status will come also when it arrives. */
  | { readonly kind: 'accepted'; readonly response: string; readonly tellsDelivery: boolean }
  /** Nothing went out, and it was not for this message: the server was not there, or did not want us. Repeat it. */
  | ({ readonly kind: 'unsent' } & Reason)
  /** The server does not take this message now (4xx): repeat it later. */
  | ({ readonly kind: 'deferred' } & Reason)
  /** It will never take this message (5xx), or the address is none. */
  | ({ readonly kind: 'refused' } & Reason)
  /** The message was handed over and the answer is missing: a delivery status settles it. Not to be repeated. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Whoever takes our mail. */
export interface MailerPort {
  /** Never throws for what the server does. */
  readonly send: (mail: OutgoingMail) => Promise<MailOutcome>;
  /** Whether the server greets us and takes our login. */
  readonly reachable: () => Promise<boolean>;
  /** Whether a delivery status comes of each message, so that none means that it is lost; false where it does not say. */
  readonly tellsDelivery: () => Promise<boolean>;
}
