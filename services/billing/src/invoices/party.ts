import type { PartySnapshot } from './tables.js';

/** A party as the graph tells it. */
export function partyOf({ lines, ...party }: PartySnapshot) {
  return { ...party, lines: [...lines] };
}
