import { type Clock, clockAt } from '@switchboard/kit/clock';
import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Outcome } from '@switchboard/kit/refusal';
import { openRuntime, type Runtime, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { serviceViewer } from '@switchboard/kit/viewer';
import postgres from 'postgres';
import { startTestSystem } from '../../../test/world/test-system.js';
import { cancelCampaign } from '../src/campaigns/cancel-campaign.js';
import { draftCampaigns } from '../src/campaigns/draft-campaigns.js';
import type { CampaignDraft, ChosenCustomer } from '../src/campaigns/drafts.js';
import { type MailingSettings, readSender } from '../src/env.js';
import { startOutlets } from '../src/outlets.js';
import { mailingParts, startMailing } from '../src/subgraph.js';
import { addTemplates } from '../src/templates/add-templates.js';
import type { TemplateText } from '../src/templates/texts.js';
import type { Outlets } from '../src/terms.js';

export const sender = readSender({});
export const now = new Date('2026-11-24T08:30:00.000Z');

export function textOf(change: Partial<TemplateText> = {}): TemplateText {
  const language = change.language ?? 'en';
  return {
    name: 'New rates',
    language,
    subject: `New rates (${language})`,
    body: 'Dear {{ contact.name }}, our rates change.',
    ...change,
  };
}

export function draftOf(recipients: readonly ChosenCustomer[], change: Partial<CampaignDraft> = {}): CampaignDraft {
  return { name: 'Autumn', templateName: 'New rates', defaultLanguage: 'en', recipients, ...change };
}

export const recipients = (count: number): readonly ChosenCustomer[] =>
  Array.from({ length: count }, () => ({ customerId: newId() }));

export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

export const codesOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, path }) => `${code} ${path.join('.')}`);

interface Start {
  readonly withoutWorkers?: boolean;
  /** Of its acts, where nothing works by itself; the machine's unless given. */
  readonly clock?: Clock;
  /** What is printed and sent goes there; checks and merging are left to the test. */
  readonly outlets?: Outlets;
}

/** An hour after the tests' own work, and going on. */
const tick = { now: () => new Date(now.getTime() + 3_600_000 + performance.now()) };

const withOutlets = (outlets: Outlets) => (runtime: Runtime) =>
  startOutlets(runtime, { sender, outlets }, createPdfCompiler());

/** Mailing alone over a database of its own, its acts at hand as a loader of data has them. */
export async function startMailingAlone({ withoutWorkers = false, clock, outlets }: Start = {}) {
  // Without workers a test does their work itself, step by step.
  const start = (settings: MailingSettings) =>
    withoutWorkers
      ? startSubgraph(
          { ...mailingParts({ ...settings, ...(outlets && { outlets }) }), startWorkers: async () => {} },
          settings,
          clock,
        )
      : outlets
        ? startSubgraph(
            { ...mailingParts({ ...settings, outlets }), startWorkers: withOutlets(outlets) },
            settings,
            tick,
          )
        : startMailing(settings);
  const system = await startTestSystem('mailing', start, { sender });
  const stopping = new AbortController();
  const runtime = await openRuntime(mailingParts({ sender }), system.settings, {
    clock: clockAt(now),
    stopped: stopping.signal,
  });
  const act = <Value>(run: (tx: Db) => Promise<Value>) =>
    withViewer(runtime.database, serviceViewer('test'), 'write', run);
  const sql = postgres(system.ownerUrl, { max: 2, onnotice: () => {} });
  return {
    ...system,
    sql,
    act,
    /** Of acts and workers that a test runs by itself. */
    runtime,
    addTemplates: (texts: readonly TemplateText[]) => act((tx) => addTemplates(tx, texts, { now })),
    draft: (drafts: readonly CampaignDraft[], at = now) => act((tx) => draftCampaigns(tx, drafts, { now: at })),
    cancel: (campaignNumber: string) => act((tx) => cancelCampaign(tx, { campaignNumber }, { now })),
    async stop() {
      stopping.abort();
      await sql.end();
      await runtime.boss.stop({ graceful: false });
      await runtime.database.close();
      await system.stop();
    },
  };
}

export type MailingAlone = Awaited<ReturnType<typeof startMailingAlone>>;
