import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftCampaigns } from '../src/campaigns/draft-campaigns.js';
import {
  accepted,
  codesOf,
  draftOf,
  type MailingAlone,
  now,
  recipients,
  startMailingAlone,
  textOf,
} from './mailing-system.js';

let alone: MailingAlone;
beforeAll(async () => {
  alone = await startMailingAlone();
  accepted(await alone.addTemplates([textOf(), textOf({ language: 'de' }), textOf({ language: 'lv' })]));
});
afterAll(() => alone.stop());

const countOf = async (table: 'campaigns' | 'letters') =>
  (await alone.sql`select count(*)::int as rows from ${alone.sql(table)}`)[0]?.rows;

describe('a campaign that is drafted', () => {
  test('has a planned letter for each customer, in the language of each where there is a text', async () => {
    const [german, latvian, french, unknown] = ['de', 'lv', 'fr', undefined].map((language) => ({
      customerId: newId(),
      language,
    }));
    const chosen = [german, latvian, french, unknown].flatMap((recipient) => recipient ?? []);

    const [drafted] = accepted(await alone.draft([draftOf(chosen)]));

    const { data } = await alone.ask<{ campaign: { letters: { nodes: readonly Letter[] } } }>(
      `query($number: String!) { campaign(number: $number) { id number name state draftedAt letterCount
        letters { nodes { subject state plannedAt customer { id } campaign { number } template { language version } } } } }`,
      { number: drafted?.number },
    );
    expect(data.campaign).toMatchObject({
      id: drafted?.id,
      name: 'Autumn',
      state: 'DRAFT',
      draftedAt: now.toISOString(),
      letterCount: 4,
    });
    const languages = new Map(
      data.campaign.letters.nodes.map((letter) => [letter.customer.id, letter.template.language]),
    );
    expect(chosen.map(({ customerId }) => languages.get(customerId))).toEqual(['de', 'lv', 'en', 'en']);
    for (const letter of data.campaign.letters.nodes) {
      expect(letter).toMatchObject({
        state: 'PLANNED',
        plannedAt: now.toISOString(),
        campaign: { number: drafted?.number },
      });
      expect(letter.subject).toBe(`New rates (${letter.template.language})`);
    }
  });

  test('keeps the version of the template that was newest when it was drafted', async () => {
    await alone.addTemplates([textOf({ name: 'Versioned' })]);
    const [drafted] = accepted(await alone.draft([draftOf(recipients(1), { templateName: 'Versioned' })]));

    await alone.addTemplates([textOf({ name: 'Versioned', subject: 'Newer' })]);

    const { data } = await alone.ask(
      'query($number: String!) { campaign(number: $number) { letters { nodes { subject template { version } } } } }',
      { number: drafted?.number },
    );
    expect(data).toEqual({
      campaign: { letters: { nodes: [{ subject: 'New rates (en)', template: { version: 1 } }] } },
    });
  });

  test('gets the next number of its year, and one that fails leaves no gap', async () => {
    const year = (at: string) => new Date(at);
    const numbersOf = async (at: Date, count = 1) =>
      accepted(
        await alone.draft(
          Array.from({ length: count }, () => draftOf(recipients(1))),
          at,
        ),
      ).map(({ number }) => number);

    const first = await numbersOf(year('2031-01-01T00:00:00Z'), 2);
    await expect(
      alone.act(async (tx) => {
        await draftCampaigns(tx, [draftOf(recipients(1))], { now: year('2031-05-01T00:00:00Z') });
        throw new Error('the machine fails');
      }),
    ).rejects.toThrow('the machine fails');
    const afterwards = await numbersOf(year('2031-12-31T23:59:59Z'));
    const nextYear = await numbersOf(year('2032-01-01T00:00:00Z'));

    expect([...first, ...afterwards, ...nextYear]).toEqual(['M-2031-001', 'M-2031-002', 'M-2031-003', 'M-2032-001']);
  });

  test('shares no number with those drafted at the same time', async () => {
    const at = new Date('2033-01-01T00:00:00Z');

    const outcomes = await Promise.all(Array.from({ length: 8 }, () => alone.draft([draftOf(recipients(1))], at)));

    const numbers = outcomes.map((outcome) => accepted(outcome)[0]?.number);
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((ordinal) => `M-2033-00${ordinal}`));
  });

  test('may write to thousands of customers', async () => {
    const [drafted] = accepted(await alone.draft([draftOf(recipients(3_500))]));

    const { data } = await alone.ask('query($number: String!) { campaign(number: $number) { letterCount } }', {
      number: drafted?.number,
    });

    expect(data).toEqual({ campaign: { letterCount: 3_500 } });
  });
});

describe('a campaign that cannot be', () => {
  test('is refused with every reason, and none of the others is drafted', async () => {
    const [customerId, before] = [newId(), await countOf('campaigns')];

    const outcome = await alone.draft([
      draftOf(recipients(1)),
      draftOf([], { name: '', templateName: 'No such template' }),
      draftOf([{ customerId }, { customerId: 'ALFKI' }, { customerId: customerId.toUpperCase() }], {
        defaultLanguage: 'fr',
      }),
    ]);

    expect(codesOf(outcome)).toEqual([
      'NAME_MISSING campaigns.1.name',
      'RECIPIENTS_MISSING campaigns.1.recipients',
      'TEMPLATE_UNKNOWN campaigns.1.templateName',
      'CUSTOMER_MISSING campaigns.2.recipients.1.customerId',
      'RECIPIENT_TWICE campaigns.2.recipients.2.customerId',
      'TEMPLATE_UNKNOWN campaigns.2.defaultLanguage',
    ]);
    expect(await countOf('campaigns')).toBe(before);
  });
});

describe('a campaign that is called off', () => {
  test('is cancelled with its letters and no others', async () => {
    const [drafted, other] = accepted(await alone.draft([draftOf(recipients(3)), draftOf(recipients(2))]));

    const outcome = await alone.cancel(drafted?.number ?? '');

    expect(outcome).toEqual({ ok: true, value: drafted?.id });
    const states = `query($number: String!) { campaign(number: $number) { state letterCount letters { nodes { state } } } }`;
    const cancelled = { state: 'CANCELLED' };
    const planned = { state: 'PLANNED' };
    expect((await alone.ask(states, { number: drafted?.number })).data).toEqual({
      campaign: { state: 'CANCELLED', letterCount: 3, letters: { nodes: [cancelled, cancelled, cancelled] } },
    });
    expect((await alone.ask(states, { number: other?.number })).data).toEqual({
      campaign: { state: 'DRAFT', letterCount: 2, letters: { nodes: [planned, planned] } },
    });
  });

  test('stays as it is when it is called off again', async () => {
    const [drafted] = accepted(await alone.draft([draftOf(recipients(1))]));
    await alone.cancel(drafted?.number ?? '');
    const rowOf = async () => (await alone.sql`select * from campaigns where id = ${drafted?.id ?? ''}`)[0];
    const before = await rowOf();

    const again = await alone.cancel(drafted?.number ?? '');

    expect(again.ok).toBe(true);
    expect(await rowOf()).toEqual(before);
  });

  test('must be known', async () => {
    expect(codesOf(await alone.cancel('M-1999-001'))).toEqual(['CAMPAIGN_UNKNOWN campaignNumber']);
  });
});

interface Letter {
  readonly subject: string;
  readonly customer: { readonly id: string };
  readonly template: { readonly language: string };
}
