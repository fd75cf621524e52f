import { waitFor } from './wait-for.js';
import type { World } from './world.js';

export interface MailingPayload {
  readonly campaign?: { readonly number: string; readonly state: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** Longer than any outage of a test. */
const PATIENCE_MS = 120_000;
/** No refusal, but that another system cannot be asked just now. */
const TRY_AGAIN = 'CUSTOMER_UNAVAILABLE';

/** Does one of mailing's acts as a clerk's app would: with one key, again and again until it is answered. */
export async function actAsClerk(world: World, name: string, input: object): Promise<MailingPayload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const fields = name.endsWith('Campaign') ? 'campaign { number state } ' : '';
  const mutation = `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${fields}userErrors { code message } } }`;
  return waitFor(
    `${name} ${JSON.stringify(input)}`,
    async () => {
      const { data } = await world.ask<{ readonly act: MailingPayload | null } | null>(
        mutation,
        { input },
        'mailing-clerk',
      );
      return data?.act?.userErrors.some(({ code }) => code === TRY_AGAIN) ? undefined : (data?.act ?? undefined);
    },
    PATIENCE_MS,
  );
}

/** @throws Error with what was refused, where something was. */
export async function mustAsClerk(world: World, name: string, input: object): Promise<MailingPayload> {
  const payload = await actAsClerk(world, name, input);
  const [refusal] = payload.userErrors;
  if (refusal) throw new Error(`${name}: ${refusal.code}: ${refusal.message} (${JSON.stringify(input)})`);
  return payload;
}

interface Check {
  readonly id: string;
  readonly doneAt: string | null;
  readonly letterCount: number;
  readonly noticeCount: number;
  readonly leftOutCount: number;
}

const CHECK = `query ($number: String!) {
  campaign(number: $number) { check { id doneAt letterCount noticeCount leftOutCount } }
}`;

/** Has a campaign checked, and waits for the report. */
export async function checkCampaign(world: World, number: string): Promise<Check> {
  await mustAsClerk(world, 'checkCampaign', { idempotencyKey: `check-${number}`, campaignNumber: number });
  return waitFor(
    `the check of ${number}`,
    async () => {
      const { data } = await world.ask<{ readonly campaign: { readonly check: Check } | null } | null>(
        ...([CHECK, { number }, 'mailing-clerk'] as const),
      );
      const check = data?.campaign?.check;
      return check && check.doneAt !== null && check;
    },
    PATIENCE_MS,
  );
}
