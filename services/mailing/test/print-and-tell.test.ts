import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../../test/world/wait-for.js';
import { recordUnsubscription } from '../src/notices/record-unsubscription.js';
import { customerOf, graphOf, startCampaignWork } from './campaign-work.js';
import { type MailingAlone, now, startMailingAlone } from './mailing-system.js';
import { DOUBT_MS, KilledError, type PaperAndMail, startPaperAndMail } from './paper-and-mail.js';

let alone: MailingAlone;
let campaigns: Awaited<ReturnType<typeof startCampaignWork>>;
let world: PaperAndMail;
let at = now;
beforeAll(async () => {
  alone = await startMailingAlone({ withoutWorkers: true });
  campaigns = await startCampaignWork(alone);
  world = await startPaperAndMail(alone, campaigns);
});
afterEach(async () => {
  await world.paper.fault({});
  await world.mail.fault({});
});
afterAll(async () => {
  await world.stop();
  await campaigns.stop();
  await alone.stop();
});

/** Time only goes on: several tests share one mailing. */
const pass = (seconds: number) => {
  at = new Date(at.getTime() + seconds * 1_000);
  return at;
};
const addressesOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}@customer.example`.toLowerCase());

/** A running campaign whose letters are merged. */
async function merged(prefix: string, count: number): Promise<string> {
  const customers = Array.from({ length: count }, (_, index) => customerOf(`${prefix}${index}`));
  const { askGraph } = graphOf(customers);
  const campaignNumber = await campaigns.draft({});
  const { campaign } = await campaigns.ask('checkCampaign', { campaignNumber });
  await campaigns.check(askGraph, pass(1));
  await campaigns.ask('startCampaign', { campaignNumber, checkId: campaign?.check?.id });
  await campaigns.merge(askGraph, at);
  return campaignNumber;
}

const printed = async (number: string) =>
  (await world.paper.ledger())
    .filter((entry) => entry.type === 'print' && entry.outcome === 'accepted')
    .filter((entry) => 'name' in entry && entry.name.startsWith(`${number}/`));
const mailed = async (prefix: string) =>
  (await world.mail.messages())
    .flatMap(({ to }) => to.map(({ address }) => address))
    .filter((address) => address.startsWith(prefix.toLowerCase()))
    .sort();
const campaignOf = async (number: string) =>
  (await alone.sql`select state, pause_reason from campaigns where number = ${number}`)[0];
const countsOf = async (table: 'letters' | 'notices', number: string) => {
  const rows = await alone.sql`select r.state, count(*)::int as count from ${alone.sql(table)} r
    join campaigns c on c.id = r.campaign_id where c.number = ${number} group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const jobsOf = (number: string) =>
  alone.sql`select job_name, state, problem from print_jobs where job_name like ${`${number}/%`} order by job_name`;

/** Looks until the letters are printed, as the workers do. */
const printAll = (number: string) =>
  waitFor(`${number} on paper`, async () => {
    await world.send(pass(20));
    await world.follow(pass(20));
    return ((await countsOf('letters', number)).PRINTED ?? 0) > 0;
  });

test('letters are printed, and only then told of, each once, and the campaign ends', async () => {
  const number = await merged('A', 30);
  expect(await world.tell(pass(1))).toBe(0);
  await world.send(pass(1));
  expect(await countsOf('letters', number)).toEqual({ PRINTING: 30 });
  expect(await world.tell(pass(1))).toBe(0);

  await printAll(number);
  expect(await countsOf('notices', number)).toEqual({ DUE: 30 });
  await world.tell(pass(1));

  expect(await countsOf('letters', number)).toEqual({ PRINTED: 30 });
  expect(await printed(number)).toHaveLength(1);
  expect(await mailed('A')).toEqual(addressesOf('A', 30).sort());
  await waitFor('statuses', async () => (await countsOf('notices', number)).DELIVERED === 30);
  expect(await world.finish(pass(1))).toEqual([number]);
  expect(await campaignOf(number)).toMatchObject({ state: 'PRINTED' });
});

