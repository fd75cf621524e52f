import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../../test/world/wait-for.js';
import { type CampaignRuns, startCampaignRuns } from './campaign-runs.js';
import { KilledError, type PaperAndMail } from './paper-and-mail.js';

let campaigns: Awaited<ReturnType<typeof startCampaignRuns>>['campaigns'];
let world: PaperAndMail;
let runs: CampaignRuns;
let started: Awaited<ReturnType<typeof startCampaignRuns>>;
beforeAll(async () => {
  started = await startCampaignRuns();
  ({ campaigns, world, runs } = started);
});
afterEach(() => started.comeToRest());
afterAll(() => started.stop());

test('letters are printed, and only then told of, each once, and the campaign ends', async () => {
  const number = await runs.merged('A', 30);
  expect(await world.tell(runs.pass(1))).toBe(0);
  await world.send(runs.pass(1));
  expect(await runs.countsOf('letters', number)).toEqual({ PRINTING: 30 });
  expect(await world.tell(runs.pass(1))).toBe(0);

  await runs.printAll(number);
  expect(await runs.countsOf('notices', number)).toEqual({ DUE: 30 });
  await world.tell(runs.pass(1));

  expect(await runs.countsOf('letters', number)).toEqual({ PRINTED: 30 });
  expect(await runs.printed(number)).toHaveLength(1);
  expect(await runs.mailed('A')).toEqual(runs.addressesOf('A', 30));
  await waitFor('statuses', async () => (await runs.countsOf('notices', number)).DELIVERED === 30);
  expect(await world.finish(runs.pass(1))).toEqual([number]);
  expect(await runs.campaignOf(number)).toMatchObject({ state: 'PRINTED' });
});

test.each([
  ['before the printer was told', false],
  ['after the printer was told', true],
])('a worker that dies %s leaves a job that is printed once', async (_, isTold) => {
  const number = await runs.merged(isTold ? 'B' : 'C', 3);
  const dying = {
    ...world.printer,
    async print(order: Parameters<typeof world.printer.print>[0]) {
      if (isTold) await world.printer.print(order);
      throw new KilledError();
    },
  };

  await expect(world.send(runs.pass(1), dying)).rejects.toThrow(KilledError);
  expect(await world.send(runs.pass(1))).toBe(0);
  runs.pass(60);
  await runs.printAll(number);

  expect(await runs.printed(number)).toHaveLength(1);
});

test.each([
  ['accepts and does not answer', { dropAnswerShare: 1 }],
  ['answers 500', { error500Share: 1 }],
  ['is busy', { refuseShare: 1 }],
  ['stands still', { jamUntil: '2100-01-01T00:00:00Z' }],
])('a printer that %s for a while prints each letter once', async (_, faults) => {
  const number = await runs.merged(`D${Object.keys(faults)[0]}`, 3);
  await world.paper.fault(faults);
  for (let look = 0; look < 3; look += 1) {
    await world.send(runs.pass(20));
    await world.follow(runs.pass(20));
  }
  await world.paper.fault({});
  await runs.printAll(number);

  expect(await runs.printed(number)).toHaveLength(1);
  expect((await runs.jobsOf(number)).map(({ state }) => state)).toEqual(['COMPLETED']);
});

test.each([
  ['is not there', async () => world.paper.kill()],
  ['takes a job and dies of it', async () => void (await world.paper.fault({ dieAfterAcceptShare: 1 }))],
])('a printer that %s prints each letter once when it is back', async (name, fails) => {
  const number = await runs.merged(`X${name.length}`, 3);
  await fails();
  await world.send(runs.pass(20));
  expect(await runs.jobsOf(number)).toMatchObject([
    { problem: expect.stringMatching(/ECONNREFUSED|ECONNRESET|hang up/) },
  ]);
  await world.paper.kill();
  await world.paper.start();
  await runs.printAll(number);

  expect(await runs.printed(number)).toHaveLength(1);
  expect((await runs.jobsOf(number)).map(({ state }) => state)).toEqual(['COMPLETED']);
});

