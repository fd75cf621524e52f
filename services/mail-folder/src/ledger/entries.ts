/** To whom a message goes, and what its sender wants to be told of it (RFC 3461, 4.1). */
export interface Recipient {
  readonly address: string;
  /** Upper case: SUCCESS, FAILURE, DELAY, NEVER; undefined where the sender did not say. */
  readonly notify: readonly string[] | undefined;
  /** As the sender gave it, `rfc822;…`. */
  readonly originalRecipient: string | undefined;
  /** It is told of as failed. */
  readonly bounces: boolean;
}

/** A message that was taken. */
export interface Message {
  readonly id: string;
  /** Below the folder. */
  readonly file: string;
  /** The return path; empty for a status, of which nothing is ever told. */
  readonly from: string;
  readonly to: readonly Recipient[];
  readonly envelopeId: string | null;
  readonly messageId: string | null;
  readonly sizeBytes: number;
  /** Whether the sender was answered; a connection that is cut leaves it in doubt. */
  readonly answered: boolean;
}

/** All that the server took and told: what it knows follows from these and nothing else. */
export type Fact =
  | { readonly type: 'message'; readonly message: Message }
  /** A recipient that was not taken. */
  | { readonly type: 'refusal'; readonly from: string; readonly to: string; readonly code: 451 | 550 }
  /** A message of which nothing is kept, and whose sender was not answered. */
  | { readonly type: 'loss'; readonly from: string; readonly to: readonly string[]; readonly messageId: string | null }
  /** What was told of a message to its return path, and whether it was taken there. */
  | {
      readonly type: 'status';
      readonly message: string;
      readonly recipient: string;
      readonly action: 'delivered' | 'failed';
      readonly taken: boolean;
    };

/** A line of the ledger; `keptAt` is the server's clock. */
export type Entry = Fact & { readonly keptAt: string };
