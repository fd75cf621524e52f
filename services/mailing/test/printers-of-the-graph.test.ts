import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { clockAt } from '@switchboard/kit/clock';
import { readEnv } from '@switchboard/kit/env';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRINT_FOLDER_SECRET, startPrintFolderProcess } from '../../../test/world/print-folder.js';
import { salesperson } from '../../../test/world/test-system.js';
import { sendPrintJobs } from '../src/print-jobs/send-print-jobs.js';
import { openPrinters } from '../src/printing/open-printers.js';
import { type PrinterSettings, printersShape } from '../src/printing/read-printers.js';
import { clerk, customerOf, graphOf, startCampaignWork } from './campaign-work.js';
import { type MailingAlone, now, startMailingAlone } from './mailing-system.js';

let alone: MailingAlone;
let campaigns: Awaited<ReturnType<typeof startCampaignWork>>;
let papers: readonly Awaited<ReturnType<typeof startPrintFolderProcess>>[];
/** Takes what it is told, and never answers. */
let silent: Server;
let printers: readonly PrinterSettings[];
beforeAll(async () => {
  papers = [await startPrintFolderProcess(), await startPrintFolderProcess()];
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as { readonly port: number };
  const folders = papers.map(({ printerUri: url }, index) => ({
    ...{ name: index === 0 ? 'letters' : 'cellar', url, secret: PRINT_FOLDER_SECRET },
  }));
  const none = { name: 'none', url: 'ipp://127.0.0.1:1/ipp/print' };
  const mute = { name: 'mute', url: `ipp://127.0.0.1:${port}/ipp/print` };
  printers = readEnv(printersShape, { PRINTERS: JSON.stringify([...folders, none, mute]) });
  const urls = { publicUrl: 'https://letters.acme.example', graphUrl: 'http://127.0.0.1:9/graphql' };
  const outlets = { ...urls, printers, smtp: undefined, doubtMs: 60_000, keys: [] };
  alone = await startMailingAlone({ withoutWorkers: true, outlets });
  campaigns = await startCampaignWork(alone);
});
afterAll(async () => {
  await campaigns.stop();
  await alone.stop();
  silent.close();
  for (const paper of papers) await paper.remove();
});

interface Standing {
  readonly name: string;
  readonly state: string;
  readonly isAccepting: boolean | null;
  readonly reasons: readonly string[];
  readonly openJobCount: number;
}

const standings = async (viewer = clerk) =>
  alone.ask<{ readonly printers: readonly Standing[] | null }>(
    '{ printers { name state isAccepting reasons openJobCount } }',
    {},
    viewer,
  );

/** A campaign whose letters wait to be printed. */
async function merged(prefix: string, change: object): Promise<string> {
  const { askGraph } = graphOf([customerOf(prefix)]);
  const campaignNumber = await campaigns.draft({}, change);
  const { campaign } = await campaigns.ask('checkCampaign', { campaignNumber });
  await campaigns.check(askGraph);
  await campaigns.ask('startCampaign', { campaignNumber, checkId: campaign?.check?.id });
  await campaigns.merge(askGraph);
  return campaignNumber;
}

test('each printer says how it is, and one that does not answer in time is shown as such beside the others', async () => {
  const before = performance.now();

  const { data, errors } = await standings();

  expect(performance.now() - before).toBeLessThan(4_000);
  expect(errors).toBeUndefined();
  const unreachable = { state: 'UNREACHABLE', isAccepting: null, reasons: [], openJobCount: 0 };
  expect(data.printers).toEqual([
    { name: 'letters', state: 'IDLE', isAccepting: true, reasons: [], openJobCount: 0 },
    { name: 'cellar', state: 'IDLE', isAccepting: true, reasons: [], openJobCount: 0 },
    { name: 'none', ...unreachable },
    { name: 'mute', ...unreachable },
  ]);
});

test('printers are for clerks and operators', async () => {
  const { data, errors } = await standings(salesperson);

  expect(data.printers).toBeNull();
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
});

test('a campaign is printed at the printer that its draft names, and else at the first', async () => {
  const [named, unnamed] = [await merged('A', { printer: 'cellar' }), await merged('B', {})];
  const open = async () => (await standings()).data.printers?.map(({ openJobCount }) => openJobCount);
  expect(await open()).toEqual([1, 1, 0, 0]);

  const { database, compiler } = campaigns.workOf(async () => ({}) as never);
  const clock = clockAt(now);
  await sendPrintJobs({ database, compiler, clock, printers: openPrinters(printers), leaseMs: 60_000 });

  const namesAt = async (index: number) =>
    (await papers[index]?.ledger())?.flatMap((entry) => (entry.type === 'print' ? [entry.name] : []));
  expect([await namesAt(0), await namesAt(1)]).toEqual([[`${unnamed}/1`], [`${named}/1`]]);
  const { data } = await alone.ask<{ readonly a: { printer: string | null }; readonly b: { printer: string | null } }>(
    'query ($a: String!, $b: String!) { a: campaign(number: $a) { printer } b: campaign(number: $b) { printer } }',
    { a: named, b: unnamed },
  );
  expect(data).toEqual({ a: { printer: 'cellar' }, b: { printer: null } });
});

test('a printer that there is not is refused', async () => {
  const draft = { name: 'Autumn', templateName: 'None', defaultLanguage: 'en', postsOn: '2099-11-30', audience: {} };

  const { userErrors } = await campaigns.ask('draftCampaign', { ...draft, printer: 'attic' });

  expect(userErrors.map(({ code, path }) => [code, ...path].join(' '))).toContain('PRINTER_UNKNOWN printer');
});

test('a campaign whose printer is gone goes on at another', async () => {
  const number = await merged('D', { printer: 'none' });
  await campaigns.ask('pauseCampaign', { campaignNumber: number });
  const resume = (printer: string) => campaigns.ask('resumeCampaign', { campaignNumber: number, printer });

  expect((await resume('attic')).userErrors.map(({ code }) => code)).toEqual(['PRINTER_UNKNOWN']);
  expect((await resume('cellar')).campaign?.state).toBe('RUNNING');
  const { database, compiler } = campaigns.workOf(async () => ({}) as never);
  const work = { database, compiler, clock: clockAt(now), leaseMs: 60_000, printers: openPrinters(printers) };
  await sendPrintJobs(work);

  const names = (await papers[1]?.ledger())?.flatMap((entry) => (entry.type === 'print' ? [entry.name] : []));
  expect(names).toContain(`${number}/1`);
});

test('a check tells when the notices go once the printer has a pace, and which day they name', async () => {
  const number = await merged('C', { printer: 'cellar' });
  const ask = async () =>
    (
      await alone.ask<{ readonly campaign: { readonly check: { readonly noticesGo: unknown } } }>(
        'query ($number: String!) { campaign(number: $number) { startedAt check { noticesGo { firstAt lastAt postsOn } } } }',
        { number },
      )
    ).data.campaign;
  expect((await ask()).check.noticesGo).toEqual({ firstAt: null, lastAt: null, postsOn: '2099-11-30' });

  await alone.sql`update print_jobs set state = 'COMPLETED', printer = 'cellar', accepted_at = '2026-11-24T08:00:00Z',
    done_at = '2026-11-24T08:00:30Z' where job_name = ${`${number}/1`}`;

  const { startedAt, check } = (await ask()) as unknown as { startedAt: string; check: { noticesGo: unknown } };
  const at = new Date(Date.parse(startedAt) + 30_000).toISOString();
  expect(check.noticesGo).toEqual({ firstAt: at, lastAt: at, postsOn: '2099-11-30' });
});
