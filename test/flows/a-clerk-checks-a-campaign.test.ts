import { randomUUID } from 'node:crypto';
import { northwindCompanies } from '@switchboard/launcher/demo/northwind-companies';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCustomers } from '../world/demo-data.js';
import { readPages } from '../world/read-pdf.js';
import { waitFor } from '../world/wait-for.js';
import { startWorld, type World } from '../world/world.js';

const CUSTOMERS = 91;
/** As they are, all but one have what their country's post needs, and Ireland's does without the code: two lose something. */
const LACKING: Readonly<Record<string, object>> = { ANTON: { postalCode: null }, GREAL: { region: null } };
let world: World;
beforeAll(async () => {
  world = await startWorld();
  const companies = (await northwindCompanies()).map((company) => {
    const lacking = LACKING[company.number];
    return lacking ? { ...company, office: { ...company.office, ...lacking } } : company;
  });
  await loadCustomers(world, { customers: CUSTOMERS, companies, seed: 5 });
}, 240_000);
afterAll(() => world.stop());

const day = (daysFromNow: number) => new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10);

interface Payload {
  readonly campaign: { readonly number: string; readonly state: string } | null;
  readonly letterTemplate?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

async function act(name: string, input: object, role = 'mailing-clerk'): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const fields = name === 'addLetterTemplate' ? 'letterTemplate { id }' : 'campaign { number state }';
  const mutation = `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${fields} userErrors { code path } } }`;
  const answer = await world.ask<{ readonly act: Payload }>(
    mutation,
    { input: { idempotencyKey: randomUUID(), ...input } },
    role,
  );
  if (!answer.data) throw new Error(JSON.stringify(answer));
  return answer.data.act;
}

interface Check {
  readonly id: string;
  readonly doneAt: string | null;
  readonly checkedCount: number;
  readonly letterCount: number;
  readonly pageCount: number;
  readonly noticeCount: number;
  readonly leftOutCount: number;
  readonly unknownCustomerNumbers: readonly string[];
  readonly findingCounts: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly customerCount: number;
  }[];
  readonly findings: {
    readonly nodes: readonly {
      readonly getsLetter: boolean;
      readonly customer: { readonly number: string };
      readonly findings: readonly { readonly code: string; readonly field: string | null }[];
    }[];
  };
}

const CHECK = `query ($number: String!) { campaign(number: $number) { state check { id doneAt checkedCount letterCount
  pageCount noticeCount leftOutCount unknownCustomerNumbers problem findingCounts { code field customerCount }
  findings(first: 100) { nodes { getsLetter customer { number } findings { code field message } } } } } }`;

async function checked(number: string): Promise<Check> {
  await act('checkCampaign', { campaignNumber: number });
  return waitFor(
    'the check',
    async () => {
      const { data, errors } = await world.ask<{ readonly campaign: { readonly check: Check } }>(CHECK, { number });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.campaign.check.doneAt !== null && data.campaign.check;
    },
    60_000,
  );
}

const draftOf = (audience: object, change: object = {}) => ({
  ...{ name: 'Moving', templateName: 'Moving', defaultLanguage: 'en', postsOn: day(7), audience },
  ...change,
});

test('a clerk sees who of the real companies would get what, and what each of the others lacks', async () => {
  await act('addLetterTemplate', {
    ...{ name: 'Moving', language: 'en', subject: 'We move, {{ customer.name }}' },
    body: 'Dear {{ contact.name }},\n\nyou owe {{ balance.open }}. We write from {{ campaign.postsOn }} on.',
  });
  const { campaign, userErrors } = await act('draftCampaign', draftOf({}));
  expect(userErrors).toEqual([]);

  const check = await checked(campaign?.number ?? '');

  expect(check.checkedCount).toBe(CUSTOMERS);
  expect([check.letterCount, check.leftOutCount]).toEqual([CUSTOMERS - 2, 2]);
  expect(check.pageCount).toBe(check.letterCount);
  const incomplete = check.findings.nodes.map(({ customer, getsLetter, findings }) => [
    ...[customer.number, getsLetter],
    ...findings.map(({ code, field }) => `${code} ${field}`),
  ]);
  expect(incomplete.sort()).toEqual([
    ['ANTON', false, 'ADDRESS_INCOMPLETE postalCode'],
    ['GREAL', false, 'ADDRESS_INCOMPLETE region'],
  ]);
  expect(check.findingCounts).toEqual([
    { code: 'ADDRESS_INCOMPLETE', field: 'postalCode', customerCount: 1 },
    { code: 'ADDRESS_INCOMPLETE', field: 'region', customerCount: 1 },
  ]);
  expect(check.noticeCount).toBe(check.letterCount);
}, 120_000);

