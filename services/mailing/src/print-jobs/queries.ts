import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, asc, count, desc, eq, max, type SQL, sql, sum } from 'drizzle-orm';
import type { OpenJob } from './print-verdict.js';
import { type NewPrintJob, type PrintJobRow, printJobs } from './tables.js';

export function findPrintJobs(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(printJobs)
    .where(sql`${printJobs.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

export function listPrintJobsOfCampaigns(db: Db, campaignIds: readonly string[], page: Page) {
  const newestFirst = { columns: [printJobs.orderedAt, printJobs.id], direction: 'descending' } as const;
  return topPerParent(db, printJobs, { parent: printJobs.campaignId, parentIds: campaignIds, page, ...newestFirst });
}

/** Campaigns of which nothing was printed are not among them. */
export function findPagesPrinted(db: Db, campaignIds: readonly string[]) {
  return db
    .select({ campaignId: printJobs.campaignId, pagesPrinted: sum(printJobs.pagesPrinted).mapWith(Number) })
    .from(printJobs)
    .where(sql`${printJobs.campaignId} = any(${sql.param([...campaignIds])}::uuid[])`)
    .groupBy(printJobs.campaignId);
}

/** By which letters were printed again, alone, the newest first. */
export function findReprintsOfLetters(db: Db, letterIds: readonly string[]) {
  return db
    .select()
    .from(printJobs)
    .where(sql`${printJobs.letterId} = any(${sql.param(letterIds.filter(isId))}::uuid[])`)
    .orderBy(desc(printJobs.orderedAt), desc(printJobs.id));
}

/** Of how many print jobs somebody has to look at the paper; campaigns without are not among the counts. */
export function findJobsToSettleCounts(db: Db, campaignIds: readonly string[]) {
  return db
    .select({ campaignId: printJobs.campaignId, jobCount: count() })
    .from(printJobs)
    .where(
      and(
        sql`${printJobs.campaignId} = any(${sql.param([...campaignIds])}::uuid[])`,
        sql`${printJobs.state} = 'FAILED' and ${printJobs.settledAs} is null`,
      ),
    )
    .groupBy(printJobs.campaignId);
}

/** How many jobs each printer is to be given or is not through with; null stands for those that name none. */
export async function countOpenJobs(db: Db): Promise<ReadonlyMap<string | null, number>> {
  const rows = await db
    .select({ printer: printJobs.printer, jobCount: count() })
    .from(printJobs)
    .where(sql`${printJobs.state} in ('READY', 'SENDING', 'AT_PRINTER')`)
    .groupBy(printJobs.printer);
  return new Map(rows.map(({ printer, jobCount }) => [printer, jobCount]));
}

/** Stands for whichever printer it was. */
export const ANY_PRINTER = '';
/** Of so many of its last jobs a printer's pace is taken: some are small, and wait for one another. */
const PACED_JOBS = 20;

/** How fast printers were of late, by name; those that have printed nothing are not among them. */
export async function findPaces(db: Db, printers: readonly string[]) {
  const rows = await db.execute<{ printer: string; secondsPerPage: number }>(sql`
    select named.printer, (sum(seconds) / sum(page_count))::float8 as "secondsPerPage"
    from unnest(${sql.param([...printers])}::text[]) as named(printer) cross join lateral (
      select page_count, extract(epoch from done_at - accepted_at) as seconds from print_jobs
      where state = 'COMPLETED' and settled_as is null and accepted_at is not null
        and named.printer in (print_jobs.printer, ${ANY_PRINTER})
      order by done_at desc limit ${PACED_JOBS}) as latest group by 1`);
  return [...rows];
}

/** The number of the last reprint of a campaign; 0 where there is none. */
export async function findLastReprint(tx: Db, campaignId: string): Promise<number> {
  const [last] = await tx
    .select({ ordinal: max(printJobs.reprintOrdinal) })
    .from(printJobs)
    .where(eq(printJobs.campaignId, campaignId));
  return last?.ordinal ?? 0;
}

/** Keeps workers from it until the transaction ends. */
export async function findPrintJobToChange(tx: Db, id: string) {
  const [job] = await findPrintJobs(tx, [id]).for('update');
  return job;
}

/** Keeps what a person said of a job; whoever is at it keeps nothing any more. */
export async function settlePrintJobAs(
  tx: Db,
  id: string,
  settled: Pick<PrintJobRow, 'state' | 'settledAs' | 'doneAt'>,
): Promise<void> {
  await tx.update(printJobs).set(settled).where(eq(printJobs.id, id));
}

export async function addPrintJob(tx: Db, row: NewPrintJob): Promise<void> {
  await tx.insert(printJobs).values(row);
}

/** Gives another printer what none was given yet. */
export async function moveReadyJobs(tx: Db, campaignId: string, printer: string): Promise<void> {
  await tx
    .update(printJobs)
    .set({ printer })
    .where(and(eq(printJobs.campaignId, campaignId), eq(printJobs.state, 'READY')));
}

/** Calls back what no printer was sent. */
export async function cancelReadyJobs(tx: Db, campaignId: string, doneAt: Date): Promise<void> {
  await tx
    .update(printJobs)
    .set({ state: 'CANCELLED', doneAt })
    .where(and(eq(printJobs.campaignId, campaignId), eq(printJobs.state, 'READY')));
}

/** The chunks of a campaign that a printer has, or may have. */
export async function findChunksAtPrinters(tx: Db, campaignId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ chunkId: printJobs.chunkId })
    .from(printJobs)
    .where(and(eq(printJobs.campaignId, campaignId), sql`${printJobs.state} in ('SENDING', 'AT_PRINTER')`));
  return rows.map(({ chunkId }) => chunkId);
}

export async function addPrintJobs(tx: Db, rows: readonly NewPrintJob[]): Promise<void> {
  if (rows.length > 0) await tx.insert(printJobs).values([...rows]);
}

/** How many jobs to take, and until when nobody else takes them. */
export interface JobClaim {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
}

/**
 * Takes jobs that are to be sent, and those that may have been: all count as sent from now on, whatever becomes of who
 * sends them. Those of campaigns that are paused stay. @returns them as they were before, with their printer.
 */
export async function claimJobsToSend(
  tx: Db,
  { firstPrinter, ...claim }: JobClaim & { readonly firstPrinter: string | null },
): Promise<readonly OpenJob[]> {
  const mayGo = sql`(print_jobs.state = 'SENDING' or (select campaigns.state in ('RUNNING', 'CANCELLED')
      or (print_jobs.letter_id is not null and campaigns.state in ('PRINTED', 'POSTED'))
    from campaigns where campaigns.id = print_jobs.campaign_id))`;
  const jobs = await takeDue(tx, claim, sql`print_jobs.state in ('READY', 'SENDING') and ${mayGo}`);
  await tx
    .update(printJobs)
    .set({
      state: 'SENDING',
      nextAttemptAt: claim.until,
      printer: sql`coalesce(${printJobs.printer}, ${firstPrinter})`,
    })
    .where(idIn(jobs.map(({ id }) => id)));
  return jobs.map((job) => ({ ...job, printer: job.printer ?? firstPrinter }));
}

/** Takes jobs at printers that are to be looked at. */
export async function claimJobsToFollow(tx: Db, claim: JobClaim): Promise<readonly OpenJob[]> {
  const jobs = await takeDue(tx, claim, sql`print_jobs.state = 'AT_PRINTER'`);
  await tx
    .update(printJobs)
    .set({ nextAttemptAt: claim.until })
    .where(idIn(jobs.map(({ id }) => id)));
  return jobs;
}

async function takeDue(tx: Db, { now, limit }: JobClaim, which: SQL): Promise<readonly OpenJob[]> {
  const isCalledOff = sql<boolean>`(select campaigns.state = 'CANCELLED' from campaigns
    where campaigns.id = print_jobs.campaign_id)`;
  const rows = await tx
    .select({ job: printJobs, isCalledOff })
    .from(printJobs)
    .where(and(which, sql`print_jobs.next_attempt_at <= ${now.toISOString()}`))
    .orderBy(asc(printJobs.nextAttemptAt), asc(printJobs.id))
    .limit(limit)
    .for('update', { skipLocked: true });
  return rows.map(({ job, isCalledOff }) => ({ ...job, isCalledOff }));
}

/** Keeps how jobs stand, unless their claim ran out and others are at them. @returns the ids of those that were kept. */
export async function settlePrintJobs(
  tx: Db,
  jobs: readonly PrintJobRow[],
  claimedUntil: Date,
): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ id: string }>(sql`update print_jobs set state = given.state,
      printer_job_id = given."printerJobId", printer_state = given."printerState", pages_printed = given."pagesPrinted",
      problem = given.problem, failure_count = given."failureCount", next_attempt_at = given."nextAttemptAt",
      accepted_at = given."acceptedAt", done_at = given."doneAt", settled_as = given."settledAs"
    from jsonb_to_recordset(${JSON.stringify(jobs)}::text::jsonb) as given(id uuid, state text, "printerJobId" integer,
      "printerState" text, "pagesPrinted" integer, problem text, "failureCount" integer, "nextAttemptAt" timestamptz,
      "acceptedAt" timestamptz, "doneAt" timestamptz, "settledAs" text)
    where print_jobs.id = given.id and print_jobs.next_attempt_at = ${claimedUntil.toISOString()}
      and print_jobs.state in ('SENDING', 'AT_PRINTER')
    returning print_jobs.id`);
  return new Set([...rows].map(({ id }) => id));
}

function idIn(ids: readonly string[]): SQL {
  return sql`${printJobs.id} = any(${sql.param([...ids])}::uuid[])`;
}
