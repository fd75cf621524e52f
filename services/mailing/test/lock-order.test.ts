import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoticeVerdict } from '../src/notices/notice-verdict.js';
import { recordDeliveryStatuses } from '../src/notices/record-delivery-statuses.js';
import { recordNoticeVerdicts } from '../src/notices/record-notice-verdicts.js';
import type { PrintVerdict } from '../src/print-jobs/print-verdict.js';
import { findPrintJobs } from '../src/print-jobs/queries.js';
import { recordPrintVerdicts } from '../src/print-jobs/record-print-verdicts.js';
import { type CampaignRuns, startCampaignRuns } from './campaign-runs.js';
import type { MailingAlone } from './mailing-system.js';

let alone: MailingAlone;
let runs: CampaignRuns;
let started: Awaited<ReturnType<typeof startCampaignRuns>>;
beforeAll(async () => {
  started = await startCampaignRuns();
  ({ alone, runs } = started);
});
afterAll(() => started.stop());

const until = new Date('2026-11-25T00:00:00Z');

/** As if nothing had been recorded or called off yet: letters at a printer, and as many notices being sent. */
async function turnBack(number: string): Promise<void> {
  const { sql } = alone;
  const ours = sql`campaign_id = (select id from campaigns where number = ${number})`;
  await sql`update campaigns set state = 'RUNNING', cancelled_at = null, pause_reason = null where number = ${number}`;
  await sql`update print_jobs set state = 'AT_PRINTER', done_at = null, next_attempt_at = ${until} where ${ours} and attempt = 1`;
  await sql`delete from print_jobs where ${ours} and attempt > 1`;
  await sql`update letters set state = 'PRINTING', findings = '[]' where ${ours}`;
  await sql`update notices set state = case when right(id::text, 1) < '8' then 'SENDING' else 'PLANNED' end,
    next_attempt_at = ${until}, message_id = id, email = customer_id || '@customer.example' where ${ours}`;
}

async function jobVerdicts(number: string, verdict: Omit<PrintVerdict, 'job'>): Promise<readonly PrintVerdict[]> {
  const ids = await alone.sql<{ id: string }[]>`select id from print_jobs where job_name like ${`${number}/%`}`;
  const jobs = await alone.act((tx) =>
    findPrintJobs(
      tx,
      ids.map(({ id }) => id),
    ),
  );
  return jobs.map((job) => ({ job: { ...job, state: 'FAILED', doneAt: runs.at() }, ...verdict }));
}

async function noticeVerdicts(number: string): Promise<readonly NoticeVerdict[]> {
  const rows = await alone.sql<{ id: string; campaignId: string; email: string }[]>`select n.id, n.email,
    n.campaign_id as "campaignId" from notices n join campaigns c on c.id = n.campaign_id where c.number = ${number}`;
  return rows.map((row) => ({
    ...{ ...row, attemptCount: 0, state: 'FAILED', problem: '550: no', nextAttemptAt: null, sentAt: null },
    ...{ toldAt: runs.at(), fate: 'permanent', isGone: true },
  }));
}

test.each<[string, Omit<PrintVerdict, 'job'>]>([
  ['failed', { letters: 'FAILED', pauseReason: 'look at the printer' }],
  ['is to be printed again', { isTriedAgain: true }],
])(
  'a campaign is called off while a printer tells that a job %s: neither waits for the other for ever',
  async (_, verdict) => {
    const number = await runs.merged(verdict.letters ? 'A' : 'B', 20);
    for (let round = 0; round < 60; round += 1) {
      await turnBack(number);
      const [jobs, notices] = [await jobVerdicts(number, verdict), await noticeVerdicts(number)];
      const record = { now: runs.at(), until };

      const results = await Promise.allSettled([
        alone.cancel(number),
        alone.act((tx) => recordPrintVerdicts(tx, jobs, record)),
        alone.act((tx) => recordNoticeVerdicts(tx, notices.toReversed(), record)),
      ]);

      expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
    expect((await runs.campaignOf(number))?.state).toBe('CANCELLED');
  },
);

test('bounces are told by several mail servers while their campaigns are called off', async () => {
  const numbers = [await runs.merged('C', 10), await runs.merged('D', 10)];
  for (let round = 0; round < 30; round += 1) {
    for (const number of numbers) await turnBack(number);
    const notices = (await Promise.all(numbers.map(noticeVerdicts))).flat();
    const bounces = notices.map(({ id, email }) => ({
      ...{ verpKey: id, envelopeId: id, recipient: email, action: 'failed' as const, status: `5.1.${round + 10}` },
      ...{ diagnostic: null, isPermanent: true, at: runs.at() },
    }));

    const results = await Promise.allSettled([
      ...numbers.map((number) => alone.cancel(number)),
      ...[bounces, bounces.toReversed()].map((events) =>
        alone.act((tx) => recordDeliveryStatuses(tx, events, { now: runs.at() })),
      ),
    ]);

    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  }
});
