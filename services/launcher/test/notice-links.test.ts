import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { ADD_CUSTOMER, newCustomer } from '../../../test/world/operations.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { makeToken } from '../src/commands/token.js';
import { launch, untilReady } from './launched.js';

const dataDir = mkdtempSync(join(tmpdir(), 'launcher links '));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Asks the graph as one of this role. */
async function asker(url: string, role: string) {
  const token = await makeToken(dataDir, { role });
  return async <Data>(query: string, variables: object): Promise<Data> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

interface Acted {
  readonly act: {
    readonly userErrors: readonly object[];
    readonly campaign?: { readonly number: string; readonly check: { readonly id: string } | null };
  };
}

/** Writes to one customer, from the text to the notice in the mail folder. @returns the notice. */
async function announceLetter(graphUrl: string, customerNumber: string): Promise<string> {
  const ask = await asker(graphUrl, 'mailing-clerk');
  const act = async (name: string, input: object) => {
    const fields = name.endsWith('Campaign')
      ? 'campaign { number check { id } } userErrors { code }'
      : 'userErrors { code }';
    const mutation = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { act: ${name}(input: $input) { ${fields} } }`;
    const { act } = await ask<Acted>(mutation, { input: { idempotencyKey: randomUUID(), ...input } });
    if (act.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(act.userErrors)}`);
    return act.campaign;
  };
  await act('addLetterTemplate', { name: 'Hello', language: 'en', subject: 'Hello', body: 'Dear {{ contact.name }}' });
  const drafted = await act('draftCampaign', {
    ...{ name: 'Hello', templateName: 'Hello', defaultLanguage: 'en', postsOn: '2099-11-30' },
    audience: { customerNumbers: [customerNumber] },
  });
  const campaignNumber = drafted?.number ?? '';
  const checked = await act('checkCampaign', { campaignNumber });
  await waitFor('the check', async () => {
    const query = 'query ($number: String!) { campaign(number: $number) { check { doneAt } } }';
    const { campaign } = await ask<{ campaign: { check: { doneAt: string | null } } }>(query, {
      number: campaignNumber,
    });
    return campaign.check.doneAt !== null;
  });
  await act('startCampaign', { campaignNumber, checkId: checked?.check?.id });
  return waitFor('the notice', async () => messagesIn(join(dataDir, 'mail'))[0], 60_000);
}

function messagesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.eml'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

test('one click in a notice, as it lies in the mail folder of `npm start`, takes its reader off the list', async () => {
  const launched = launch(dataDir);
  onTestFinished(async () => {
    launched.process.kill('SIGTERM');
    await launched.ended;
  });
  const graphUrl = await untilReady(launched);
  await (await asker(graphUrl, 'salesperson'))(ADD_CUSTOMER, newCustomer('LINKS'));

  const notice = await announceLetter(graphUrl, 'LINKS');
  const [, url = ''] = /^List-Unsubscribe: <([^>]+)>/m.exec(notice.replaceAll(/\r\n[ \t]+/g, '')) ?? [];
  const seen = await fetch(url);
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });

  expect([seen.status, answer.status]).toEqual([200, 200]);
  const query = '{ suppressions(first: 5) { nodes { email source } } }';
  expect(await (await asker(graphUrl, 'mailing-clerk'))(query, {})).toEqual({
    suppressions: { nodes: [{ email: 'maria@company.example', source: 'UNSUBSCRIBED' }] },
  });
}, 180_000);
