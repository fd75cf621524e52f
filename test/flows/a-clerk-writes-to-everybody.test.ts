import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isIppeveprinterInstalled, type SecureTestPrinter, startIppeveprinter } from '../world/ipp-printer.js';
import { letTimePass } from '../world/let-time-pass.js';
import { checkCampaign, mustAsClerk } from '../world/mailing-clerk.js';
import { freePorts } from '../world/node-process.js';
import { canRunPostfix, startPostfix, type TestPostfix } from '../world/postfix.js';
import { readPages } from '../world/read-pdf.js';
import { addRecipients, type SeededRecipient } from '../world/seeded-recipients.js';
import { waitFor } from '../world/wait-for.js';
import { startWorld, type World } from '../world/world.js';

const CUSTOMERS = 200;
const DAY_MS = 86_400_000;
const postsOn = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);

describe.skipIf(!isIppeveprinterInstalled() || !canRunPostfix())('with a real printer and a real mail server', () => {
  let printer: SecureTestPrinter;
  let postfix: TestPostfix;
  let world: World;
  let recipients: readonly SeededRecipient[];
  beforeAll(async () => {
    const [statusesPort = 0] = await freePorts(1);
    printer = await startIppeveprinter();
    postfix = await startPostfix(statusesPort);
    const patience = { answerWithinMs: 1_000, printWithinMs: 3_000 };
    world = await startWorld({
      processes: 1,
      env: {
        PRINTERS: JSON.stringify([{ name: 'letters', url: printer.url, ...patience }]),
        ...{ SMTP_URL: `smtp://127.0.0.1:${postfix.smtpPort}`, SMTP_RATE: '50', SMTP_ANSWER_WITHIN_MS: '2000' },
        ...{ MAIL_FROM: 'Acme <letters@acme.example>', RETURN_PATH_DOMAIN: 'returns.example' },
        // Longer than a mail server on a busy machine takes to tell of a message.
        ...{ STATUSES_PORT: String(statusesPort), NOTICE_DOUBT_MS: '20000' },
      },
    });
    recipients = await addRecipients(world, 200, CUSTOMERS);
  }, 240_000);
  afterAll(async () => {
    await world?.stop();
    await postfix?.remove();
    await printer?.remove();
  }, 60_000);

  test('each of 200 customers gets one letter and, after it, one notice, though mailing is killed five times and paused twice', async () => {
    const noMail = recipients.filter((_, index) => index % 20 === 1);
    const noPost = recipients.filter((_, index) => index % 20 === 8);
    await addText();
    const number = await draft();
    await suppress('EMAIL', noMail.slice(0, 5));
    await suppress('POST', noPost.slice(0, 5));
    const check = await checkCampaign(world, number);
    const getsLetter = recipients.filter((each) => each.isComplete && !noPost.includes(each));
    const getsNotice = getsLetter.filter((each) => each.email !== null && !noMail.includes(each));
    // The others are suppressed when the report is read already.
    expect([check.letterCount, check.leftOutCount]).toEqual([getsLetter.length + 5, 25]);
    await suppress('EMAIL', noMail.slice(5));
    await suppress('POST', noPost.slice(5));

    await act('startCampaign', { campaignNumber: number, checkId: check.id });
    await liveThroughKills(number);

    await waitFor('the end of the campaign', async () => (await stateOf(number)) === 'PRINTED', 120_000);
    const letters = await printedLetters();
    expect(letters.map(({ customer }) => customer).sort()).toEqual(numbersOf(getsLetter));
    const deliveries = await postfix.deliveries();
    expect(deliveries.map(({ to }) => to).sort()).toEqual(getsNotice.map(({ email }) => email).sort());
    const printedAt = new Map(letters.map(({ customer, at }) => [`${customer.toLowerCase()}@customers.example`, at]));
    expect(deliveries.filter(({ to, at }) => at < (printedAt.get(to) ?? new Date()))).toEqual([]);
    expect(await fatesOf(number)).toEqual([{ state: 'DELIVERED', count: getsNotice.length }]);
  }, 300_000);

  async function liveThroughKills(number: string): Promise<void> {
    // While it merges the first hundred.
    await meet('a merge', () => world.sql.mailing`select 1 from campaigns where claimed_until > now()`);
    await outage();
    // While it hands the printer a job, which may take it or not.
    printer.hang();
    await meet('a job on its way', () => world.sql.mailing`select 1 from print_jobs where state = 'SENDING'`);
    await sleep(200);
    await world.systems.mailing.kill();
    await printer.jam();
    printer.resume();
    await restart();
    // While the paper stands still.
    await meet('a job at the printer', () => world.sql.mailing`select 1 from print_jobs where state = 'AT_PRINTER'`);
    await act('pauseCampaign', { campaignNumber: number });
    await outage();
    await act('resumeCampaign', { campaignNumber: number });
    await printer.clear();
    // While notices go out, twice.
    await mailed(20);
    await outage();
    await mailed(60);
    await act('pauseCampaign', { campaignNumber: number });
    await act('resumeCampaign', { campaignNumber: number });
    await mailed(90);
    await outage();
  }

  /** kill -9; an hour passes before mailing runs again. */
  async function outage(): Promise<void> {
    await world.systems.mailing.kill();
    await restart();
  }

  async function restart(): Promise<void> {
    // What it had sent gets where it was sent.
    await sleep(300);
    await letTimePass(world, 1);
    await world.systems.mailing.start();
  }

  /** Looks all the time: what is met is short. */
  async function meet(what: string, look: () => PromiseLike<readonly unknown[]>): Promise<void> {
    const end = Date.now() + 60_000;
    while ((await look()).length === 0) if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
  }

  function mailed(count: number): Promise<unknown> {
    return waitFor(`${count} notices`, async () => (await postfix.deliveries()).length >= count, 60_000);
  }

  function act(name: string, input: object) {
    return mustAsClerk(world, name, { idempotencyKey: crypto.randomUUID(), ...input });
  }

  async function addText(): Promise<void> {
    await act('addLetterTemplate', {
      ...{ name: 'Moving', language: 'en', subject: 'We move, {{ customer.name }}' },
      body: 'Dear {{ contact.name }},\n\nyour number with us stays [{{ customer.number }}].',
    });
  }

  async function draft(): Promise<string> {
    const audience = { customerNumbers: recipients.map(({ number }) => number) };
    const wish = { name: 'Moving', templateName: 'Moving', defaultLanguage: 'en', postsOn, audience };
    return (await act('draftCampaign', wish)).campaign?.number ?? '';
  }

  async function suppress(channel: 'POST' | 'EMAIL', customers: readonly SeededRecipient[]): Promise<void> {
    for (const { number: customerNumber } of customers) await act('suppress', { channel, customerNumber });
  }

  async function stateOf(number: string): Promise<string> {
    const query = 'query ($number: String!) { campaign(number: $number) { state } }';
    const { data } = await world.ask<{ readonly campaign: { readonly state: string } }>(
      query,
      { number },
      'mailing-clerk',
    );
    return data.campaign.state;
  }

  /** What lies in the printer's tray, page by page. */
  async function printedLetters() {
    const pages = (await printer.printed()).map(async ({ document, at }) =>
      (await readPages(document)).map((page) => ({ customer: /\[([^\]]+)\]/.exec(page)?.[1] ?? page, at })),
    );
    return (await Promise.all(pages)).flat();
  }

  /** Of those who were to be told. */
  function fatesOf(number: string) {
    return world.sql.mailing`select notices.state, count(*)::int from notices
      join campaigns on campaigns.id = notices.campaign_id
      where campaigns.number = ${number} and notices.state not in ('LEFT_OUT', 'CANCELLED', 'SUPPRESSED') group by 1`;
  }

  function numbersOf(customers: readonly SeededRecipient[]): readonly string[] {
    return customers.map(({ number }) => number).sort();
  }
});
