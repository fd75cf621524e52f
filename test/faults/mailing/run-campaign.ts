import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { actAsClerk, checkCampaign, mustAsClerk } from '../../world/mailing-clerk.js';
import type { World } from '../../world/world.js';
import type { CampaignPlan, Expected } from './plan-campaigns.js';

export const TEMPLATE = 'Proof';

/** A campaign that was started. */
export interface StartedCampaign extends CampaignPlan {
  readonly number: string;
}

const DAY_MS = 86_400_000;

/** The text of all campaigns: each letter tells whose it is, and of which campaign. */
export async function addText(world: World): Promise<void> {
  await mustAsClerk(world, 'addLetterTemplate', {
    ...{ idempotencyKey: 'text', name: TEMPLATE, language: 'en', subject: 'News of {{ campaign.number }}' },
    body: 'Dear {{ customer.name }},\n\nyour number is [{{ customer.number }}].',
  });
}

/** By the public door, from the draft to the start, each act until it is answered. */
export async function startCampaign(world: World, plan: CampaignPlan): Promise<StartedCampaign> {
  const { name, kind, customers } = plan;
  const drafted = await mustAsClerk(world, 'draftCampaign', {
    ...{ idempotencyKey: randomUUID(), name, kind, templateName: TEMPLATE, defaultLanguage: 'en' },
    postsOn: new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10),
    audience: { customerNumbers: customers.map(({ number }) => number) },
  });
  const number = drafted.campaign?.number ?? '';
  await suppress(world, kind, ofTime(customers, false));
  const check = await checkCampaign(world, number);
  await suppress(world, kind, ofTime(customers, true));
  await mustAsClerk(world, 'startCampaign', {
    ...{ idempotencyKey: randomUUID(), campaignNumber: number, checkId: check.id },
  });
  return { ...plan, number };
}

/** Pauses a campaign and resumes it, unless it is over by then. */
export async function pauseNowAndThen(world: World, { number, pauses }: StartedCampaign): Promise<void> {
  for (const { afterMs, forMs } of pauses) {
    await sleep(afterMs);
    await actAsClerk(world, 'pauseCampaign', { idempotencyKey: randomUUID(), campaignNumber: number });
    await sleep(forMs);
    await resumeCampaign(world, number);
  }
}

export async function resumeCampaign(world: World, number: string): Promise<void> {
  await actAsClerk(world, 'resumeCampaign', { idempotencyKey: randomUUID(), campaignNumber: number });
}

function ofTime(customers: readonly Expected[], afterCheck: boolean): readonly Expected[] {
  return customers.filter(({ suppressed }) => suppressed?.afterCheck === afterCheck);
}

async function suppress(world: World, kind: string, customers: readonly Expected[]): Promise<void> {
  const wishes = customers.map(({ number: customerNumber, suppressed }) => ({
    ...{ idempotencyKey: randomUUID(), channel: suppressed?.channel, customerNumber, kind },
  }));
  await Promise.all(wishes.map((wish) => mustAsClerk(world, 'suppress', wish)));
}
