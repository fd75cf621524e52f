import type { Clock } from '@switchboard/kit/clock';
import type { Fact } from './entries.js';
import { type Memory, remember } from './memory.js';
import type { Ledger } from './open-ledger.js';

/** What acts stand on. */
export interface Book {
  readonly memory: Memory;
  readonly ledger: Ledger;
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
