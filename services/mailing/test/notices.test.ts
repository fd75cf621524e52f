import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../../test/world/wait-for.js';
import { resumeCampaign } from '../src/campaigns/resume-campaign.js';
import type { OutgoingMail } from '../src/notices/mailer-port.js';
import { recordUnsubscription } from '../src/notices/record-unsubscription.js';
import { claimNotices } from '../src/notices/sending/queries.js';
import { openMailer } from '../src/notices/smtp/open-mailer.js';
import { smtpSettings } from '../src/notices/testing/mailer-contract.js';
import { type CampaignRuns, startCampaignRuns } from './campaign-runs.js';
import type { MailingAlone } from './mailing-system.js';
import { DOUBT_MS, KilledError, type PaperAndMail } from './paper-and-mail.js';

let alone: MailingAlone;
let campaigns: Awaited<ReturnType<typeof startCampaignRuns>>['campaigns'];
let world: PaperAndMail;
let runs: CampaignRuns;
let started: Awaited<ReturnType<typeof startCampaignRuns>>;
beforeAll(async () => {
  started = await startCampaignRuns();
  ({ alone, campaigns, world, runs } = started);
});
afterEach(() => started.comeToRest());
afterAll(() => started.stop());

/** What stands beside a campaign's notices, each once. */
const problemsOf = async (number: string) =>
  (
    await alone.sql`select distinct n.problem from notices n join campaigns c on c.id = n.campaign_id
      where c.number = ${number}`
  ).map(({ problem }) => problem);

