import type { Db } from '@switchboard/kit/database/open-database';
import type { BridgeSettings } from '../bridge/read-bridges.js';
import { countOpenCommands } from '../bridge-commands/queries.js';
import { findFailingBridges } from '../bridge-health/queries.js';
import { sumHeldPorts } from '../reservations/queries.js';

/** How each bridge of the configuration stands, in its order: three statements, however many there are. */
export async function readBridgeStandings(db: Db, bridges: readonly BridgeSettings[], now: Date) {
  // One after the other: they share the request's one connection.
  const held = await sumHeldPorts(db, now);
  const open = await countOpenCommands(db);
  const failing = await findFailingBridges(db);
  // What the configuration does not name any more is not shown: nobody tells it anything.
  return bridges.map(({ name, kind, capacity, draining }) => {
    // One that answers, or that nobody has told anything, has no row.
    const { failingSince = null, pausedUntil = null, problem = null } = failing.get(name) ?? {};
    const { count: waitingCommandCount = 0, oldestAt: oldestCommandAt = null } = open.get(name) ?? {};
    return {
      ...{ name, kind, capacity, draining, heldPortCount: held.get(name) ?? 0 },
      ...{ waitingCommandCount, oldestCommandAt, failingSince, pausedUntil, problem },
    };
  });
}