test.each([
  ['before the printer was told', false],
  ['after the printer was told', true],
])('a worker that dies %s leaves a job that is printed once', async (_, isTold) => {
  const number = await merged(isTold ? 'B' : 'C', 3);
  const dying = {
    ...world.printer,
    async print(order: Parameters<typeof world.printer.print>[0]) {
      if (isTold) await world.printer.print(order);
      throw new KilledError();
    },
  };

  await expect(world.send(pass(1), dying)).rejects.toThrow(KilledError);
  expect(await world.send(pass(1))).toBe(0);
  pass(60);
  await printAll(number);

  expect(await printed(number)).toHaveLength(1);
});

test.each([
  ['accepts and does not answer', { dropAnswerShare: 1 }],
  ['answers 500', { error500Share: 1 }],
  ['is busy', { refuseShare: 1 }],
  ['stands still', { jamUntil: '2100-01-01T00:00:00Z' }],
])('a printer that %s for a while prints each letter once', async (_, faults) => {
  const number = await merged(`D${Object.keys(faults)[0]}`, 3);
  await world.paper.fault(faults);
  for (let look = 0; look < 3; look += 1) {
    await world.send(pass(20));
    await world.follow(pass(20));
  }
  await world.paper.fault({});
  await printAll(number);

  expect(await printed(number)).toHaveLength(1);
  expect((await jobsOf(number)).map(({ state }) => state)).toEqual(['COMPLETED']);
});

test('two workers at once print and tell of everything once', async () => {
  const number = await merged('E', 102);

  await Promise.all([world.send(pass(1)), world.send(at)]);
  await waitFor('paper', async () => {
    await Promise.all([world.send(pass(20)), world.follow(at), world.follow(at)]);
    return (await countsOf('letters', number)).PRINTED === 102;
  });
  pass(1);
  for (let look = 0; look < 3; look += 1) await Promise.all([world.tell(at), world.tell(at)]);

  expect(await printed(number)).toHaveLength(2);
  expect(await mailed('E')).toEqual(addressesOf('E', 102).sort());
});

test('a job that surely was not printed is given to the printer again, under another name', async () => {
  const number = await merged('F', 3);
  await world.paper.fault({ jamUntil: '2100-01-01T00:00:00Z' });
  await world.send(pass(1));
  const first = {
    ...world.printer,
    status: async () => ({ state: 'ABORTED', reasons: [], pagesCompleted: 0 }) as const,
  };
  await world.follow(pass(20), first);

  expect((await jobsOf(number)).map(({ job_name, state }) => `${job_name} ${state}`)).toEqual([
    `${number}/1 FAILED`,
    `${number}/1.2 READY`,
  ]);
  expect(await countsOf('letters', number)).toEqual({ PRINTING: 3 });
});

test('a job that was broken off at work is not printed again by itself: its campaign waits for a person', async () => {
  const number = await merged('G', 3);
  const dies = {
    ...world.printer,
    status: async () => ({ state: 'ABORTED', reasons: ['aborted-by-system'], pagesCompleted: 2 }) as const,
  };
  await world.send(pass(1));
  await world.follow(pass(20), dies);

  const campaign = await campaignOf(number);
  expect(campaign?.state).toBe('PAUSED');
  expect(campaign?.pause_reason).toContain(`${number}/1`);
  expect(campaign?.pause_reason).toContain('2 of its 3 pages may be printed');
  expect(await jobsOf(number)).toHaveLength(1);
});

test('what a printer refuses for good fails with its reason, and its letters wait for a person', async () => {
  const number = await merged('H', 3);
  const refuses = {
    ...world.printer,
    print: async () =>
      ({ kind: 'refused', code: 'client-error-not-authorized', reason: 'no', passing: false }) as const,
  };
  await world.send(pass(1), refuses);

  expect((await jobsOf(number)).map(({ state }) => state)).toEqual(['FAILED']);
  expect(await countsOf('letters', number)).toEqual({ MERGED: 3 });
  expect(await countsOf('notices', number)).toEqual({ PLANNED: 3 });
  expect((await campaignOf(number))?.pause_reason).toContain('client-error-not-authorized');
});

test('a paused campaign sends nothing, and goes on when it is resumed', async () => {
  const number = await merged('I', 3);
  await campaigns.ask('pauseCampaign', { campaignNumber: number });
  expect(await world.send(pass(1))).toBe(0);
  await campaigns.ask('resumeCampaign', { campaignNumber: number });
  await printAll(number);
  await campaigns.ask('pauseCampaign', { campaignNumber: number });
  expect(await world.tell(pass(1))).toBe(0);
  await campaigns.ask('resumeCampaign', { campaignNumber: number });
  await world.tell(pass(1));

  expect(await mailed('I')).toHaveLength(3);
});

