import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergeNextLetters } from '../src/letters/merge-next-letters.js';
import { customerOf, type GraphCustomer, graphOf, startCampaignWork } from './campaign-work.js';
import { type MailingAlone, now, startMailingAlone } from './mailing-system.js';

let alone: MailingAlone;
let campaigns: Awaited<ReturnType<typeof startCampaignWork>>;
beforeAll(async () => {
  alone = await startMailingAlone({ withoutWorkers: true });
  campaigns = await startCampaignWork(alone);
});
afterAll(async () => {
  await campaigns.stop();
  await alone.stop();
});

const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const many = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => customerOf(`${prefix}${index}`));
const codesOf = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) =>
  userErrors.map(({ code }) => code);

async function checked(customers: readonly GraphCustomer[], change: object = {}) {
  const graph = graphOf(customers);
  const campaignNumber = await campaigns.draft({}, change);
  const { campaign } = await campaigns.ask('checkCampaign', { campaignNumber });
  await campaigns.check(graph.askGraph);
  return { ...graph, campaignNumber, checkId: campaign?.check?.id ?? '' };
}

async function started(customers: readonly GraphCustomer[], change: object = {}) {
  const { checkId, ...rest } = await checked(customers, change);
  expect(codesOf(await campaigns.ask('startCampaign', { campaignNumber: rest.campaignNumber, checkId }))).toEqual([]);
  return rest;
}

const statesOf = async (number: string) => {
  const rows = await alone.sql`select l.state, count(*)::int as count, count(distinct l.chunk_id)::int as chunks,
    count(l.snapshot)::int as snapshots from letters l join campaigns c on c.id = l.campaign_id where c.number = ${number} group by 1 order by 1`;
  return rows.map((row) => ({ ...row }));
};
const jobsOf = async (number: string) =>
  (await alone.sql`select job_name, state from print_jobs where job_name like ${`${number}/%`} order by job_name`).map(
    (row) => `${row.job_name} ${row.state}`,
  );

test('a campaign starts as the check was read, and not as another', async () => {
  const { campaignNumber, checkId, askGraph } = await checked(many('A', 2));
  await campaigns.ask('checkCampaign', { campaignNumber });
  const start = (id: string) => campaigns.ask('startCampaign', { campaignNumber, checkId: id });

  expect(codesOf(await start(checkId))).toEqual(['CHECK_OUTDATED']);
  const { data } = await alone.ask<{ campaign: { check: { id: string } } }>(
    'query ($n: String!) { campaign(number: $n) { check { id } } }',
    { n: campaignNumber },
  );
  expect(codesOf(await start(data.campaign.check.id))).toEqual(['CHECK_UNDER_WAY']);
  await campaigns.check(askGraph);
  expect((await start(data.campaign.check.id)).campaign?.state).toBe('RUNNING');
  // Again, under another key.
  expect((await start(data.campaign.check.id)).campaign?.state).toBe('RUNNING');
  expect(codesOf(await campaigns.ask('checkCampaign', { campaignNumber }))).toEqual(['CAMPAIGN_STARTED']);
});

test('nobody gets nothing: a campaign of no letters does not start', async () => {
  const { campaignNumber, checkId } = await checked([customerOf('NONE', { addresses: [] })]);

  expect(codesOf(await campaigns.ask('startCampaign', { campaignNumber, checkId }))).toEqual(['NOTHING_TO_PRINT']);
});

test('letters are merged a hundred at a time, each chunk with its print job, by several at once without doubles', async () => {
  const { campaignNumber, askGraph } = await started(many('B', 250));

  for (let look = 0; look < 3; look += 1)
    await Promise.all([campaigns.merge(askGraph), campaigns.merge(askGraph), campaigns.merge(askGraph)]);

  expect(await statesOf(campaignNumber)).toEqual([{ state: 'MERGED', count: 250, chunks: 3, snapshots: 250 }]);
  expect(await jobsOf(campaignNumber)).toEqual([1, 2, 3].map((ordinal) => `${campaignNumber}/${ordinal} READY`));
  const [sent] =
    await alone.sql`select count(email)::int as emails from notices n join campaigns c on c.id = n.campaign_id
    where c.number = ${campaignNumber} and n.state = 'PLANNED'`;
  expect(sent?.emails).toBe(250);
});

