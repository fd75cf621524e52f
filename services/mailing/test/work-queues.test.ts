import type { Viewer } from '@switchboard/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerOf, graphOf } from './campaign-work.js';
import { type ClerksDesk, startClerksDesk } from './clerks-desk.js';

let desk: ClerksDesk;
beforeAll(async () => {
  desk = await startClerksDesk();
});
afterAll(() => desk.stop());

const operator: Viewer = { subject: 'test-operator', kind: 'person', roles: ['operator'], scopes: [] };

interface Queue {
  readonly name: string;
  readonly waitingCount: number;
  readonly activeCount: number;
  readonly oldestWaitingAt: string | null;
  readonly lastCompletedAt: string | null;
}

async function queues() {
  const { data, errors } = await desk.alone.ask<{
    readonly operations: { readonly mailing: { readonly queues: readonly Queue[] } };
  }>(
    '{ operations { mailing { queues { name waitingCount activeCount oldestWaitingAt oldestWaitingSeconds lastCompletedAt } } } }',
    {},
    operator,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return new Map(data.operations.mailing.queues.map((queue) => [queue.name, queue]));
}

/** Of the four kinds of work what waits and what is being done. */
async function work() {
  const found = await queues();
  return ['checks', 'letters', 'print-jobs', 'notices'].map((name) => {
    const { waitingCount, activeCount } = found.get(name) ?? {};
    return `${name} ${waitingCount} ${activeCount}`;
  });
}

test('operators see how much of each kind of work waits and is being done, and since when', async () => {
  expect(await work()).toEqual(['checks 0 0', 'letters 0 0', 'print-jobs 0 0', 'notices 0 0']);
  const { askGraph } = graphOf(Array.from({ length: 3 }, (_, index) => customerOf(`A${index}`)));
  const campaignNumber = await desk.campaigns.draft({});

  const { campaign } = await desk.campaigns.ask('checkCampaign', { campaignNumber });
  expect(await work()).toEqual(['checks 1 0', 'letters 0 0', 'print-jobs 0 0', 'notices 0 0']);
  expect((await queues()).get('checks')?.oldestWaitingAt).not.toBeNull();

  await desk.campaigns.check(askGraph, desk.pass(1));
  await desk.campaigns.ask('startCampaign', { campaignNumber, checkId: campaign?.check?.id });
  expect(await work()).toEqual(['checks 0 0', 'letters 3 0', 'print-jobs 0 0', 'notices 0 0']);
  expect((await queues()).get('checks')).toMatchObject({ oldestWaitingAt: null, lastCompletedAt: expect.any(String) });

  await desk.campaigns.merge(askGraph, desk.pass(1));
  expect(await work()).toEqual(['checks 0 0', 'letters 0 0', 'print-jobs 1 0', 'notices 0 0']);

  await desk.world.send(desk.pass(1));
  expect(await work()).toEqual(['checks 0 0', 'letters 0 0', 'print-jobs 0 1', 'notices 0 0']);

  await desk.print(campaignNumber);
  expect(await work()).toEqual(['checks 0 0', 'letters 0 0', 'print-jobs 0 0', 'notices 3 0']);

  await desk.world.tell(desk.pass(1));
  expect(await work()).toEqual(['checks 0 0', 'letters 0 0', 'print-jobs 0 0', 'notices 0 0']);
  for (const name of ['letters', 'print-jobs', 'notices'])
    expect((await queues()).get(name)?.lastCompletedAt).not.toBeNull();
});

test('the work of a campaign that is paused does not wait', async () => {
  const campaignNumber = await desk.merged('B', 2);
  expect(await work()).toContain('print-jobs 1 0');

  await desk.campaigns.ask('pauseCampaign', { campaignNumber });

  expect(await work()).toContain('print-jobs 0 0');
});
