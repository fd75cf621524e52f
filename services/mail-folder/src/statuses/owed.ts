import type { Message, Recipient } from '../ledger/entries.js';

/** What is to be told of one recipient of a message. */
export interface OwedStatus {
  readonly message: Message;
  readonly recipient: Recipient;
  readonly action: 'delivered' | 'failed';
}

/** What a message's sender is to be told: failures unless it did not want them, successes when it did (RFC 3461, 4.1). */
export function statusesOf(message: Message): readonly OwedStatus[] {
  // RFC 5321, 4.5.5: what comes from nobody is answered to nobody.
  if (message.from === '') return [];
  return message.to.flatMap((recipient) => {
    const { bounces, notify = ['FAILURE'] } = recipient;
    if (!notify.includes(bounces ? 'FAILURE' : 'SUCCESS')) return [];
    return [{ message, recipient, action: bounces ? 'failed' : 'delivered' } as const];
  });
}