/** How many rows of a table this transaction has read. */
async function rowsRead(tx: Db, table: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_xact_user_tables where relname = ${table}`,
  );
  return row?.count ?? 0;
}

test.each([
  ['kept', 'cutAfterDataShare'],
  ['lost', 'loseAfterDataShare'],
])('a message whose answer is cut off, and that is %s, reaches its customer once', async (_, fault) => {
  const prefix = `K${fault.slice(0, 3)}`;
  const number = await runs.merged(prefix, 10);
  await runs.printAll(number);
  await world.mail.fault({ [fault]: 1 });
  await world.tell(runs.pass(1));
  await world.mail.fault({});
  if (fault === 'cutAfterDataShare')
    await waitFor('statuses', async () => (await runs.countsOf('notices', number)).DELIVERED === 10);
  else expect(await runs.countsOf('notices', number)).toEqual({ SENDING: 10 });
  expect(await world.tell(runs.pass(1))).toBe(0);
  runs.pass(DOUBT_MS / 1_000);
  await world.doubt(runs.at());
  await world.tell(runs.pass(1));

  expect(await runs.mailed(prefix)).toEqual(runs.addressesOf(prefix, 10));
});

test('of a server that does not tell, what may have gone is not sent again', async () => {
  const number = await runs.merged('L', 3);
  await runs.printAll(number);
  const dying = {
    ...world.mailer,
    send: async () => Promise.reject(new KilledError()),
    tellsDelivery: async () => false,
  };
  await expect(world.tell(runs.pass(1), dying)).rejects.toThrow(KilledError);
  await world.doubt(runs.pass(DOUBT_MS / 1_000), dying);
  expect(await world.tell(runs.pass(1))).toBe(0);

  expect(await runs.countsOf('notices', number)).toEqual({ SENDING: 3 });
  expect(await runs.mailed('L')).toEqual([]);
});

test('where no delivery status can come, what may have gone is not sent again though the server would tell', async () => {
  const number = await runs.merged('S', 3);
  await runs.printAll(number);
  await world.mail.fault({ loseAfterDataShare: 1 });
  await world.tell(runs.pass(1));
  await world.mail.fault({});

  await world.doubt(runs.pass(DOUBT_MS / 1_000), world.mailer, null);
  expect(await world.tell(runs.pass(1))).toBe(0);

  expect(await runs.countsOf('notices', number)).toEqual({ SENDING: 3 });
  expect(await problemsOf(number)).toEqual([expect.stringContaining('not sent again by itself')]);
});

test('what was told while nobody listened is waited for before anything is sent again', async () => {
  const number = await runs.merged('T', 3);
  await runs.printAll(number);
  await world.mail.fault({ loseAfterDataShare: 1 });
  await world.tell(runs.pass(1));
  await world.mail.fault({});

  const startedAgainAt = runs.pass(DOUBT_MS / 1_000);
  await world.doubt(runs.pass(1), world.mailer, startedAgainAt);
  expect(await runs.countsOf('notices', number)).toEqual({ SENDING: 3 });
  await world.doubt(runs.pass(DOUBT_MS / 1_000), world.mailer, startedAgainAt);
  expect(await runs.countsOf('notices', number)).toEqual({ DUE: 3 });
  while ((await world.tell(runs.pass(1))) > 0);
  expect(await runs.mailed('T')).toEqual(runs.addressesOf('T', 3));
});

test('what a mail server puts off goes later, and what it refuses has failed', async () => {
  const number = await runs.merged('M', 5);
  await runs.printAll(number);
  await world.mail.fault({ deferShare: 1 });
  await world.tell(runs.pass(1));
  expect(await runs.countsOf('notices', number)).toEqual({ DUE: 5 });
  await world.mail.fault({});
  expect(await world.tell(runs.pass(1))).toBe(0);
  await world.tell(runs.pass(300));
  expect(await runs.mailed('M')).toEqual(runs.addressesOf('M', 5));

  const other = await runs.merged('N', 5);
  await runs.printAll(other);
  await world.mail.fault({ refuseShare: 1 });
  await world.tell(runs.pass(1));
  expect(await runs.countsOf('notices', other)).toEqual({ FAILED: 5 });
});

test('a campaign of which too much comes back pauses itself, and dead addresses are written to no more', async () => {
  const number = await runs.merged('O', 25);
  await runs.printAll(number);
  await world.mail.fault({ bounceShare: 1 });
  await world.tell(runs.pass(1));
  await waitFor('bounces', async () => (await runs.countsOf('notices', number)).BOUNCED === 25);

  expect((await runs.campaignOf(number))?.pause_reason).toMatch(/of the last \d+ notices were refused or came back/);
  const [{ count } = { count: 0 }] =
    await alone.sql`select count(*)::int from suppressions where email like 'o%@customer.example' and source = 'BOUNCED'`;
  expect(count).toBe(25);
});

test('a campaign of whose latest notices a third is put off pauses itself, however many went well before', async () => {
  const number = await runs.merged('Q', 1);
  await runs.printAll(number);
  await world.manyDue(number, 269);
  for (let sent = 0; sent < 200; sent += 50) await world.tell(runs.pass(1));
  await world.mail.fault({ deferShare: 1 });
  await world.tell(runs.pass(1));
  expect((await runs.campaignOf(number))?.state).toBe('RUNNING');
  await world.tell(runs.pass(1));

  expect((await runs.campaignOf(number))?.pause_reason).toMatch(/^70 of the last 200 notices were put off/);
});

test('what somebody has looked at and resumed does not pause the campaign again', async () => {
  const number = await runs.merged('R', 1);
  await runs.printAll(number);
  await world.manyDue(number, 49);
  await world.mail.fault({ refuseShare: 1 });
  await world.tellSome(runs.pass(1), 25);
  expect((await runs.campaignOf(number))?.state).toBe('PAUSED');
  await alone.act((tx) => resumeCampaign(tx, { campaignNumber: number }, { printers: [], now: runs.pass(1) }));
  await world.tellSome(runs.pass(1), 10);

  expect(await runs.countsOf('notices', number)).toEqual({ FAILED: 35, DUE: 15 });
  expect((await runs.campaignOf(number))?.state).toBe('RUNNING');
  await alone.cancel(number);
});

test('a mail server that is away is asked now and then, and its campaigns pause when it stays away', async () => {
  const number = await runs.merged('U', 20);
  await runs.printAll(number);
  const away = openMailer(smtpSettings(1));
  let [triedCount, absence] = [0, await world.tellAll(runs.pass(1), away)];
  const since = runs.at();
  const counting = {
    ...away,
    async send(mail: OutgoingMail) {
      triedCount += 1;
      return away.send(mail);
    },
  };

  expect(absence).toMatchObject({ since, reason: expect.stringContaining('ESOCKET') });
  while (runs.at().getTime() < since.getTime() + 29 * 60_000)
    absence = await world.tellAll(runs.pass(1), counting, absence);
  expect(triedCount).toBeLessThan(20);
  expect((await runs.campaignOf(number))?.state).toBe('RUNNING');
  absence = await world.tellAll(runs.pass(6 * 60), counting, absence);

  expect(absence).toBeUndefined();
  expect((await runs.campaignOf(number))?.pause_reason).toContain(
    `the mail server has not been there since ${since.toISOString()}`,
  );
  expect(await world.tellAll(runs.pass(60), counting)).toBeUndefined();
  await alone.act((tx) => resumeCampaign(tx, { campaignNumber: number }, { printers: [], now: runs.pass(60) }));
  expect(await world.tellAll(runs.pass(60), world.mailer)).toBeUndefined();
  expect(await runs.mailed('U')).toEqual(runs.addressesOf('U', 20));
});

test('a mail server that greets late has been told nothing, and gets each message once', async () => {
  const number = await runs.merged('Y', 3);
  await runs.printAll(number);
  const hasty = openMailer(smtpSettings(Number(world.mail.smtpPort), { answerWithinMs: 300 }));
  await world.mail.fault({ greetLateMs: 1_000 });
  const absence = await world.tellAll(runs.pass(1), hasty);
  expect(absence?.reason).toContain('ETIMEDOUT');
  expect(await runs.countsOf('notices', number)).toEqual({ DUE: 3 });
  await world.mail.fault({});
  await world.tellAll(runs.pass(60), hasty, absence);
  hasty.close();

  expect(await runs.mailed('Y')).toEqual(runs.addressesOf('Y', 3));
});

test('a system that stops while it sends keeps what the mail server answers', async () => {
  const number = await runs.merged('Z', 3);
  await runs.printAll(number);
  let handedOver = 0;
  const slow = {
    ...world.mailer,
    async send() {
      handedOver += 1;
      await sleep(500);
      return { kind: 'accepted', response: '250', tellsDelivery: true } as const;
    },
  };
  const worker = world.startTelling(runs.pass(1), slow);
  await waitFor('the messages', async () => handedOver === 3);
  expect(await runs.countsOf('notices', number)).toEqual({ SENDING: 3 });
  await worker.stop();

  expect(await runs.countsOf('notices', number)).toEqual({ SENT: 3 });
});

test('what waits for paused campaigns keeps no running one waiting, and taking costs the same however much waits', async () => {
  const [paused, running] = [await runs.merged('V', 1), await runs.merged('W', 1)];
  for (const number of [paused, running]) {
    await runs.printAll(number);
    await world.manyDue(number, 3_000);
  }
  await campaigns.ask('pauseCampaign', { campaignNumber: paused });

  const { taken, readCount } = await alone.act(async (tx) => ({
    taken: await claimNotices(tx, { now: runs.pass(1), until: runs.pass(60), limit: 50, domain: 'returns.example' }),
    readCount: await rowsRead(tx, 'notices'),
  }));

  const [{ id } = { id: '' }] = await alone.sql`select id from campaigns where number = ${running}`;
  expect(taken.map(({ campaignId }) => campaignId)).toEqual(Array(50).fill(id));
  expect(readCount).toBeLessThan(600);
  await Promise.all([paused, running].map((number) => alone.cancel(number)));
});

test('who unsubscribes when the letter is merged already is not mailed', async () => {
  const number = await runs.merged('P', 3);
  await runs.printAll(number);
  await alone.act((tx) =>
    recordUnsubscription(tx, { campaignId: '', customerId: '', address: 'P1@customer.example' }, { now: runs.at() }),
  );
  await world.tell(runs.pass(1));

  expect(await runs.countsOf('notices', number)).toMatchObject({ SUPPRESSED: 1 });
  expect(await runs.mailed('P')).toEqual(['p0@customer.example', 'p2@customer.example']);
});
