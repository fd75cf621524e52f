import type { Db } from '@switchboard/kit/database/open-database';
import type { QueueRow } from '@switchboard/kit/operations/queries';
import { sql } from 'drizzle-orm';
import { CHUNK_SIZE } from '../letters/chunk-size.js';

/**
 * How much work of campaigns waits and is being done, in one statement. What is paused or over waits for nobody; each
 * figure comes from an index that holds what is open, or from tables of a row per hundred letters.
 */
export async function listWorkQueues(db: Db, now: Date): Promise<readonly QueueRow[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<Omit<QueueRow, 'deadLetterCount'> & Record<string, unknown>>(sql`
    with checks as (
      select check_requested_at as since, coalesce(claimed_until > ${at}, false) as active from campaigns
      where check_requested_at is not null and checked_at is null and state in ('DRAFT', 'CHECKED')
    ), merging as (
      select started_at as since, planned.count,
        case when claimed_until > ${at} then least(planned.count, ${CHUNK_SIZE}) else 0 end as active
      from campaigns cross join lateral (
        select count(*)::int as count from letters where campaign_id = campaigns.id and letters.state = 'PLANNED') as planned
      where state = 'RUNNING' and planned.count > 0
    ), printing as (
      select ordered_at as since, print_jobs.state <> 'READY' as active
      from print_jobs join campaigns on campaigns.id = print_jobs.campaign_id
      where print_jobs.state in ('SENDING', 'AT_PRINTER') or (print_jobs.state = 'READY' and campaigns.state <> 'PAUSED')
    ), telling as (
      select letters.printed_at as since, false as active
      from notices join campaigns on campaigns.id = notices.campaign_id join letters on letters.id = notices.letter_id
      where notices.state = 'DUE' and campaigns.state = 'RUNNING'
      union all
      select letters.printed_at, true from notices join letters on letters.id = notices.letter_id
      where notices.state = 'SENDING'
    ), told as (
      select max(sent_at) as last from notices join campaigns on campaigns.id = notices.campaign_id
      where campaigns.state in ('RUNNING', 'PAUSED') or campaigns.printed_at > ${at} - interval '7 days'
    )
    select 'checks' as name, ${counted}, (select max(checked_at) from campaigns) as "lastCompletedAt" from checks
    union all
    select 'letters', coalesce(sum(count - active), 0)::int, coalesce(sum(active), 0)::int,
      min(since) filter (where count > active), min(since) filter (where active > 0),
      (select max(merged_at) from letter_chunks) from merging
    union all
    select 'print-jobs', ${counted}, (select max(done_at) from print_jobs where state = 'COMPLETED') from printing
    union all
    select 'notices', ${counted}, (select last from told) from telling`);
  return rows.map((row) => ({ ...row, deadLetterCount: 0 }));
}

const counted = sql`count(*) filter (where not active)::int as "waitingCount",
      count(*) filter (where active)::int as "activeCount",
      min(since) filter (where not active) as "oldestWaitingAt", min(since) filter (where active) as "oldestActiveAt"`;