test('a started campaign is merged from what the graph knows: chunk, print job, letters and downloads', async () => {
  const { campaign } = await act('draftCampaign', draftOf({ customerNumbers: ['ALFKI', 'BERGS', 'NOONE'] }));
  const number = campaign?.number ?? '';
  const { id: checkId, unknownCustomerNumbers } = await checked(number);
  expect(unknownCustomerNumbers).toEqual(['NOONE']);

  const started = await act('startCampaign', { campaignNumber: number, checkId });

  expect(started.userErrors).toEqual([]);
  const merged = await waitFor('the chunk', async () => {
    const { data } = await world.ask<{ readonly campaign: Merged }>(MERGED, { number }, 'mailing-clerk');
    // There is no printer in this world: who tries one gives the job back.
    return data.campaign.printJobs.nodes.some(({ state }) => state === 'READY') && data.campaign;
  });
  expect(merged.printJobs.nodes).toEqual([{ name: `${number}/1`, state: 'READY', pageCount: 2 }]);
  expect(merged.letters.nodes.map(({ state }) => state)).toEqual(['MERGED', 'MERGED']);
  const files = await Promise.all(
    [merged.letters.nodes[0]?.download, merged.letters.nodes[0]?.download].map(async (link) => {
      const response = await fetch(world.gateway.url + link?.path);
      return Buffer.from(await response.arrayBuffer());
    }),
  );
  expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
  expect((await readPages(files[0] ?? Buffer.alloc(0))).join('\n')).toContain(merged.letters.nodes[0]?.customer.name);
  const zip = await fetch(world.gateway.url + merged.lettersDownload.path);
  expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(
    Buffer.from(await zip.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const list = await (await fetch(world.gateway.url + merged.emailListDownload.path)).text();
  expect(list.split('\r\n')[0]).toContain('customer_number,customer_name,language,email,posts_on,state');
  expect(
    list
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  ).toEqual(expect.arrayContaining(['ALFKI', 'BERGS', '']));
}, 120_000);

interface Merged {
  readonly letters: {
    readonly nodes: readonly {
      readonly state: string;
      readonly customer: { readonly name: string };
      readonly download: { readonly path: string } | null;
    }[];
  };
  readonly printJobs: { readonly nodes: readonly { readonly state: string }[] };
  readonly lettersDownload: { readonly path: string };
  readonly emailListDownload: { readonly path: string };
}

const MERGED = `query ($number: String!) { campaign(number: $number) {
  letters { nodes { state subject customer { name } download { path } notice { state email } } }
  printJobs { nodes { name state pageCount } } lettersDownload { path } emailListDownload { path } } }`;

test('an audience is read from what sales, billing and conferencing know of each customer', async () => {
  const { data } = await world.ask<{ readonly customers: { readonly nodes: readonly Contracted[] } }>(
    '{ customers(first: 100) { nodes { contracts(first: 100) { nodes { state } } } } }',
  );
  const countIn = (wanted: string) =>
    data.customers.nodes.filter(({ contracts }) => contracts.nodes.some(({ state }) => state === wanted)).length;
  const nameCount = async (audience: object) => {
    const { campaign } = await act('draftCampaign', draftOf(audience));
    const { checkedCount, letterCount, leftOutCount } = await checked(campaign?.number ?? '');
    return [checkedCount, letterCount + leftOutCount];
  };

  expect(countIn('ACTIVE')).toBeGreaterThan(0);
  expect(await nameCount({ contractStates: ['ACTIVE'] })).toEqual([CUSTOMERS, countIn('ACTIVE')]);
  expect(await nameCount({ contractStates: ['DRAFT'], isOverdue: false })).toEqual([CUSTOMERS, countIn('DRAFT')]);
  expect(await nameCount({ conferenceSince: '2100-01-01T00:00:00Z' })).toEqual([CUSTOMERS, 0]);
}, 120_000);

interface Contracted {
  readonly contracts: { readonly nodes: readonly { readonly state: string }[] };
}

test('a template is looked at as a customer would get it', async () => {
  const query = `query ($format: PreviewFormat!) { letterTemplates { name fields { name filledBy }
    preview(customerNumber: "ALFKI", format: $format) { download { path } missingFields { name } findings { code } }
    none: preview(customerNumber: "NOONE") { download { path } } } }`;

  const { data } = await world.ask<{ readonly letterTemplates: readonly Preview[] }>(
    query,
    { format: 'SVG' },
    'mailing-clerk',
  );

  const moving = data.letterTemplates.find(({ name }) => name === 'Moving');
  expect(moving).toMatchObject({ none: null, preview: { missingFields: [], findings: [] } });
  const picture = await fetch(world.gateway.url + moving?.preview.download?.path);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(await picture.text()).toMatch(/^<svg/);
});

interface Preview {
  readonly name: string;
  readonly preview: { readonly download: { readonly path: string } | null };
}

test('a salesperson writes to nobody', async () => {
  for (const [name, input] of [
    ['draftCampaign', draftOf({})],
    ['checkCampaign', { campaignNumber: 'M-2026-001' }],
    ['cancelCampaign', { campaignNumber: 'M-2026-001' }],
  ] as const)
    expect((await act(name, input, 'salesperson')).userErrors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
});
