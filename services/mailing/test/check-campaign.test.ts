import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, customerOf, graphOf, startCampaignWork } from './campaign-work.js';
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

const CHECK = `query ($number: String!) { campaign(number: $number) { state check { doneAt problem checkedCount letterCount
  pageCount noticeCount leftOutCount unknownCustomerNumbers findingCounts { code field customerCount } } } }`;

interface Checked {
  readonly campaign: {
    readonly state: string;
    readonly check: { readonly doneAt: string | null } & Record<string, unknown>;
  };
}

const checkOf = async (number: string) => (await alone.ask<Checked>(CHECK, { number })).data.campaign;
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

test('each customer is in the report with what they lack, and the others get their letter', async () => {
  const customers = [
    customerOf('GOOD'),
    customerOf('NOADDRESS', { addresses: [] }),
    customerOf('NOCODE', { addresses: [addressOf('Street 2', { postalCode: null })] }),
    customerOf('NOWHERE', { addresses: [addressOf('Street 3', { countryCode: 'XX' })] }),
    customerOf('NOPHONE', { contacts: [{ name: 'Ann', title: null, email: null }] }),
    customerOf('NEWLINE', { contacts: [{ name: 'Ann', title: null, email: 'a@b.example\r\nBcc: all@c.example' }] }),
    customerOf('LONG', { name: 'X'.repeat(300) }),
    customerOf('RTL', { name: 'شركة المثال' }),
    customerOf('EMOJI', { name: '😀 GmbH #set page(width: 1mm)' }),
    customerOf('JAPAN', { name: '株式会社東京商事' }),
    customerOf('KOREA', { name: '주식회사 예시' }),
    customerOf('NOCONTACT', { contacts: [] }),
  ];
  const { askGraph } = graphOf(customers);
  const number = await campaigns.draft({});
  await campaigns.ask('checkCampaign', { campaignNumber: number });

  await campaigns.check(askGraph);

  const found = new Map((await campaigns.letters(number)).map((row) => [row.customerId, `${row.state} ${row.codes}`]));
  expect(customers.map((customer) => `${customer.number} ${found.get(customer.id)}`)).toEqual([
    'GOOD PLANNED ',
    'NOADDRESS LEFT_OUT ADDRESS_MISSING',
    'NOCODE LEFT_OUT ADDRESS_INCOMPLETE postalCode',
    'NOWHERE LEFT_OUT COUNTRY_UNKNOWN countryCode',
    'NOPHONE PLANNED EMAIL_MISSING',
    'NEWLINE PLANNED EMAIL_INVALID',
    'LONG PLANNED ',
    'RTL PLANNED ',
    'EMOJI PLANNED ',
    'JAPAN PLANNED ',
    // No font of ours has its letters.
    'KOREA LEFT_OUT TEXT_FAILED',
    'NOCONTACT LEFT_OUT FIELD_MISSING contact.name',
  ]);
  expect(await checkOf(number)).toMatchObject({
    state: 'CHECKED',
    check: { checkedCount: 12, letterCount: 7, pageCount: 7, noticeCount: 5, leftOutCount: 5, problem: null },
  });
});

test('an audience is who matches all of it, and numbers that sales does not know are named', async () => {
  const customers = [
    customerOf('A1'),
    customerOf('A2', { accountManager: null }),
    customerOf('A3', { addresses: [addressOf('Iela 1', { countryCode: 'LV' })] }),
    customerOf('A4'),
  ];
  const csv = 'name,customer_number\r\nOne,A1\r\nTwo,A2\r\nThree,A3\r\nNobody,A9\r\nTwice,A1\r\n';
  const number = await campaigns.draft({
    ...{ customerNumbersCsv: csv, countryCodes: ['DE'], accountManagerEmail: 'ILZE@switchboard.example' },
  });
  await campaigns.ask('checkCampaign', { campaignNumber: number });

  await campaigns.check(graphOf(customers).askGraph);

  expect((await campaigns.letters(number)).map(({ customerId }) => customerId)).toEqual([customers[0]?.id]);
  expect((await checkOf(number)).check).toMatchObject({
    unknownCustomerNumbers: ['A9'],
    findingCounts: [{ code: 'CUSTOMER_UNKNOWN', field: null, customerCount: 1 }],
  });
});

test('who shares an address gets one letter, on whichever page of the report they are', async () => {
  const shared = () => [addressOf('Shared 1')];
  const others = Array.from({ length: 120 }, (_, index) => customerOf(`H${index}`));
  const [newest, oldest] = [
    customerOf('NEWEST', { addresses: shared() }),
    customerOf('OLDEST', { addresses: shared() }),
  ];
  const number = await campaigns.draft({ oncePerHousehold: true });
  await campaigns.ask('checkCampaign', { campaignNumber: number });

  await campaigns.check(graphOf([newest, ...others, oldest]).askGraph);

  const rows = await campaigns.letters(number);
  expect(rows).toHaveLength(122);
  expect(rows.filter(({ state }) => state === 'LEFT_OUT')).toEqual([
    { customerId: newest.id, state: 'LEFT_OUT', codes: 'SAME_HOUSEHOLD' },
  ]);
  expect((await checkOf(number)).check).toMatchObject({ letterCount: 121, noticeCount: 121 });
});