test('two workers at once print and tell of everything once', async () => {
  const number = await runs.merged('E', 102);

  await Promise.all([world.send(runs.pass(1)), world.send(runs.at())]);
  await waitFor('paper', async () => {
    await Promise.all([world.send(runs.pass(20)), world.follow(runs.at()), world.follow(runs.at())]);
    return (await runs.countsOf('letters', number)).PRINTED === 102;
  });
  runs.pass(1);
  for (let look = 0; look < 3; look += 1) await Promise.all([world.tell(runs.at()), world.tell(runs.at())]);

  expect(await runs.printed(number)).toHaveLength(2);
  expect(await runs.mailed('E')).toEqual(runs.addressesOf('E', 102));
});

test('a job that surely was not printed is given to the printer again, under another name', async () => {
  const number = await runs.merged('F', 3);
  await world.paper.fault({ jamUntil: '2100-01-01T00:00:00Z' });
  await world.send(runs.pass(1));
  const first = {
    ...world.printer,
    status: async () => ({ state: 'ABORTED', reasons: [], pagesCompleted: 0 }) as const,
  };
  await world.follow(runs.pass(20), first);

  expect((await runs.jobsOf(number)).map(({ job_name, state }) => `${job_name} ${state}`)).toEqual([
    `${number}/1 FAILED`,
    `${number}/1.2 READY`,
  ]);
  expect(await runs.countsOf('letters', number)).toEqual({ PRINTING: 3 });
});

test('a job that was broken off at work is not printed again by itself: its campaign waits for a person', async () => {
  const number = await runs.merged('G', 3);
  const dies = {
    ...world.printer,
    status: async () => ({ state: 'ABORTED', reasons: ['aborted-by-system'], pagesCompleted: 2 }) as const,
  };
  await world.send(runs.pass(1));
  await world.follow(runs.pass(20), dies);

  const campaign = await runs.campaignOf(number);
  expect(campaign?.state).toBe('PAUSED');
  expect(campaign?.pause_reason).toContain(`${number}/1`);
  expect(campaign?.pause_reason).toContain('2 of its 3 pages may be printed');
  expect(await runs.jobsOf(number)).toHaveLength(1);
});

test('what a printer refuses for good fails with its reason, and its letters wait for a person', async () => {
  const number = await runs.merged('H', 3);
  const refuses = {
    ...world.printer,
    print: async () =>
      ({ kind: 'refused', code: 'client-error-not-authorized', reason: 'no', passing: false }) as const,
  };
  await world.send(runs.pass(1), refuses);

  expect((await runs.jobsOf(number)).map(({ state }) => state)).toEqual(['FAILED']);
  expect(await runs.countsOf('letters', number)).toEqual({ MERGED: 3 });
  expect(await runs.countsOf('notices', number)).toEqual({ PLANNED: 3 });
  expect((await runs.campaignOf(number))?.pause_reason).toContain('client-error-not-authorized');
});

test('a paused campaign sends nothing, and goes on when it is resumed', async () => {
  const number = await runs.merged('I', 3);
  await campaigns.ask('pauseCampaign', { campaignNumber: number });
  expect(await world.send(runs.pass(1))).toBe(0);
  await campaigns.ask('resumeCampaign', { campaignNumber: number });
  await runs.printAll(number);
  await campaigns.ask('pauseCampaign', { campaignNumber: number });
  expect(await world.tell(runs.pass(1))).toBe(0);
  await campaigns.ask('resumeCampaign', { campaignNumber: number });
  await world.tell(runs.pass(1));

  expect(await runs.mailed('I')).toHaveLength(3);
});

test('a campaign that is called off calls back what waits at the printer', async () => {
  const number = await runs.merged('J', 3);
  await world.paper.fault({ jamUntil: '2100-01-01T00:00:00Z' });
  await world.send(runs.pass(1));
  await campaigns.ask('cancelCampaign', { campaignNumber: number });
  const waits = {
    ...world.printer,
    status: async () => ({ state: 'PENDING', reasons: [], pagesCompleted: 0 }) as const,
  };
  await world.follow(runs.pass(20), waits);
  await world.follow(runs.pass(20));

  expect((await runs.jobsOf(number)).map(({ state }) => state)).toEqual(['CANCELLED']);
  expect(await runs.countsOf('letters', number)).toEqual({ CANCELLED: 3 });
});
