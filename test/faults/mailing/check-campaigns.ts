import { compare, type Finding, textsOf } from '../findings.js';
import type { Arena } from './arena.js';
import type { Expected } from './plan-campaigns.js';
import type { StartedCampaign } from './run-campaign.js';
import type { ToldOutside } from './told-outside.js';

/** Compares what each customer was to get with what came out of the printer and what the mail server took. */
export async function checkCampaigns(
  arena: Arena,
  campaigns: readonly StartedCampaign[],
  told: ToldOutside,
): Promise<readonly Finding[]> {
  const findings = [
    ...checkLetters(campaigns, told),
    ...checkNotices(campaigns, told),
    ...(await checkRows(arena, campaigns, told)),
    { kind: 'stuck', what: 'job in the printer', count: told.openJobCount } as const,
  ];
  return findings.filter(({ count }) => count > 0);
}

function checkLetters(campaigns: readonly StartedCampaign[], { letters }: ToldOutside): readonly Finding[] {
  const wanted = campaigns.flatMap(({ number, customers }) =>
    customers.filter(({ getsLetter }) => getsLetter).map((customer) => `${number} ${customer.number}`),
  );
  return compare(
    'letter',
    wanted,
    letters.map(({ campaign, customer }) => `${campaign} ${customer}`),
  );
}

/** Each customer is of one campaign alone, so that an address tells whose notice it was. */
function checkNotices(campaigns: readonly StartedCampaign[], told: ToldOutside): readonly Finding[] {
  const mailed = new Set(told.mails.map(({ to }) => to));
  // Whom the server refused for good gets none; who dies before it is written down may ask once more.
  const isDue = ({ getsNotice, email }: Expected) =>
    getsNotice && (mailed.has(email ?? '') || !told.refused.has(email ?? ''));
  const wanted = customersOf(campaigns).filter(isDue);
  return [
    ...compare('notice', textsOf(wanted, 'email'), textsOf(told.mails, 'to')),
    { kind: 'wrong', what: 'notice before its letter', count: told.mails.filter(isEarly(campaigns, told)).length },
  ];
}

function isEarly(campaigns: readonly StartedCampaign[], { letters }: ToldOutside) {
  const numberOf = new Map(customersOf(campaigns).map(({ email, number }) => [email, number]));
  const printedAt = new Map(letters.map(({ customer, at }) => [customer, at]));
  return ({ to, at }: { readonly to: string; readonly at: string }) => {
    const printed = printedAt.get(numberOf.get(to) ?? '');
    return printed === undefined || printed > at;
  };
}

/** What mailing says of itself is what came out and was taken. */
async function checkRows(
  { world: { sql } }: Arena,
  campaigns: readonly StartedCampaign[],
  { letters, mails }: ToldOutside,
): Promise<readonly Finding[]> {
  const numbers = campaigns.map(({ number }) => number);
  const open = await sql.mailing`select id from campaigns where number = any(${numbers}) and state <> 'PRINTED'`;
  const printed = await sql.mailing`select snapshot->'addressLines' as lines from letters
    where letters.state = 'PRINTED' and campaign_id in (select id from campaigns where number = any(${numbers}))`;
  const told = await sql.mailing`select email from notices where state in ('SENT', 'DELIVERED', 'BOUNCED')
    and campaign_id in (select id from campaigns where number = any(${numbers}))`;
  const addresses = new Set(mails.map(({ to }) => to));
  return [
    { kind: 'stuck', what: 'campaign', count: open.length },
    {
      kind: 'wrong',
      what: 'count of printed letters',
      count: Math.abs(printed.length - new Set(namesOf(letters)).size),
    },
    ...compare('notice that is said to be sent', [...addresses], textsOf(told, 'email')),
  ];
}

function namesOf(letters: ToldOutside['letters']): readonly string[] {
  return letters.map(({ campaign, customer }) => `${campaign} ${customer}`);
}

function customersOf(campaigns: readonly StartedCampaign[]): readonly Expected[] {
  return campaigns.flatMap(({ customers }) => customers);
}
