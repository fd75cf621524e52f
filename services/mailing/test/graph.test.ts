import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, draftOf, type MailingAlone, now, startMailingAlone, textOf } from './mailing-system.js';

let alone: MailingAlone;
const customerIds = Array.from({ length: 50 }, () => newId());
const monthsLater = (months: number) => new Date(Date.UTC(2026, 10 + months, 24));

beforeAll(async () => {
  alone = await startMailingAlone();
  accepted(await alone.addTemplates([textOf(), textOf({ language: 'de' })]));
  const everyone = customerIds.map((customerId, index) => ({ customerId, language: index % 2 ? 'de' : 'en' }));
  for (const month of [0, 1, 2])
    accepted(await alone.draft([draftOf(everyone, { name: `Mailing ${month}` })], monthsLater(month)));
});
afterAll(() => alone.stop());

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const LETTERS = `query($r: [_Any!]!, $first: Int!, $after: String) { _entities(representations: $r) { ... on Customer { id
  letters(first: $first, after: $after) {
    nodes { subject state campaign { name letterCount } template { language } customer { id } }
    pageInfo { hasNextPage endCursor } } } } }`;

interface Letters {
  readonly _entities: readonly { readonly letters: Page<{ readonly campaign: { readonly name: string } }> }[];
}

const customers = (count: number) => customerIds.slice(0, count).map((id) => ({ __typename: 'Customer', id }));

test('fifty customers cost as many statements as one', async () => {
  const cost = async (count: number) => {
    const before = await alone.sqlStatements();
    const answer = await alone.ask<Letters>(LETTERS, { r: customers(count), first: 2 });
    return { statements: (await alone.sqlStatements()) - before, answer };
  };

  const [one, fifty] = [await cost(1), await cost(50)];

  expect(fifty.answer.errors).toBeUndefined();
  expect(fifty.answer.data._entities).toHaveLength(50);
  for (const [index, { letters }] of fifty.answer.data._entities.entries()) {
    const language = index % 2 ? 'de' : 'en';
    expect(letters.nodes).toEqual(
      [2, 1].map((month) => ({
        subject: `New rates (${language})`,
        state: 'PLANNED',
        campaign: { name: `Mailing ${month}`, letterCount: 50 },
        template: { language },
        customer: { id: customerIds[index] },
      })),
    );
  }
  expect(one.statements).toBeGreaterThan(0);
  expect(fifty.statements).toBe(one.statements);
});

test('a hundred letters of a campaign cost as many statements as one', async () => {
  const query = `query($first: Int!) { campaigns(first: 3) { nodes { letterCount
    letters(first: $first) { nodes { subject template { name } campaign { number } reprints { name } notice { isInDoubt } } } } } }`;
  const cost = async (first: number) => {
    const before = await alone.sqlStatements();
    expect((await alone.ask(query, { first })).errors).toBeUndefined();
    return (await alone.sqlStatements()) - before;
  };

  expect(await cost(100)).toBe(await cost(1));
});

test("a customer's letters are read page by page, the newest first, without gap or repeat", async () => {
  const pageAfter = async (after: string | null) => {
    const { data } = await alone.ask<Letters>(LETTERS, { r: customers(1), first: 2, after });
    return data._entities[0]?.letters;
  };

  const first = await pageAfter(null);
  const second = await pageAfter(first?.pageInfo.endCursor ?? null);

  const names = [first, second].map((page) => page?.nodes.map(({ campaign }) => campaign.name));
  expect(names).toEqual([['Mailing 2', 'Mailing 1'], ['Mailing 0']]);
  expect([first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([true, false]);
});

test('campaigns are read page by page, the newest first', async () => {
  const pageAfter = async (after: string | null) => {
    const { data } = await alone.ask<{ campaigns: Page<{ name: string; draftedAt: string }> }>(
      'query($after: String) { campaigns(first: 2, after: $after) { nodes { name draftedAt } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    return data.campaigns;
  };

  const first = await pageAfter(null);
  const second = await pageAfter(first.pageInfo.endCursor);

  expect(first.nodes.map(({ name }) => name)).toEqual(['Mailing 2', 'Mailing 1']);
  expect(second.nodes).toEqual([{ name: 'Mailing 0', draftedAt: monthsLater(0).toISOString() }]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

test('all letters of a campaign are reached through its pages, though they were planned at one instant', async () => {
  const seen: string[] = [];
  const pageAfter = async (after: string | null) => {
    const { data } = await alone.ask<{ campaign: { letters: Page<{ customer: { id: string } }> } }>(
      `query($number: String!, $after: String) { campaign(number: $number) {
        letters(first: 20, after: $after) { nodes { customer { id } } pageInfo { hasNextPage endCursor } } } }`,
      { number: `M-${now.getUTCFullYear()}-001`, after },
    );
    return data.campaign.letters;
  };

  for (let page = await pageAfter(null); ; page = await pageAfter(page.pageInfo.endCursor)) {
    seen.push(...page.nodes.map(({ customer }) => customer.id));
    if (!page.pageInfo.hasNextPage) break;
  }

  expect(seen).toHaveLength(50);
  expect(new Set(seen)).toEqual(new Set(customerIds));
});

test('what is unknown is null, also when the id could never be one', async () => {
  const { data, errors } = await alone.ask(
    `query($r: [_Any!]!) { campaign(number: "M-1999-001") { id } unprintable: campaign(number: "M\\u0000") { id }
      _entities(representations: $r) { __typename } }`,
    {
      r: [
        { __typename: 'Campaign', id: newId() },
        { __typename: 'Letter', id: 'nonsense' },
        { __typename: 'LetterTemplate', id: newId() },
      ],
    },
  );

  expect(errors).toBeUndefined();
  expect(data).toEqual({ campaign: null, unprintable: null, _entities: [null, null, null] });
});

test('a customer who was never written to has an empty list', async () => {
  const { data, errors } = await alone.ask<Letters>(LETTERS, {
    r: [newId(), 'nonsense'].map((id) => ({ __typename: 'Customer', id })),
    first: 20,
  });

  expect(errors).toBeUndefined();
  const empty = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  expect(data._entities.map(({ letters }) => letters)).toEqual([empty, empty]);
});

test('campaigns, letters and templates are found by reference', async () => {
  const [row] = await alone.sql`select c.id as campaign, c.name, l.id as letter, t.id as template, t.language
    from letters l join campaigns c on c.id = l.campaign_id join letter_templates t on t.id = l.template_id limit 1`;

  const { data } = await alone.ask(
    `query($r: [_Any!]!) { _entities(representations: $r) {
      ... on Campaign { name } ... on Letter { campaign { name } } ... on LetterTemplate { language } } }`,
    {
      r: [
        { __typename: 'Campaign', id: row?.campaign },
        { __typename: 'Letter', id: row?.letter },
        { __typename: 'LetterTemplate', id: row?.template },
      ],
    },
  );

  expect(data).toEqual({
    _entities: [{ name: row?.name }, { campaign: { name: row?.name } }, { language: row?.language }],
  });
});

test('a page of no letters, or of 101, is refused by a code', async () => {
  for (const first of [0, 101]) {
    const { errors } = await alone.ask(LETTERS, { r: customers(1), first });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['PAGE_SIZE_INVALID']);
  }
});
