import type { BridgeEvent } from '../conferences/conference.js';

const MOST_EVENTS = 100;

/**
 * Which of the waiting events go next, in their order; shuffled, any of them may go, and others wait although they
 * came first.
 */
export function chooseBatch(
  waiting: Iterable<BridgeEvent>,
  { shuffle, random }: { readonly shuffle: boolean; readonly random: () => number },
): readonly BridgeEvent[] {
  if (!shuffle) return take(waiting, MOST_EVENTS);
  const drawn = [...waiting].map((event) => ({ event, lot: random() })).sort((a, b) => a.lot - b.lot);
  return drawn.slice(0, Math.min(MOST_EVENTS, Math.ceil(drawn.length / 2))).map(({ event }) => event);
}

function take<Value>(values: Iterable<Value>, most: number): readonly Value[] {
  const taken: Value[] = [];
  for (const value of values) {
    if (taken.length === most) break;
    taken.push(value);
  }
  return taken;
}
