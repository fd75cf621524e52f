import type { Clock } from '@switchboard/kit/clock';
import type { Ledger } from '@switchboard/kit/ledger/open-ledger';
import type { Entry, Fact } from './entries.js';
import { type Memory, remember } from './memory.js';

/** What acts stand on. */
export interface Book {
  readonly memory: Memory;
  readonly ledger: Ledger<Entry>;
  readonly clock: Clock;
  /** Ports of the whole bridge. */
  readonly capacity: number;
}

/**
 * Remembers a fact at once, so that the next decision knows it, and answers when it can no more be lost.
 * What is answered to anyone must wait for that.
 */
export function keep({ memory, ledger, clock }: Book, fact: Fact): Promise<void> {
  remember(memory, fact);
  return ledger.append({ ...fact, keptAt: clock.now().toISOString() });
}
