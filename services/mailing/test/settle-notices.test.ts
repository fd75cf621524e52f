import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { salesperson } from '../../../test/world/test-system.js';
import { type ClerksDesk, nobody, noticesOf, refusalsOf, startClerksDesk } from './clerks-desk.js';
import { DOUBT_MS, KilledError } from './paper-and-mail.js';

let desk: ClerksDesk;
beforeAll(async () => {
  desk = await startClerksDesk();
});
afterEach(() => desk.world.mail.fault({}));
afterAll(() => desk.stop());

/** A campaign whose notices may have gone: the worker died at it, and the mail server tells of none. */
async function inDoubt(prefix: string, count: number): Promise<string> {
  const number = await desk.merged(prefix, count);
  await desk.print(number);
  const send = async () => Promise.reject(new KilledError());
  const dying = { ...desk.world.mailer, send, tellsDelivery: async () => false };
  await expect(desk.world.tell(desk.pass(1), dying)).rejects.toThrow(KilledError);
  await desk.world.doubt(desk.pass(DOUBT_MS / 1_000), dying);
  return number;
}

test('notices in doubt are counted, and keep the campaign from its end', async () => {
  const number = await inDoubt('A', 3);

  const { progress, letters } = await desk.see(number);

  expect(progress.noticesInDoubtCount).toBe(3);
  expect(letters.nodes.map(({ notice }) => notice?.isInDoubt)).toEqual([true, true, true]);
  expect(await desk.world.finish(desk.pass(1))).not.toContain(number);
});

test('all of a campaign that went are taken for sent, and the campaign ends', async () => {
  const number = await inDoubt('B', 3);

  const { settledCount } = await desk.act('settleNotices', { campaignNumber: number, outcome: 'SENT' });
  await desk.world.tell(desk.pass(1));

  const seen = await desk.see(number);
  expect([settledCount, noticesOf(seen), seen.progress.noticesInDoubtCount]).toEqual([3, { SENT: 3 }, 0]);
  expect(seen.letters.nodes[0]?.notice?.settledAs).toBe('SENT');
  expect(await desk.mailed('B')).toBe(0);
  expect(await desk.world.finish(desk.pass(1))).toContain(number);
});

test('some are sent again, the others given up, each once', async () => {
  const number = await inDoubt('C', 3);
  const [first, ...others] = (await desk.see(number)).letters.nodes.flatMap(({ notice }) => notice?.id ?? []);
  const settle = (noticeIds: readonly (string | undefined)[], outcome: string) =>
    desk.act('settleNotices', { noticeIds, outcome, idempotencyKey: `C ${outcome}` });

  const counts = [
    await settle([first], 'SEND_AGAIN'),
    await settle([first], 'SEND_AGAIN'),
    await settle(others, 'GIVE_UP'),
  ].map(({ settledCount }) => settledCount);
  await desk.world.tell(desk.pass(1));

  expect(counts).toEqual([1, 1, 2]);
  expect(await desk.mailed('C')).toBe(1);
  expect(noticesOf(await desk.see(number))).toMatchObject({ FAILED: 2 });
});

test('what is given up says nothing of the addresses: no campaign pauses for it', async () => {
  const number = await inDoubt('D', 25);
  const [first, ...others] = (await desk.see(number)).letters.nodes.flatMap(({ notice }) => notice?.id ?? []);
  await desk.act('settleNotices', { noticeIds: [first], outcome: 'SEND_AGAIN' });
  await desk.act('settleNotices', { noticeIds: others, outcome: 'GIVE_UP' });
  await desk.world.mail.fault({ refuseShare: 1 });

  await desk.world.tell(desk.pass(1));

  expect((await desk.see(number)).state).toBe('RUNNING');
});

test('of a campaign that is called off nothing goes again', async () => {
  const number = await inDoubt('E', 2);
  await desk.campaigns.ask('cancelCampaign', { campaignNumber: number });

  await desk.act('settleNotices', { campaignNumber: number, outcome: 'SEND_AGAIN' });

  expect(noticesOf(await desk.see(number))).toEqual({ CANCELLED: 2 });
});

test('what is not in doubt, or unknown, is refused by its place, and so is whoever is no clerk', async () => {
  const number = await desk.merged('F', 1);
  const [noticeId] = (await desk.see(number)).letters.nodes.map(({ notice }) => notice?.id);
  const refusal = async (input: object) =>
    refusalsOf(await desk.act('settleNotices', { outcome: 'GIVE_UP', ...input }));

  expect(await refusal({ noticeIds: [noticeId, nobody] })).toEqual([
    'NOTICE_NOT_IN_DOUBT noticeIds 0',
    'NOTICE_UNKNOWN noticeIds 1',
  ]);
  expect(await refusal({})).toEqual(['NOTICES_MISSING']);
  expect(await refusal({ noticeIds: [noticeId], campaignNumber: number })).toEqual(['NOTICES_MISSING']);
  expect(await refusal({ noticeIds: Array.from({ length: 501 }, () => nobody) })).toEqual([
    'TOO_MANY_NOTICES noticeIds',
  ]);
  expect(await refusal({ campaignNumber: 'M-1999-001' })).toEqual(['CAMPAIGN_UNKNOWN campaignNumber']);
  const forbidden = await desk.act('settleNotices', { campaignNumber: number, outcome: 'SENT' }, salesperson);
  expect(refusalsOf(forbidden)).toEqual(['FORBIDDEN']);
});
