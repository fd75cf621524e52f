import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { act } from '@switchboard/launcher/demo/act';
import { loadCatalogueOf } from '@switchboard/launcher/demo/load-catalogue';
import { loadSales } from '@switchboard/launcher/demo/load-sales';
import { syntheticCompany } from '@switchboard/launcher/demo/synthetic-companies';
import { withBilling } from './billing-database.mjs';
import { startProduct } from './product.mjs';
import { report } from './results.mjs';

const SEED = 7;
const AT_ONCE = 100;
const LOOK_MS = 1_000;
const PATIENCE_MS = 550_000;
const OPEN = new Set(['PLANNED', 'MERGED', 'PRINTING', 'DUE', 'SENDING']);
const TEXT = {
  ...{ name: 'Prices', language: 'en', subject: 'Our prices for {{ customer.name }}' },
  body: 'Dear {{ contact.name }},\n\nour prices change. {{ customer.name }} pays them from January on.\n\n{{ accountManager.name }}',
};

/** Made-up Americans have no state; with it or without, everybody gets a letter. */
const AUDIENCE = { withIncompleteAddresses: true };

/** One clerk writes to every customer: what it takes, from the template to the last letter printed and the last notice sent. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { customers: { type: 'string', default: '1000' } } });
  const product = await startProduct();
  try {
    await addCustomers(product, Number(values.customers));
    const clerk = await clerkOf(product);
    const path = await writeToAll(clerk);
    report('clerk', [...rowsOf(path, clerk.steps()), ...provenBy(product, path)]);
  } finally {
    await product.stop();
  }
}

/** Made-up companies with contacts, addresses and contracts, and nothing that was ever held or invoiced. */
function addCustomers({ dataDir }, count) {
  const load = { seed: SEED, now: new Date() };
  return withBilling(dataDir, async ({ runtimes }) => {
    await loadCatalogueOf(runtimes.billing, load);
    for (let from = 0; from < count; from += AT_ONCE) {
      const companies = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, place) =>
        syntheticCompany(SEED, from + place),
      );
      await act(runtimes.sales, (tx, scope) => loadSales(tx, companies, { ...load, scope }));
    }
  });
}

/** Who asks the graph, with a count of what they had to do. */
async function clerkOf({ graphUrl, run: command }) {
  const token = await command('token', 'mailing-clerk');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  let steps = 0;
  const ask = async (query, variables) => {
    const answer = await fetch(graphUrl, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    ask,
    steps: () => steps,
    async act(name, input, fields) {
      steps += 1;
      const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${fields} userErrors { code message } } }`;
      const { act } = await ask(query, { input: { idempotencyKey: randomUUID(), ...input } });
      if (act.userErrors.length > 0) throw new Error(JSON.stringify(act.userErrors));
      return act;
    },
  };
}

async function writeToAll(clerk) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const postsOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await clerk.act('addLetterTemplate', TEXT, 'letterTemplate { id }');
  const draft = { name: 'Prices', templateName: TEXT.name, defaultLanguage: 'en', postsOn, audience: AUDIENCE };
  const { campaign } = await clerk.act('draftCampaign', draft, 'campaign { number }');
  const campaignNumber = campaign.number;
  await clerk.act('checkCampaign', { campaignNumber }, 'campaign { number }');
  const check = await untilChecked(clerk, { campaignNumber, seconds });
  const checkedAfter = seconds();
  await clerk.act('startCampaign', { campaignNumber, checkId: check.id }, 'campaign { number }');
  return { check, checkedAfter, ...(await untilPrinted(clerk, { campaignNumber, seconds })) };
}

const CHECK = `query ($number: String!) { campaign(number: $number) { check {
  id doneAt checkedCount letterCount noticeCount leftOutCount pageCount problem
  findingCounts { code field customerCount } } } }`;

async function untilChecked(clerk, { campaignNumber, seconds }) {
  for (;;) {
    const { campaign } = await clerk.ask(CHECK, { number: campaignNumber });
    const { doneAt, checkedCount, problem } = campaign.check;
    console.log(`${seconds().toFixed(0).padStart(4)} s  ${checkedCount} customers checked ${problem ?? ''}`);
    if (doneAt) return campaign.check;
    if (seconds() * 1_000 > PATIENCE_MS) throw new Error('the check does not come to an end');
    await delay(LOOK_MS);
  }
}

const PROGRESS = `query ($number: String!) { campaign(number: $number) { state pauseReason progress {
  letters { state count: letterCount } notices { state count: noticeCount } pagesPrintedCount } } }`;

/** Looks on as a clerk does, and notes when the last letter was merged and printed and the last notice sent. */
async function untilPrinted(clerk, { campaignNumber, seconds }) {
  const after = {};
  for (;;) {
    const { campaign } = await clerk.ask(PROGRESS, { number: campaignNumber });
    const { state, pauseReason, progress } = campaign;
    const [letters, notices] = [progress.letters, progress.notices].map(countsOf);
    console.log(`${seconds().toFixed(0).padStart(4)} s  ${state}  ${wordsOf(letters)} | ${wordsOf(notices)}`);
    if (!letters.PLANNED) after.mergedAfter ??= seconds();
    if (!isOpen(letters)) after.printedAfter ??= seconds();
    if (!isOpen(letters) && !isOpen(notices)) after.toldAfter ??= seconds();
    if (state === 'PRINTED') return { ...after, doneAfter: seconds(), letters, notices, progress };
    if (pauseReason) throw new Error(pauseReason);
    if (seconds() * 1_000 > PATIENCE_MS) throw new Error('the campaign does not come to an end');
    await delay(LOOK_MS);
  }
}

function countsOf(rows) {
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

function isOpen(counts) {
  return Object.entries(counts).some(([state, count]) => OPEN.has(state) && count > 0);
}

function wordsOf(counts) {
  return Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
}

function rowsOf(
  { check, checkedAfter, mergedAfter, printedAfter, toldAfter, doneAfter, letters, notices, progress },
  steps,
) {
  const at = (value) => `${value.toFixed(1)} s`;
  return [
    ['steps (mutations) from template to running (aim: at most 8)', steps],
    [
      `all ${check.checkedCount} customers checked: ${check.letterCount} letters, ${check.pageCount} pages, ${check.noticeCount} notices`,
      `after ${at(checkedAfter)}`,
    ],
    [
      'what the check found',
      check.findingCounts.map(({ code, field, customerCount }) => `${customerCount} ${code} ${field}`).join(', ') ||
        'nothing',
    ],
    ['all letters merged and set', `after ${at(mergedAfter)}`],
    ['all printed, by a printer of 600 pages a minute', `after ${at(printedAfter)}`],
    ['all told by e-mail, at 50 a second at most', `after ${at(toldAfter)}`],
    ['the campaign says so: from the template to all printed and told', `after ${at(doneAfter)}`],
    [
      'letters; notices; pages that the printer counted',
      `${wordsOf(letters)}; ${wordsOf(notices)}; ${progress.pagesPrintedCount}`,
    ],
    ['load of the machine in the last minute', loadavg()[0].toFixed(1)],
  ];
}

/** What the printer and the mail server have in their own folders. */
function provenBy({ dataDir }, { check }) {
  const files = (name, end) =>
    readdirSync(join(dataDir, name), { recursive: true }).filter((file) => file.endsWith(end)).length;
  return [
    [
      'files at the printer; messages at the mail server',
      `${files('prints', '.pdf')} for ${check.letterCount} letters; ${files('mail', '.eml')} for ${check.noticeCount} notices`,
    ],
  ];
}
