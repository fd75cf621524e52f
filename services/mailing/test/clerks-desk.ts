import { randomUUID } from 'node:crypto';
import { newId } from '@switchboard/kit/ids';
import type { Viewer } from '@switchboard/kit/viewer';
import { waitFor } from '../../../test/world/wait-for.js';
import { clerk, customerOf, graphOf, startCampaignWork } from './campaign-work.js';
import { type MailingAlone, startMailingAlone } from './mailing-system.js';
import { type PaperAndMail, startPaperAndMail } from './paper-and-mail.js';

interface Acted {
  readonly printJob?: { readonly id: string; readonly name: string; readonly state: string } | null;
  readonly settledCount?: number;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

/** What a clerk sees of one campaign. */
export interface SeenCampaign {
  readonly state: string;
  readonly progress: {
    readonly letters: readonly { readonly state: string; readonly letterCount: number }[];
    readonly notices: readonly { readonly state: string; readonly noticeCount: number }[];
    readonly printJobsToSettleCount: number;
    readonly noticesInDoubtCount: number;
  };
  readonly letters: {
    readonly nodes: readonly {
      readonly id: string;
      readonly state: string;
      readonly findings: readonly { readonly code: string }[];
      readonly notice: { readonly id: string; readonly isInDoubt: boolean; readonly settledAs: string | null } | null;
      readonly reprints: readonly { readonly name: string; readonly state: string; readonly reason: string | null }[];
    }[];
  };
  readonly printJobs: {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly state: string;
      readonly isToSettle: boolean;
      readonly settledAs: string | null;
      readonly letter: { readonly id: string } | null;
    }[];
  };
}

const CAMPAIGN = `query ($number: String!) { campaign(number: $number) { state
  progress { letters { state letterCount } notices { state noticeCount } printJobsToSettleCount noticesInDoubtCount }
  letters { nodes { id state findings { code } notice { id isInDoubt settledAs } reprints { name state reason } } }
  printJobs { nodes { id name state isToSettle settledAs letter { id } } } } }`;

/** Mailing without workers, a printer and a mail server, and a clerk who acts by the graph; time goes as the test says. */
export async function startClerksDesk() {
  const alone = await startMailingAlone({ withoutWorkers: true });
  const campaigns = await startCampaignWork(alone);
  const world = await startPaperAndMail(alone, campaigns);
  let at = new Date();
  const pass = (seconds: number) => {
    at = new Date(at.getTime() + seconds * 1_000);
    return at;
  };
  const see = async (number: string) => {
    const { data, errors } = await alone.ask<{ readonly campaign: SeenCampaign }>(CAMPAIGN, { number }, clerk);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.campaign;
  };
  return {
    ...{ alone, campaigns, world, pass, see, act: actsOf(alone) },
    ...worksOf({ campaigns, world, pass, see }),
    ...outcomesOf(world),
    async stop() {
      await world.stop();
      await campaigns.stop();
      await alone.stop();
    },
  };
}

/** A mutation of which a print job or a count comes. */
function actsOf(alone: MailingAlone) {
  return async (name: string, input: object, viewer: Viewer = clerk): Promise<Acted> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const fields = name === 'settleNotices' ? 'settledCount' : 'printJob { id name state }';
    const { data, errors } = await alone.ask<{ readonly act: Acted }>(
      `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${fields} userErrors { code path } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      viewer,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.act;
  };
}

interface Parts {
  readonly campaigns: Awaited<ReturnType<typeof startCampaignWork>>;
  readonly world: PaperAndMail;
  readonly pass: (seconds: number) => Date;
  readonly see: (number: string) => Promise<SeenCampaign>;
}

function worksOf({ campaigns, world, pass, see }: Parts) {
  return {
    /** A running campaign to so many customers whose letters are merged. */
    async merged(prefix: string, count: number): Promise<string> {
      const { askGraph } = graphOf(Array.from({ length: count }, (_, index) => customerOf(`${prefix}${index}`)));
      const campaignNumber = await campaigns.draft({});
      const { campaign } = await campaigns.ask('checkCampaign', { campaignNumber });
      await campaigns.check(askGraph, pass(1));
      await campaigns.ask('startCampaign', { campaignNumber, checkId: campaign?.check?.id });
      await campaigns.merge(askGraph, pass(0));
      return campaignNumber;
    },
    /** Works as the workers do until no print job of it is open. */
    print: (number: string) =>
      waitFor(`${number} on paper`, async () => {
        await world.send(pass(20));
        await world.follow(pass(20));
        const { printJobs } = await see(number);
        return printJobs.nodes.every(({ state }) => !['READY', 'SENDING', 'AT_PRINTER'].includes(state));
      }),
    /** The campaign's open print job fails with some of its pages printed. */
    async failHalfPrinted(number: string): Promise<string> {
      const status = async () => ({ state: 'ABORTED', reasons: ['aborted-by-system'], pagesCompleted: 1 }) as const;
      await world.send(pass(1));
      await world.follow(pass(20), { ...world.printer, status });
      return (await see(number)).printJobs.nodes.find(({ isToSettle }) => isToSettle)?.id ?? '';
    },
  };
}

function outcomesOf({ paper, mail }: PaperAndMail) {
  return {
    /** The names of a campaign's jobs that the printer took. */
    printed: async (number: string) =>
      (await paper.ledger())
        .flatMap((entry) => (entry.type === 'print' && entry.outcome === 'accepted' ? [entry.name] : []))
        .filter((name) => name.startsWith(`${number}/`)),
    /** How many customers so named got a message. */
    mailed: async (prefix: string) =>
      (await mail.messages())
        .flatMap(({ to }) => to.map(({ address }) => address))
        .filter((address) => address.startsWith(prefix.toLowerCase())).length,
  };
}

export type ClerksDesk = Awaited<ReturnType<typeof startClerksDesk>>;

/** States with their counts, such as `{ PRINTED: 3 }`. */
export const lettersOf = ({ progress }: SeenCampaign) =>
  Object.fromEntries(progress.letters.map(({ state, letterCount }) => [state, letterCount]));
export const noticesOf = ({ progress }: SeenCampaign) =>
  Object.fromEntries(progress.notices.map(({ state, noticeCount }) => [state, noticeCount]));
export const refusalsOf = ({ userErrors }: Acted) => userErrors.map(({ code, path }) => [code, ...path].join(' '));
export const nobody = newId();
