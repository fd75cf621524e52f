import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { salesperson } from '../../../test/world/test-system.js';
import { type ClerksDesk, lettersOf, nobody, noticesOf, refusalsOf, startClerksDesk } from './clerks-desk.js';

let desk: ClerksDesk;
beforeAll(async () => {
  desk = await startClerksDesk();
});
afterEach(() => desk.world.paper.fault({}));
afterAll(() => desk.stop());

const resume = (campaignNumber: string) => desk.campaigns.ask('resumeCampaign', { campaignNumber });

describe('a print job that stopped half printed', () => {
  test('waits for a person, and its campaign with it', async () => {
    const number = await desk.merged('A', 3);

    await desk.failHalfPrinted(number);
    await resume(number);

    const seen = await desk.see(number);
    expect(seen.progress.printJobsToSettleCount).toBe(1);
    expect(seen.printJobs.nodes).toMatchObject([{ state: 'FAILED', isToSettle: true, settledAs: null }]);
    expect(await desk.world.finish(desk.pass(1))).not.toContain(number);
  });

  test('counts as printed when all of it lies there, its customers are told, and the campaign ends', async () => {
    const number = await desk.merged('B', 3);
    const printJobId = await desk.failHalfPrinted(number);

    const { printJob } = await desk.act('settlePrintJob', { printJobId, outcome: 'PRINTED' });
    await resume(number);
    await desk.world.tell(desk.pass(1));

    expect(printJob?.state).toBe('COMPLETED');
    const seen = await desk.see(number);
    expect([lettersOf(seen), seen.progress.printJobsToSettleCount]).toEqual([{ PRINTED: 3 }, 0]);
    expect(await desk.mailed('B')).toBe(3);
    expect(await desk.world.finish(desk.pass(1))).toContain(number);
  });

  test('is printed again, whole, under another name, and told of once', async () => {
    const number = await desk.merged('C', 3);
    const printJobId = await desk.failHalfPrinted(number);

    await desk.act('settlePrintJob', { printJobId, outcome: 'PRINT_AGAIN' });
    await desk.act('settlePrintJob', { printJobId, outcome: 'PRINT_AGAIN' });
    expect(await desk.world.send(desk.pass(1))).toBe(0);
    await resume(number);
    await desk.print(number);
    await desk.world.tell(desk.pass(1));

    expect(await desk.printed(number)).toEqual([`${number}/1`, `${number}/1.2`]);
    expect(lettersOf(await desk.see(number))).toEqual({ PRINTED: 3 });
    expect(await desk.mailed('C')).toBe(3);
    expect(await desk.world.finish(desk.pass(1))).toContain(number);
  });

  test('is given up, its customers are told nothing, and the campaign ends', async () => {
    const number = await desk.merged('D', 3);
    const printJobId = await desk.failHalfPrinted(number);

    await desk.act('settlePrintJob', { printJobId, outcome: 'GIVE_UP' });
    await resume(number);

    const seen = await desk.see(number);
    expect([lettersOf(seen), noticesOf(seen)]).toEqual([{ FAILED: 3 }, { CANCELLED: 3 }]);
    expect(seen.letters.nodes[0]?.findings).toEqual([{ code: 'PRINT_FAILED' }]);
    expect(await desk.world.finish(desk.pass(1))).toContain(number);
  });

  test('of a campaign that is called off is not printed again', async () => {
    const number = await desk.merged('E', 3);
    const printJobId = await desk.failHalfPrinted(number);
    await desk.campaigns.ask('cancelCampaign', { campaignNumber: number });
    const settle = (outcome: string) => desk.act('settlePrintJob', { printJobId, outcome });

    expect(refusalsOf(await settle('PRINT_AGAIN'))).toEqual(['CAMPAIGN_CANCELLED outcome']);
    expect(refusalsOf(await settle('PRINTED'))).toEqual([]);
    const seen = await desk.see(number);
    expect([lettersOf(seen), noticesOf(seen)]).toEqual([{ PRINTED: 3 }, { CANCELLED: 3 }]);
  });
});

test('what a printer refused for good is printed once somebody has mended why', async () => {
  const number = await desk.merged('F', 3);
  const print = async () =>
    ({ kind: 'refused', code: 'client-error-not-authorized', reason: 'no', passing: false }) as const;
  await desk.world.send(desk.pass(1), { ...desk.world.printer, print });
  const { state, printJobs } = await desk.see(number);
  expect([state, printJobs.nodes[0]?.isToSettle]).toEqual(['PAUSED', true]);

  await desk.act('settlePrintJob', { printJobId: printJobs.nodes[0]?.id, outcome: 'PRINT_AGAIN' });
  await resume(number);
  await desk.print(number);

  const seen = await desk.see(number);
  expect([lettersOf(seen), noticesOf(seen)]).toEqual([{ PRINTED: 3 }, { DUE: 3 }]);
});

test('what stands still at a printer is settled too, and what the printer says of it later changes nothing', async () => {
  const number = await desk.merged('G', 3);
  await desk.world.paper.fault({ jamUntil: '2100-01-01T00:00:00Z' });
  await desk.world.send(desk.pass(1));
  const stopped = { state: 'STOPPED', reasons: ['media-jam'], pagesCompleted: 1 } as const;
  await desk.world.follow(desk.pass(20), { ...desk.world.printer, status: async () => stopped });
  const [job] = (await desk.see(number)).printJobs.nodes;

  const { printJob } = await desk.act('settlePrintJob', { printJobId: job?.id, outcome: 'GIVE_UP' });
  await desk.world.paper.fault({});
  expect(await desk.world.follow(desk.pass(60))).toBe(0);

  expect(printJob?.state).toBe('FAILED');
  expect(lettersOf(await desk.see(number))).toEqual({ FAILED: 3 });
});

test('what is under way, settled otherwise or unknown is refused, and so is whoever is no clerk', async () => {
  const number = await desk.merged('H', 3);
  const [job] = (await desk.see(number)).printJobs.nodes;
  const printJobId = job?.id;
  const refusal = async (input: object) =>
    refusalsOf(await desk.act('settlePrintJob', { printJobId, outcome: 'GIVE_UP', ...input }));

  expect(await refusal({})).toEqual(['PRINT_JOB_UNDER_WAY printJobId']);
  expect(await refusal({ printJobId: nobody })).toEqual(['PRINT_JOB_UNKNOWN printJobId']);
  await desk.failHalfPrinted(number);
  expect(refusalsOf(await desk.act('settlePrintJob', { printJobId, outcome: 'GIVE_UP' }, salesperson))).toEqual([
    'FORBIDDEN',
  ]);
  expect(await refusal({})).toEqual([]);
  expect(await refusal({})).toEqual([]);
  expect(await refusal({ outcome: 'PRINTED' })).toEqual(['PRINT_JOB_SETTLED printJobId']);
});
