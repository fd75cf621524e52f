import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractOf, customerOf, type GraphCustomer, graphOf, startCampaignWork } from './campaign-work.js';
import { type MailingAlone, startMailingAlone } from './mailing-system.js';

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

/** The numbers of those to whom a campaign to such an audience would write. */
async function writtenTo(customers: readonly GraphCustomer[], audience: object): Promise<readonly string[]> {
  const number = await campaigns.draft(audience);
  await campaigns.ask('checkCampaign', { campaignNumber: number });
  await campaigns.check(graphOf(customers).askGraph);
  const planned = new Set(
    (await campaigns.letters(number)).flatMap(({ customerId, state }) => (state === 'PLANNED' ? [customerId] : [])),
  );
  return customers.filter(({ id }) => planned.has(id)).map((customer) => customer.number);
}

const balance = (overdue: string) => ({
  billingAccount: {
    balance: { open: { amount: '10.00', currency: 'EUR' }, overdue: { amount: overdue, currency: 'EUR' } },
  },
});

test('who owes is written to apart from who does not, and who has no billing account owes nothing', async () => {
  const customers = [
    customerOf('OWES', balance('0.01')),
    customerOf('PAID', balance('0.00')),
    customerOf('NOACCOUNT', { billingAccount: null }),
  ];

  expect(await writtenTo(customers, { isOverdue: true })).toEqual(['OWES']);
  expect(await writtenTo(customers, { isOverdue: false })).toEqual(['PAID', 'NOACCOUNT']);
});

test('a contract in a state that is asked for is found behind however many others', async () => {
  const drafts = Array.from({ length: 30 }, (_, index) => contractOf('DRAFT', `C-D${index}`));
  const customers = [
    customerOf('MANY', { contracts: [...drafts, contractOf('ENDED')] }),
    customerOf('DRAFTS', { contracts: drafts }),
    customerOf('ACTIVE', { contracts: [contractOf('ACTIVE')] }),
    customerOf('NONE', { contracts: [] }),
  ];

  expect(await writtenTo(customers, { contractStates: ['ENDED'] })).toEqual(['MANY']);
  expect(await writtenTo(customers, { contractStates: ['ACTIVE', 'DRAFT'] })).toEqual(['MANY', 'DRAFTS', 'ACTIVE']);
  expect(await writtenTo(customers, {})).toHaveLength(4);
});

test('who had a conference at that instant or later is written to, and who never had one is not', async () => {
  const metAt = (startedAt: string) => ({ conferences: { nodes: [{ startedAt }] } });
  const customers = [
    customerOf('LATER', metAt('2026-11-02T10:00:00.000Z')),
    customerOf('ATTHEN', metAt('2026-11-01T00:00:00.000Z')),
    customerOf('BEFORE', metAt('2026-10-31T23:59:59.999Z')),
    customerOf('NEVER', { conferences: { nodes: [] } }),
  ];

  expect(await writtenTo(customers, { conferenceSince: '2026-11-01T00:00:00Z' })).toEqual(['LATER', 'ATTHEN']);
});

test('an account manager is known by the address, however it is written', async () => {
  const customers = [
    customerOf('MINE', { accountManager: { name: 'Ilze', email: 'Ilze@switchboard.example' } }),
    customerOf('THEIRS', { accountManager: { name: 'Ann', email: 'ann@switchboard.example' } }),
    customerOf('NOBODYS', { accountManager: null }),
  ];

  expect(await writtenTo(customers, { accountManagerEmail: 'ilze@SWITCHBOARD.example' })).toEqual(['MINE']);
});

test('who is among the recipients of an excepted campaign is left out, and of one that was called off is not', async () => {
  const customers = ['X1', 'X2', 'X3'].map((each) => customerOf(each));
  const [kept, calledOff] = [
    await campaigns.draft({ customerNumbers: ['X1'] }),
    await campaigns.draft({ customerNumbers: ['X2'] }),
  ];
  for (const campaignNumber of [kept, calledOff]) await campaigns.ask('checkCampaign', { campaignNumber });
  await campaigns.check(graphOf(customers).askGraph);
  await campaigns.ask('cancelCampaign', { campaignNumber: calledOff });

  expect(await writtenTo(customers, { exceptCampaigns: [kept, calledOff] })).toEqual(['X2', 'X3']);
});

test('an audience is shown as it was given', async () => {
  const audience = {
    ...{ isOverdue: false, contractStates: ['ACTIVE'], conferenceSince: '2026-11-01T00:00:00.000Z' },
    accountManagerEmail: 'ilze@switchboard.example',
  };
  const number = await campaigns.draft(audience);

  const { data } = await alone.ask<{ readonly campaign: { readonly audience: object } }>(
    `query ($number: String!) { campaign(number: $number) { audience {
      isOverdue contractStates conferenceSince accountManagerEmail } } }`,
    { number },
  );
  expect(data.campaign.audience).toEqual(audience);
});
