import { type OwedStatus, statusesOf } from '../statuses/owed.js';
import type { Fact } from './entries.js';

/** What the ledger comes to so far. */
export interface Memory {
  /** What is still to be told, in its order; none is kept where nobody is told. */
  readonly owed: Map<string, OwedStatus> | undefined;
}

export function createMemory({ tells }: { readonly tells: boolean }): Memory {
  return { owed: tells ? new Map() : undefined };
}

/** Takes in one more fact, the same way when it happens and when it is read again. */
export function remember({ owed }: Memory, fact: Fact): void {
  switch (fact.type) {
    case 'message':
      for (const status of statusesOf(fact.message))
        owed?.set(keyOf(status.message.id, status.recipient.address), status);
      break;
    case 'status':
      owed?.delete(keyOf(fact.message, fact.recipient));
      break;
    case 'refusal':
    case 'loss':
      break;
    default:
      fact satisfies never;
  }
}

function keyOf(message: string, recipient: string): string {
  return `${message} ${recipient}`;
}
