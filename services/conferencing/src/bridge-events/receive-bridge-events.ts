import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { readJsonEntries } from '../call-data/json-entries.js';
import { addBridgeEvents } from './queries.js';
import { toldEvents } from './told-events.js';

/**
 * Keeps what a bridge posted, each event once; of what tells of no room nothing is kept.
 * @returns how many events tell of a room. Refuses `BODY_MALFORMED`: nothing of a body that is broken is kept.
 */
export async function receiveBridgeEvents(
  tx: Db,
  { body, bridge, now }: { readonly body: string; readonly bridge: string; readonly now: Date },
): Promise<Outcome<number>> {
  const { entries, problems } = readJsonEntries(body);
  const [first] = problems;
  if (first) return refuse('BODY_MALFORMED', `entry ${first.line}: ${first.message}`);
  const rows = toldEvents(entries, { bridge, now });
  await addBridgeEvents(tx, rows);
  return accept(rows.length);
}
