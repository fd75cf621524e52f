import { waitFor } from '../../../test/world/wait-for.js';
import { customerOf, graphOf, startCampaignWork } from './campaign-work.js';
import { type MailingAlone, now, startMailingAlone } from './mailing-system.js';
import { type PaperAndMail, startPaperAndMail } from './paper-and-mail.js';

/** Mailing alone with its printer and mail server, and campaigns to run there. */
export async function startCampaignRuns() {
  const alone = await startMailingAlone({ withoutWorkers: true });
  const campaigns = await startCampaignWork(alone);
  const world = await startPaperAndMail(alone, campaigns);
  const runs = runCampaigns(alone, campaigns, world);
  return {
    ...{ alone, campaigns, world, runs },
    /** No test finds what another left to be told. */
    async comeToRest() {
      await world.paper.fault({});
      await world.mail.fault({});
      while ((await world.tell(runs.at())) > 0);
    },
    async stop() {
      await world.stop();
      await campaigns.stop();
      await alone.stop();
    },
  };
}

/** Campaigns that are printed and told of step by step, at a time that only goes on: several tests share one mailing. */
function runCampaigns(
  alone: MailingAlone,
  campaigns: Awaited<ReturnType<typeof startCampaignWork>>,
  world: PaperAndMail,
) {
  let at = now;
  const pass = (seconds: number) => {
    at = new Date(at.getTime() + seconds * 1_000);
    return at;
  };
  const countsOf = async (table: 'letters' | 'notices', number: string) => {
    const rows = await alone.sql`select r.state, count(*)::int as count from ${alone.sql(table)} r
      join campaigns c on c.id = r.campaign_id where c.number = ${number} group by 1 order by 1`;
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  return {
    at: () => at,
    pass,
    countsOf,
    addressesOf: (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}${index}@customer.example`.toLowerCase()).sort(),
    /** A running campaign whose letters are merged. */
    async merged(prefix: string, count: number): Promise<string> {
      const customers = Array.from({ length: count }, (_, index) => customerOf(`${prefix}${index}`));
      const { askGraph } = graphOf(customers);
      const campaignNumber = await campaigns.draft({});
      const { campaign } = await campaigns.ask('checkCampaign', { campaignNumber });
      await campaigns.check(askGraph, pass(1));
      await campaigns.ask('startCampaign', { campaignNumber, checkId: campaign?.check?.id });
      await campaigns.merge(askGraph, at);
      return campaignNumber;
    },
    /** Looks until the letters are printed, as the workers do. */
    printAll: (number: string) =>
      waitFor(`${number} on paper`, async () => {
        await world.send(pass(20));
        await world.follow(pass(20));
        const { PRINTED = 0, MERGED = 0, PRINTING = 0 } = await countsOf('letters', number);
        return PRINTED > 0 && MERGED + PRINTING === 0;
      }),
    ...seenOutside(world),
    ...rowsOf(alone),
  };
}

/** As the printer and the mail server have it. */
const seenOutside = (world: PaperAndMail) => ({
  printed: async (number: string) =>
    (await world.paper.ledger())
      .filter((entry) => entry.type === 'print' && entry.outcome === 'accepted')
      .filter((entry) => 'name' in entry && entry.name.startsWith(`${number}/`)),
  mailed: async (prefix: string) =>
    (await world.mail.messages())
      .flatMap(({ to }) => to.map(({ address }) => address))
      .filter((address) => address.startsWith(prefix.toLowerCase()))
      .sort(),
});

const rowsOf = ({ sql }: MailingAlone) => ({
  campaignOf: async (number: string) =>
    (await sql`select state, pause_reason from campaigns where number = ${number}`)[0],
  jobsOf: (number: string) =>
    sql`select job_name, state, problem from print_jobs where job_name like ${`${number}/%`} order by job_name`,
});

export type CampaignRuns = ReturnType<typeof runCampaigns>;
