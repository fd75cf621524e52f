import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.js';
import { DEAD_LETTERS } from '../events/queues.js';
import type { Page } from '../graphql/connection.js';

/** How a queue stands, as the database tells it. */
export interface QueueRow {
  readonly name: string;
  readonly waitingCount: number;
  readonly activeCount: number;
  readonly oldestWaitingAt: string | null;
  readonly oldestActiveAt: string | null;
  readonly lastCompletedAt: string | null;
  readonly deadLetterCount: number;
}

/** Nobody reads more of them one by one, and counting must not become what the operator waits for. */
const COUNTED_AT_MOST = 10_000;

/**
 * Every queue of the system, by name, in one statement. What is done already costs nothing, however much of it the
 * queue still keeps: each figure comes from an index that holds no such job, or from the end of one.
 */
export async function listQueues(db: Db): Promise<readonly QueueRow[]> {
  const jobs = sql`from pgboss.job where job.name = queue.name`;
  // In one statement, and so of one instant with all else that the request reads.
  // Each figure in a subquery of its own, or the planner would not find its index.
  const rows = await db.execute<QueueRow & Record<string, unknown>>(sql`
    with dead as (
      select source_name as name, count(*)::int as count
      from (${deadLettersAtMost(sql`true`)}) as letters group by source_name
    )
    select queue.name as "name",
      (select count(*)::int ${jobs} and state in ('created', 'retry')) as "waitingCount",
      (select count(*)::int ${jobs} and state = 'active') as "activeCount",
      (select created_on ${jobs} and state < 'active' and not blocked order by priority desc, created_on limit 1)
        as "oldestWaitingAt",
      (select min(created_on) ${jobs} and state = 'active') as "oldestActiveAt",
      (select completed_on ${jobs} and completed_on is not null and state = 'completed' order by completed_on desc limit 1)
        as "lastCompletedAt",
      coalesce(dead.count, 0) as "deadLetterCount"
    from pgboss.queue left join dead using (name)
    where queue.name not like '\\_\\_%'
    order by queue.name`);
  return [...rows];
}

/** An event that could not be delivered or handled, without what it says of its entity. */
export interface DeadLetterRow {
  readonly id: string;
  readonly queue: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly subject: string;
  readonly version: number;
  readonly source: string;
  readonly occurredAt: string;
  readonly correlationId: string;
  readonly output: unknown;
  readonly attemptCount: number;
  readonly failedAt: string;
  /** `failedAt` to the microsecond: what the list is sorted by. */
  readonly sortedBy: string;
}

/** A page of dead letters, the newest first. */
export async function listDeadLetters(db: Db, { size, after: [failedAt, id] = [] }: Page) {
  // Rows are compared whole: column by column with `or`, PostgreSQL would not walk the index.
  // To the microsecond, as the queue keeps it: letters of one failed batch differ by less than a millisecond.
  const older = failedAt && id ? sql`and (created_on, id) < (${failedAt}::timestamptz, ${id}::uuid)` : sql``;
  const rows = await db.execute<DeadLetterRow & Record<string, unknown>>(sql`
    select id, coalesce(source_name, '') as "queue", data->>'id' as "eventId", data->>'type' as "eventType",
      data->>'subject' as "subject", (data->>'sequence')::int as "version", data->>'source' as "source",
      data->>'time' as "occurredAt", data->>'correlationid' as "correlationId",
      coalesce(source_output, output) as "output", coalesce(source_retry_count, 0) + 1 as "attemptCount",
      created_on as "failedAt",
      to_char(created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortedBy"
    from pgboss.job where ${isDeadLetter} ${older}
    order by created_on desc, id desc limit ${size + 1}`);
  return [...rows] as readonly DeadLetterRow[];
}

/** A dead letter with all that is needed to put it back. */
export interface DeadLetterToReplay {
  readonly id: string;
  readonly queue: string;
  /** The job that failed; the queue keeps it for a week. */
  readonly failedJobId: string;
  readonly event: { readonly subject: string };
}

/** Which dead letters: those with these ids, or those that failed in a queue. */
export type DeadLettersWanted = { readonly ids: readonly string[] } | { readonly queue: string };

/** Takes dead letters, the oldest first, so that nobody else replays them meanwhile. */
export async function lockDeadLetters(tx: Db, wanted: DeadLettersWanted, limit: number) {
  const rows = await tx.execute<DeadLetterToReplay & Record<string, unknown>>(sql`
    select id, source_name as "queue", source_id as "failedJobId", data as "event"
    from pgboss.job where ${isDeadLetter} and ${isWanted(wanted)}
    order by created_on, id limit ${limit} for update`);
  return [...rows] as readonly DeadLetterToReplay[];
}

/** Of the jobs that failed those that are still there, so that they can be tried again in their place. */
export async function lockFailedJobs(tx: Db, letters: readonly DeadLetterToReplay[]): Promise<ReadonlySet<string>> {
  const queues = sql.param(letters.map(({ queue }) => queue));
  const ids = sql.param(letters.map(({ failedJobId }) => failedJobId));
  const rows = await tx.execute<{ id: string }>(sql`
    select id from pgboss.job where state = 'failed'
      and (name, id) in (select * from unnest(${queues}::text[], ${ids}::uuid[])) for update`);
  return new Set(rows.map(({ id }) => id));
}

/** Lets jobs that are tried again be taken at once, and not after the pause that their last failure asked for. */
export async function makeDue(tx: Db, queue: string, jobIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update pgboss.job set start_after = now()
    where name = ${queue} and id = any(${sql.param([...jobIds])}::uuid[]) and state = 'retry'`);
}

/** How many dead letters there are, 10,000 at most. */
export async function countDeadLetters(db: Db, wanted?: DeadLettersWanted): Promise<number> {
  const letters = deadLettersAtMost(wanted ? isWanted(wanted) : sql`true`);
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${letters}) as letters`);
  return row?.count ?? 0;
}

/** Whether the system has such a queue: one that is misspelt must not pass for one without dead letters. */
export async function isQueue(db: Db, name: string): Promise<boolean> {
  const rows = await db.execute(sql`select 1 from pgboss.queue where name = ${name}`);
  return rows.length > 0;
}

// Word for word the condition of the queue's index on what waits; what was replayed is deleted.
const isDeadLetter = sql`name = ${DEAD_LETTERS} and state < 'active' and not blocked`;

function isWanted(wanted: DeadLettersWanted): SQL {
  if ('queue' in wanted) return sql`source_name = ${wanted.queue}`;
  return sql`id = any(${sql.param([...wanted.ids])}::uuid[])`;
}

function deadLettersAtMost(condition: SQL): SQL {
  return sql`select source_name from pgboss.job where ${isDeadLetter} and ${condition} limit ${COUNTED_AT_MOST}`;
}
