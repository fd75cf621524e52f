import type { Clock } from '@switchboard/kit/clock';
import type { Ledger } from '@switchboard/kit/ledger/open-ledger';
import type { Entry, Fact } from './entries.js';
import { type Memory, remember } from './memory.js';

/** What the server stands on. */
export interface Book {
  readonly memory: Memory;
  readonly ledger: Ledger<Entry>;
  readonly clock: Clock;
  /** Where messages are put. */
  readonly folder: string;
}

/** Keeps a fact, and answers when it can no more be lost: what is answered to anyone must wait for that. */
export async function keep({ memory, ledger, clock }: Book, fact: Fact): Promise<void> {
  await ledger.append({ ...fact, keptAt: clock.now().toISOString() });
  // Not before: a status that is told of a message which a kill then loses would be of nothing.
  remember(memory, fact);
}