test('who is suppressed, gone or without an address since the check gets nothing, with the reason, and the others do', async () => {
  const [stays, suppressed, gone, homeless] = many('C', 4);
  if (!stays || !suppressed || !gone || !homeless) throw new Error('four customers');
  const { campaignNumber } = await started([stays, suppressed, gone, homeless]);
  await alone.sql`insert into suppressions (id, channel, customer_id, source, since)
    values (gen_random_uuid(), 'POST', ${suppressed.id}, 'CLERK', now())`;

  await campaigns.merge(graphOf([stays, suppressed, { ...homeless, addresses: [] }]).askGraph);

  const found = new Map((await campaigns.letters(campaignNumber)).map((row) => [row.customerId, row]));
  expect(
    [stays, suppressed, gone, homeless].map(({ id }) => `${found.get(id)?.state} ${found.get(id)?.codes}`),
  ).toEqual(['MERGED ', 'LEFT_OUT SUPPRESSED POST', 'FAILED CUSTOMER_UNKNOWN', 'FAILED ADDRESS_MISSING']);
});

test('a merge waits for a graph that is down, and what one who was killed had begun another does, once', async () => {
  const { campaignNumber, askGraph, state } = await started(many('D', 150));
  state.isDown = true;
  await expect(campaigns.merge(askGraph)).rejects.toThrow('GRAPH_UNREACHABLE');
  state.isDown = false;
  let answer: () => void = () => {};
  const late = (async (question) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return askGraph(question);
  }) as typeof askGraph;

  const slow = mergeNextLetters(campaigns.workOf(late, later(5)));
  await expect
    .poll(
      () =>
        answer.length >= 0 &&
        alone.sql`select 1 from campaigns where number = ${campaignNumber} and claimed_until > ${later(20)}`.then(
          (rows) => rows.length,
        ),
    )
    .toBe(1);
  expect(await campaigns.merge(askGraph, later(6))).toBe(0);
  expect(await campaigns.merge(askGraph, later(60))).toBe(2);
  // The slow one was only slow, and finds its letters done.
  answer();
  await slow;

  expect(await statesOf(campaignNumber)).toEqual([{ state: 'MERGED', count: 150, chunks: 2, snapshots: 150 }]);
  expect(await jobsOf(campaignNumber)).toHaveLength(2);
});

test('a paused campaign merges nothing until it is resumed, and goes on where it stopped', async () => {
  const { campaignNumber, askGraph } = await started(many('E', 150));
  await mergeNextLetters(campaigns.workOf(askGraph));

  expect((await campaigns.ask('pauseCampaign', { campaignNumber })).campaign?.state).toBe('PAUSED');
  expect(await campaigns.merge(askGraph)).toBe(0);
  expect((await campaigns.ask('resumeCampaign', { campaignNumber })).campaign?.state).toBe('RUNNING');
  await campaigns.merge(askGraph);

  expect(await jobsOf(campaignNumber)).toHaveLength(2);
  expect(await statesOf(campaignNumber)).toMatchObject([{ state: 'MERGED', count: 150 }]);
});

test('what is called off is not printed: only what a printer has stays', async () => {
  const { campaignNumber, askGraph } = await started(many('F', 250));
  await mergeNextLetters(campaigns.workOf(askGraph));
  await mergeNextLetters(campaigns.workOf(askGraph));
  await alone.sql`update print_jobs set state = 'AT_PRINTER' where job_name = ${`${campaignNumber}/1`}`;

  const cancelled = await campaigns.ask('cancelCampaign', { campaignNumber });

  expect(cancelled.campaign?.state).toBe('CANCELLED');
  expect(await jobsOf(campaignNumber)).toEqual([`${campaignNumber}/1 AT_PRINTER`, `${campaignNumber}/2 CANCELLED`]);
  expect(await statesOf(campaignNumber)).toMatchObject([
    { state: 'CANCELLED', count: 150 },
    { state: 'MERGED', count: 100 },
  ]);
  expect(await campaigns.merge(askGraph)).toBe(0);
  for (const act of ['pauseCampaign', 'resumeCampaign'])
    expect((await campaigns.ask(act, { campaignNumber })).campaign).toBeNull();
});

