import type { World } from '../world/world.js';
import { findEventsUnderWay } from './ledger.js';

export interface KillTally {
  readonly kills: number;
  /** Events that were on their way in the instant of a kill. */
  readonly survivors: ReadonlySet<string>;
  /** Of them, those that the follower had taken and the producer had not yet heard of. */
  readonly unacknowledged: ReadonlySet<string>;
}

/** Looks, before each kill, which events are on their way. */
export function tallyKills(world: World) {
  const [survivors, unacknowledged] = [new Set<string>(), new Set<string>()];
  return {
    survivors,
    unacknowledged,
    async look() {
      const { underWay, takenAlready } = await findEventsUnderWay(world);
      for (const id of underWay) survivors.add(id);
      for (const id of takenAlready) unacknowledged.add(id);
    },
  };
}
