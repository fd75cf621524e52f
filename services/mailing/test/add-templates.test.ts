import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, codesOf, type MailingAlone, startMailingAlone, textOf } from './mailing-system.js';

let alone: MailingAlone;
beforeAll(async () => {
  alone = await startMailingAlone();
});
afterAll(() => alone.stop());

const newestOf = async (name: string) => {
  const { data } = await alone.ask<{ letterTemplates: readonly { name: string }[] }>(
    '{ letterTemplates { id name version language subject body } }',
  );
  return data.letterTemplates.filter((template) => template.name === name);
};

test('a text becomes the first version of its template, and another text the next', async () => {
  const text = textOf({ name: 'Moving' });
  const changed = { ...text, body: 'Dear {{ contact.name }}, we have moved.' };

  const [first] = accepted(await alone.addTemplates([text]));
  const [second] = accepted(await alone.addTemplates([changed]));

  expect([first?.version, second?.version]).toEqual([1, 2]);
  expect(await newestOf('Moving')).toEqual([{ ...changed, id: second?.id, version: 2 }]);
});

test('the same text again changes nothing', async () => {
  const text = textOf({ name: 'Holidays' });
  const first = accepted(await alone.addTemplates([text]));

  const again = accepted(await alone.addTemplates([text]));

  expect(again).toEqual(first);
  expect(await alone.sql`select 1 from letter_templates where name = 'Holidays'`).toHaveLength(1);
});

test('a version is never altered: going back to an earlier text makes a new one', async () => {
  const [one, other] = [textOf({ name: 'Terms' }), textOf({ name: 'Terms', subject: 'Other terms' })];

  for (const text of [one, other, one]) await alone.addTemplates([text]);

  const rows = await alone.sql`select version, subject from letter_templates where name = 'Terms' order by version`;
  expect(rows.map(({ version, subject }) => [version, subject])).toEqual([
    [1, one.subject],
    [2, other.subject],
    [3, one.subject],
  ]);
});

test('each language has versions of its own', async () => {
  const texts = ['de', 'en'].map((language) => textOf({ name: 'Greeting', language }));
  await alone.addTemplates(texts);

  await alone.addTemplates([textOf({ name: 'Greeting', language: 'de', body: 'Guten Tag' })]);

  expect(await newestOf('Greeting')).toMatchObject([
    { language: 'de', version: 2 },
    { language: 'en', version: 1 },
  ]);
});

test('two who change a template at the same time get two versions', async () => {
  const texts = [1, 2, 3, 4].map((edit) => textOf({ name: 'Contested', body: `edit ${edit}` }));

  const outcomes = await Promise.all(texts.map((text) => alone.addTemplates([text])));

  const versions = outcomes.map((outcome) => accepted(outcome)[0]?.version);
  expect(versions.sort()).toEqual([1, 2, 3, 4]);
});

test('a text that cannot be printed is refused with every reason, and none of the others is added', async () => {
  const outcome = await alone.addTemplates([
    textOf({ name: 'Refused' }),
    textOf({ name: ' ', language: 'German', subject: 'Dear {{ name }}', body: '' }),
    textOf({ name: 'Refused', subject: 'two\nlines' }),
  ]);

  expect(codesOf(outcome)).toEqual([
    'NAME_MISSING texts.1.name',
    'LANGUAGE_INVALID texts.1.language',
    'BODY_MISSING texts.1.body',
    'FIELD_UNKNOWN texts.1.subject',
    'SUBJECT_MISSING texts.2.subject',
    'TEMPLATE_TWICE texts.2',
  ]);
  expect(await newestOf('Refused')).toEqual([]);
});