test('a campaign is printed once nothing is left, and posted on a day that has come', async () => {
  const { finishCampaigns } = await import('../src/campaigns/queries.js');
  const { campaignNumber, askGraph } = await started(many('G', 2), { announces: false });
  await campaigns.merge(askGraph);
  const post = (on: string) => campaigns.ask('recordPosting', { campaignNumber, on });
  expect(await alone.act((tx) => finishCampaigns(tx, now))).not.toContain(campaignNumber);
  const today = new Date().toISOString().slice(0, 10);
  expect(codesOf(await post(today))).toEqual(['CAMPAIGN_NOT_PRINTED']);
  await alone.sql`update letters set state = 'PRINTED' where campaign_id = (select id from campaigns where number = ${campaignNumber})`;

  expect(await alone.act((tx) => finishCampaigns(tx, now))).toContain(campaignNumber);

  expect(codesOf(await post('2099-01-01'))).toEqual(['POSTED_IN_FUTURE']);
  expect((await post(today)).campaign?.state).toBe('POSTED');
  expect((await post(today)).campaign?.state).toBe('POSTED');
  expect(codesOf(await campaigns.ask('cancelCampaign', { campaignNumber }))).toEqual(['CAMPAIGN_PRINTED']);
});

test('a suppression is entered once, found in the list, and taken back for good', async () => {
  const wish = { channel: 'EMAIL', email: 'Somebody@Customer.example', reason: 'asked by telephone' };
  const role = (await import('./campaign-work.js')).clerk;
  const act = async (name: string, type: string, input: object) =>
    (
      await alone.ask<{
        act: {
          suppression: { id: string; email: string; liftedAt: string | null } | null;
          userErrors: readonly { code: string }[];
        };
      }>(
        `mutation ($input: ${type}!) { act: ${name}(input: $input) { suppression { id email liftedAt } userErrors { code } } }`,
        { input },
        role,
      )
    ).data.act;

  const first = await act('suppress', 'SuppressInput', { idempotencyKey: 's1', ...wish });
  const again = await act('suppress', 'SuppressInput', { idempotencyKey: 's2', ...wish });
  const lifted = await act('liftSuppression', 'LiftSuppressionInput', {
    idempotencyKey: 's3',
    suppressionId: first.suppression?.id,
  });

  expect(first.suppression).toMatchObject({ email: 'somebody@customer.example', liftedAt: null });
  expect(again.suppression?.id).toBe(first.suppression?.id);
  expect(lifted.suppression?.liftedAt).not.toBeNull();
  expect(
    (await act('suppress', 'SuppressInput', { idempotencyKey: 's4', channel: 'POST', email: 'a@b.example' }))
      .userErrors,
  ).toEqual([{ code: 'CHANNEL_INVALID' }]);
  expect((await act('suppress', 'SuppressInput', { idempotencyKey: 's5', channel: 'POST' })).userErrors).toEqual([
    { code: 'WHO_MISSING' },
  ]);
});

test.each(['draftCampaign', 'checkCampaign', 'startCampaign', 'pauseCampaign', 'resumeCampaign', 'cancelCampaign'])(
  '%s is for clerks and operators',
  async (name) => {
    const number = { campaignNumber: 'M-2026-001', ...(name === 'startCampaign' && { checkId: 'none' }) };
    const draft = { name: 'X', templateName: 'X', defaultLanguage: 'en', postsOn: '2099-01-01', audience: {} };
    const viewer = { subject: 'test', kind: 'person', roles: ['salesperson'], scopes: [] } as const;

    expect(codesOf(await campaigns.ask(name, name === 'draftCampaign' ? draft : number, viewer))).toEqual([
      'FORBIDDEN',
    ]);
  },
);