test('suppressed customers and addresses, and recipients of an earlier campaign, are left out with the reason', async () => {
  const customers = ['S1', 'S2', 'S3', 'S4'].map((each) => customerOf(each));
  const { askGraph } = graphOf(customers);
  const earlier = await campaigns.draft({ customerNumbers: ['S3'] });
  await campaigns.ask('checkCampaign', { campaignNumber: earlier });
  await campaigns.check(askGraph);
  const since = now.toISOString();
  await alone.sql`insert into suppressions (id, channel, customer_id, email, kind, source, since) values
    (gen_random_uuid(), 'POST', ${customers[0]?.id ?? ''}, null, null, 'CLERK', ${since}),
    (gen_random_uuid(), 'EMAIL', null, 's2@customer.example', 'general', 'BOUNCED', ${since}),
    (gen_random_uuid(), 'POST', ${customers[3]?.id ?? ''}, null, 'invoices', 'CLERK', ${since})`;
  const number = await campaigns.draft({ exceptCampaigns: [earlier] });
  await campaigns.ask('checkCampaign', { campaignNumber: number });

  await campaigns.check(askGraph);

  expect((await campaigns.letters(number)).map(({ state, codes }) => `${state} ${codes}`).sort()).toEqual([
    'LEFT_OUT RECIPIENT_BEFORE',
    'LEFT_OUT SUPPRESSED POST',
    'PLANNED ',
    'PLANNED SUPPRESSED EMAIL',
  ]);
});

test('a check waits for a graph that is down, says so, and goes on where it stopped; killed in between, another goes on', async () => {
  const { askGraph, state } = graphOf(Array.from({ length: 250 }, (_, index) => customerOf(`W${index}`)));
  const number = await campaigns.draft({});
  await campaigns.ask('checkCampaign', { campaignNumber: number });
  const hang = (async () => new Promise(() => {})) as typeof askGraph;
  const { prepareNextCheck } = await import('../src/checking/prepare-next-check.js');
  await prepareNextCheck(campaigns.workOf(askGraph));

  state.isDown = true;
  await expect(campaigns.check(askGraph)).rejects.toThrow('GRAPH_UNREACHABLE');
  expect((await checkOf(number)).check).toMatchObject({ doneAt: null, checkedCount: 100, problem: expect.any(String) });
  state.isDown = false;
  // One that never comes back, as if its process had been killed: nobody is at it until its claim is over.
  void prepareNextCheck(campaigns.workOf(hang, later(5)));
  await expect
    .poll(
      async () =>
        (await alone.sql`select 1 from campaigns where number = ${number} and claimed_until > ${later(20)}`).length,
    )
    .toBe(1);
  expect(await campaigns.check(askGraph, later(6))).toBe(0);
  expect(await campaigns.check(askGraph, later(60))).toBe(2);

  expect((await checkOf(number)).check).toMatchObject({ checkedCount: 250, letterCount: 250, problem: null });
});

test('two who check at once find everybody once', async () => {
  const { askGraph } = graphOf(Array.from({ length: 250 }, (_, index) => customerOf(`P${index}`)));
  const numbers = [await campaigns.draft({}), await campaigns.draft({})];
  for (const campaignNumber of numbers) await campaigns.ask('checkCampaign', { campaignNumber });

  await Promise.all([campaigns.check(askGraph), campaigns.check(askGraph), campaigns.check(askGraph)]);
  await campaigns.check(askGraph);

  for (const number of numbers)
    expect((await checkOf(number)).check).toMatchObject({ checkedCount: 250, letterCount: 250 });
});

test('a report of a hundred findings costs as many statements as one of one', async () => {
  const number = await campaigns.draft({});
  await campaigns.ask('checkCampaign', { campaignNumber: number });
  await campaigns.check(
    graphOf(Array.from({ length: 100 }, (_, index) => customerOf(`F${index}`, { addresses: [] }))).askGraph,
  );
  const cost = async (first: number) => {
    const before = await alone.sqlStatements();
    const { errors } = await alone.ask(
      `query ($number: String!, $first: Int!) { campaign(number: $number) { letterCount progress { letters { state letterCount }
        notices { state } pagesPrintedCount } check { letterCount pageCount noticeCount findingCounts { code }
        findings(first: $first, code: "ADDRESS_MISSING") { nodes { getsLetter getsNotice findings { code } } } } } }`,
      { number, first },
    );
    expect(errors).toBeUndefined();
    return (await alone.sqlStatements()) - before;
  };

  expect(await cost(100)).toBe(await cost(1));
});

test('texts that would harm are refused when they are added, and what fails for a customer fails there alone', async () => {
  const loop =
    '{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}';
  const number = await campaigns.draft({}, { body: `{% if customer.number == "L1" %}${loop}{% endif %}Hello` });
  await campaigns.ask('checkCampaign', { campaignNumber: number });
  for (const body of [
    "{% include '/etc/passwd' %}",
    '{{ process.env }}',
    '{{ customer.constructor }}',
    '{% endfor %}',
  ]) {
    const { data } = await alone.ask<{ act: { userErrors: readonly { code: string; path: readonly string[] }[] } }>(
      'mutation ($input: AddLetterTemplateInput!) { act: addLetterTemplate(input: $input) { userErrors { code path } } }',
      { input: { idempotencyKey: body, name: 'Evil', language: 'en', subject: 'Hi', body } },
      (await import('./campaign-work.js')).clerk,
    );
    expect(data.act.userErrors.map(({ path }) => path)).toEqual([['body']]);
  }

  await campaigns.check(graphOf([customerOf('L1'), customerOf('L2')]).askGraph);

  expect((await campaigns.letters(number)).map(({ state, codes }) => `${state} ${codes}`).sort()).toEqual([
    'LEFT_OUT TEXT_FAILED',
    'PLANNED ',
  ]);
});