test('a campaign that is called off calls back what waits at the printer', async () => {
  const number = await merged('J', 3);
  await world.paper.fault({ jamUntil: '2100-01-01T00:00:00Z' });
  await world.send(pass(1));
  await campaigns.ask('cancelCampaign', { campaignNumber: number });
  const waits = {
    ...world.printer,
    status: async () => ({ state: 'PENDING', reasons: [], pagesCompleted: 0 }) as const,
  };
  await world.follow(pass(20), waits);
  await world.follow(pass(20));

  expect((await jobsOf(number)).map(({ state }) => state)).toEqual(['CANCELLED']);
  expect(await countsOf('letters', number)).toEqual({ CANCELLED: 3 });
});

test.each([
  ['kept', 'cutAfterDataShare'],
  ['lost', 'loseAfterDataShare'],
])('a message whose answer is cut off, and that is %s, reaches its customer once', async (_, fault) => {
  const prefix = `K${fault.slice(0, 3)}`;
  const number = await merged(prefix, 10);
  await printAll(number);
  await world.mail.fault({ [fault]: 1 });
  await world.tell(pass(1));
  await world.mail.fault({});
  if (fault === 'cutAfterDataShare')
    await waitFor('statuses', async () => (await countsOf('notices', number)).DELIVERED === 10);
  else expect(await countsOf('notices', number)).toEqual({ SENDING: 10 });
  expect(await world.tell(pass(1))).toBe(0);
  pass(DOUBT_MS / 1_000);
  await world.doubt(at);
  await world.tell(pass(1));

  expect(await mailed(prefix)).toEqual(addressesOf(prefix, 10).sort());
});

test('of a server that does not tell, what may have gone is not sent again', async () => {
  const number = await merged('L', 3);
  await printAll(number);
  const dying = {
    ...world.mailer,
    send: async () => Promise.reject(new KilledError()),
    tellsDelivery: async () => false,
  };
  await expect(world.tell(pass(1), dying)).rejects.toThrow(KilledError);
  await world.doubt(pass(DOUBT_MS / 1_000), dying);
  expect(await world.tell(pass(1))).toBe(0);

  expect(await countsOf('notices', number)).toEqual({ SENDING: 3 });
  expect(await mailed('L')).toEqual([]);
});

test('what a mail server puts off goes later, and what it refuses has failed', async () => {
  const number = await merged('M', 5);
  await printAll(number);
  await world.mail.fault({ deferShare: 1 });
  await world.tell(pass(1));
  expect(await countsOf('notices', number)).toEqual({ DUE: 5 });
  await world.mail.fault({});
  expect(await world.tell(pass(1))).toBe(0);
  await world.tell(pass(300));
  expect(await mailed('M')).toEqual(addressesOf('M', 5).sort());

  const other = await merged('N', 5);
  await printAll(other);
  await world.mail.fault({ refuseShare: 1 });
  await world.tell(pass(1));
  expect(await countsOf('notices', other)).toEqual({ FAILED: 5 });
});

test('a campaign of which too much comes back pauses itself, and dead addresses are written to no more', async () => {
  const number = await merged('O', 25);
  await printAll(number);
  await world.mail.fault({ bounceShare: 1 });
  await world.tell(pass(1));
  await waitFor('bounces', async () => (await countsOf('notices', number)).BOUNCED === 25);

  expect((await campaignOf(number))?.pause_reason).toMatch(/of the last \d+ notices were refused or came back/);
  const [{ count } = { count: 0 }] =
    await alone.sql`select count(*)::int from suppressions where email like 'o%@customer.example' and source = 'BOUNCED'`;
  expect(count).toBe(25);
});

test('who unsubscribes when the letter is merged already is not mailed', async () => {
  const number = await merged('P', 3);
  await printAll(number);
  await alone.act((tx) =>
    recordUnsubscription(tx, { campaignId: '', customerId: '', address: 'P1@customer.example' }, { now: at }),
  );
  await world.tell(pass(1));

  expect(await countsOf('notices', number)).toMatchObject({ SUPPRESSED: 1 });
  expect(await mailed('P')).toEqual(['p0@customer.example', 'p2@customer.example']);
});
