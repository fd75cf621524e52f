import type { Clock } from '@switchboard/kit/clock';
import type { Database } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { Log } from '@switchboard/kit/log';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { BridgeFeed, FeedPage } from '../bridge/bridge-feed.js';
import { pauseMs } from '../bridge-health/pause.js';
import { findFailingBridges, markFailing, markHealthy } from '../bridge-health/queries.js';
import { readJsonEntries } from '../call-data/json-entries.js';
import { addBridgeEvents, findCursor, moveCursor } from './queries.js';
import { toldEvents } from './told-events.js';

export interface FeedWork {
  readonly database: Database;
  readonly log: Log;
  /** Read anew for each page: a bridge may have many, and take its time. */
  readonly clock: Clock;
  readonly stopped?: AbortSignal | undefined;
}

const viewer = serviceViewer('conferencing');

/**
 * Asks a bridge for what it told since the last time, page by page, and keeps each page's events and the place where it
 * ends in one transaction. A place that the bridge does not know any more is given up, and all is read anew: what is
 * known changes nothing. A bridge that fails pauses, apart from how it answers to orders.
 * @returns how many events the bridge gave.
 */
export async function receiveFeed(feed: BridgeFeed, work: FeedWork): Promise<number> {
  const { database, clock } = work;
  const health = `${feed.name}/events`;
  let eventCount = 0;
  while (!work.stopped?.aborted) {
    const { cursor, failing } = await withViewer(database, viewer, 'read', async (db) => ({
      cursor: await findCursor(db, feed.name),
      failing: (await findFailingBridges(db)).get(health),
    }));
    if (failing && failing.pausedUntil > clock.now()) return eventCount;
    const page = await feed.read(cursor).catch(async (error: unknown) => {
      const failure = { bridge: health, problem: String(error), now: clock.now(), pauseMs };
      await withViewer(database, viewer, 'write', (tx) => markFailing(tx, failure));
      work.log.warn({ bridge: feed.name, reason: String(error) }, 'a bridge does not tell its events');
      return undefined;
    });
    if (!page) return eventCount;
    if (failing) await withViewer(database, viewer, 'write', (tx) => markHealthy(tx, health));
    if (!(await keep(feed.name, { cursor, page, ...work }))) return eventCount;
    if (page.kind === 'page') eventCount += page.events.length;
  }
  return eventCount;
}

interface Read extends FeedWork {
  readonly cursor: string | null;
  readonly page: FeedPage;
}

/** @returns whether there may be more. */
function keep(bridge: string, { database, log, clock, cursor, page }: Read): Promise<boolean> {
  const now = clock.now();
  return withViewer(database, viewer, 'write', async (tx) => {
    const next = page.kind === 'page' ? page.next : null;
    // At the end, which also the beginning may be; or another process was faster, and it is the one to go on.
    if (next === cursor || !(await moveCursor(tx, bridge, { from: cursor, to: next, now }))) return false;
    if (page.kind !== 'page') {
      log.warn({ bridge, cursor }, 'a bridge does not know where its events were read up to: all are read anew');
      return true;
    }
    const { entries, problems } = readJsonEntries(JSON.stringify(page.events));
    if (problems.length > 0) log.error({ bridge, cursor, problems }, 'events of a bridge that cannot be kept');
    await addBridgeEvents(tx, toldEvents(entries, { bridge, now }));
    return true;
  });
}
