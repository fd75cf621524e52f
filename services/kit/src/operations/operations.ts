import type { Db } from '../database/open-database.js';
import { INBOX_QUEUE, outboxQueue } from '../events/queues.js';
import type { RequestContext } from '../graphql/request-context.js';
import { listQueues, type QueueRow } from './queries.js';
import { forbidden, mayOperate } from './who-operates.js';

/** How a queue stands. */
export interface QueueStanding extends Pick<QueueRow, 'name' | 'waitingCount' | 'activeCount' | 'deadLetterCount'> {
  readonly oldestWaitingAt: Date | null;
  readonly oldestWaitingSeconds: number | null;
  readonly lastCompletedAt: Date | null;
}

/** Events on their way. */
export interface EventBacklog {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** How the work of a system stands. */
export interface SystemOperations {
  readonly asOf: Date;
  readonly queues: QueueStanding[];
  readonly outbox: EventBacklog;
  readonly inbox: EventBacklog;
}

/** Queues that a system keeps in tables of its own. */
export type ListOwnQueues = (db: Db, now: Date) => Promise<readonly QueueRow[]>;

/**
 * How the work of the system stands at the request's instant.
 * @throws GraphQLError `FORBIDDEN` for all but operators
 */
export async function readOperations(
  { viewer, now, read }: Pick<RequestContext<unknown>, 'viewer' | 'now' | 'read'>,
  listOwnQueues: ListOwnQueues = async () => [],
): Promise<SystemOperations> {
  if (!mayOperate(viewer)) throw forbidden();
  const rows = [...(await read(listQueues)), ...(await read((db) => listOwnQueues(db, now)))];
  rows.sort((one, other) => (one.name < other.name ? -1 : 1));
  // The request's instant, since its snapshot opens with this read.
  return {
    asOf: now,
    queues: rows.map((row) => toStanding(row, now)),
    outbox: backlogOf(rows.filter(({ name }) => name.startsWith(outboxQueue('')))),
    inbox: backlogOf(rows.filter(({ name }) => name === INBOX_QUEUE)),
  };
}

function toStanding(
  { oldestWaitingAt, oldestActiveAt: _, lastCompletedAt, ...row }: QueueRow,
  now: Date,
): QueueStanding {
  const oldest = oldestWaitingAt === null ? null : new Date(oldestWaitingAt);
  return {
    ...row,
    oldestWaitingAt: oldest,
    // The clocks of two machines differ: nothing has waited less than not at all.
    oldestWaitingSeconds: oldest && Math.max(0, Math.floor((now.getTime() - oldest.getTime()) / 1_000)),
    lastCompletedAt: lastCompletedAt === null ? null : new Date(lastCompletedAt),
  };
}

/** What is being done counts too: a relay holds its events for as long as a follower is down. */
function backlogOf(queues: readonly QueueRow[]): EventBacklog {
  // Those of several queues are told as one: to whom they go is seen among the queues.
  const instants = queues
    .flatMap(({ oldestWaitingAt, oldestActiveAt }) => [oldestWaitingAt, oldestActiveAt])
    .flatMap((text) => (text === null ? [] : [new Date(text).getTime()]));
  return {
    count: queues.reduce((sum, { waitingCount, activeCount }) => sum + waitingCount + activeCount, 0),
    oldestAt: instants.length > 0 ? new Date(Math.min(...instants)) : null,
  };
}
