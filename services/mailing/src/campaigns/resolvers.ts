import type { Db } from '@switchboard/kit/database/open-database';
import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';
import type {
  CampaignCheckResolvers,
  CampaignProgressResolvers,
  CampaignResolvers,
  DraftCampaignInput,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { letterPage } from '../letters/letter-page.js';
import { ANY_PRINTER } from '../print-jobs/queries.js';
import { mayMail, notAllowed } from '../who-mails.js';
import type { Audience } from './audience.js';
import { cancelCampaign } from './cancel-campaign.js';
import { countLetters, unknownNumbersOf } from './check-figures.js';
import { type DraftScope, draftCampaign } from './draft-campaign.js';
import { noticesGo } from './notices-go.js';
import { pauseCampaign } from './pause-campaign.js';
import { listCampaigns } from './queries.js';
import { readAudience } from './read-audience.js';
import { recordPosting } from './record-posting.js';
import { requestCheck } from './request-check.js';
import { resumeCampaign } from './resume-campaign.js';
import { startCampaign } from './start-campaign.js';

export const Query: Pick<QueryResolvers, 'campaign' | 'campaigns'> = {
  campaign: (_query, { number }, { loaders }) => loaders.campaignByNumber.load(number),
  async campaigns(_query, slice, { read }) {
    const page = toPage(slice, 2);
    const rows = await read((db) => listCampaigns(db, page));
    return toConnection(rows, page, (row) => [row.draftedAt.toISOString(), row.id]);
  },
};

type Mutations = Pick<
  MutationResolvers,
  | 'draftCampaign'
  | 'checkCampaign'
  | 'startCampaign'
  | 'pauseCampaign'
  | 'resumeCampaign'
  | 'cancelCampaign'
  | 'recordPosting'
>;

const acts: Omit<Mutations, 'draftCampaign' | 'resumeCampaign'> = {
  checkCampaign: (_parent, { input }, context) =>
    payloadOf(context, { name: 'checkCampaign', input: input, run: (tx) => requestCheck(tx, input, context) }),
  startCampaign: (_parent, { input }, context) =>
    payloadOf(context, { name: 'startCampaign', input: input, run: (tx) => startCampaign(tx, input, context) }),
  pauseCampaign: (_parent, { input: { campaignNumber, ...key } }, context) =>
    payloadOf(context, {
      name: 'pauseCampaign',
      input: { campaignNumber, ...key },
      run: (tx) => pauseCampaign(tx, { campaignNumber }),
    }),
  cancelCampaign: (_parent, { input }, context) =>
    payloadOf(context, { name: 'cancelCampaign', input: input, run: (tx) => cancelCampaign(tx, input, context) }),
  recordPosting: (_parent, { input }, context) =>
    payloadOf(context, { name: 'recordPosting', input: input, run: (tx) => recordPosting(tx, input, context) }),
};

/** The acts on campaigns, which may name one of these printers. */
export function createCampaignMutations(printers: readonly string[]): Mutations {
  return {
    ...acts,
    draftCampaign: (_parent, { input }, context) => {
      const run = (tx: Db) => draft(tx, input, { printers, now: context.now });
      return payloadOf(context, { name: 'draftCampaign', input, run });
    },
    resumeCampaign: (_parent, { input }, context) =>
      payloadOf(context, {
        name: 'resumeCampaign',
        input,
        run: (tx) => resumeCampaign(tx, input, { printers, now: context.now }),
      }),
  };
}

export const Campaign: CampaignResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.campaignById.load(id),
  audience: ({ audience }) => audience && shownAudience(audience),
  check: (campaign) => (campaign.checkId === null ? null : campaign),
  progress: (campaign) => campaign,
  letterCount: async ({ id }, _arguments, { loaders }) =>
    countLetters(await loaders.letterCountsOfCampaign.load(id)).letterCount,
  letters: ({ id }, { state, ...slice }, { loaders }) =>
    letterPage(loaders.lettersOfCampaign, id, { ...slice, ...(state && { filter: { state } }) }),
  printJobs: async ({ id: parentId }, slice, { loaders }) => {
    const page = toPage(slice, 2);
    const rows = await loaders.printJobsOfCampaign.load({ parentId, page });
    return toConnection(rows, page, ({ orderedAt, id }) => [orderedAt.toISOString(), id]);
  },
  lettersDownload: async ({ id, number }, _arguments, { loaders, signDownload }) => {
    const counts = await loaders.letterCountsOfCampaign.load(id);
    const isMerged = counts.some(({ state }) => state === 'MERGED' || state === 'PRINTING' || state === 'PRINTED');
    return isMerged ? { ...signDownload('letters', { id }), fileName: `${number}.zip` } : null;
  },
  emailListDownload: ({ id, number, announces, startedAt }, _arguments, { signDownload }) => {
    if (!announces || startedAt === null) return null;
    return { ...signDownload('email-list', { id }), fileName: `${number}-notices.csv` };
  },
};

export const CampaignCheck: CampaignCheckResolvers = {
  id: ({ id, checkId }) => checkId ?? id,
  requestedAt: ({ draftedAt, checkRequestedAt }) => checkRequestedAt ?? draftedAt,
  doneAt: ({ checkedAt }) => checkedAt,
  problem: ({ checkProblem }) => checkProblem,
  letterCount: async ({ id }, _arguments, { loaders }) =>
    countLetters(await loaders.letterCountsOfCampaign.load(id)).letterCount,
  pageCount: async ({ id }, _arguments, { loaders }) =>
    countLetters(await loaders.letterCountsOfCampaign.load(id)).pageCount,
  leftOutCount: async ({ id }, _arguments, { loaders }) =>
    countLetters(await loaders.letterCountsOfCampaign.load(id)).leftOutCount,
  noticeCount: async ({ id }, _arguments, { loaders }) => {
    const counts = await loaders.noticeCountsOfCampaign.load(id);
    return counts.reduce((sum, { state, noticeCount }) => (state === 'LEFT_OUT' ? sum : sum + noticeCount), 0);
  },
  noticesGo: async ({ id, announces, postsOn, startedAt, printer }, _arguments, { loaders, now }) => {
    if (!announces || postsOn === null) return null;
    const figures = countLetters(await loaders.letterCountsOfCampaign.load(id));
    const pace = await loaders.paceOfPrinter.load(printer ?? ANY_PRINTER);
    return { ...noticesGo(figures, { startsAt: startedAt ?? now, secondsPerPage: pace?.secondsPerPage }), postsOn };
  },
  unknownCustomerNumbers: (campaign) => unknownNumbersOf(campaign),
  findingCounts: async (campaign, _arguments, { loaders }) => {
    const customerCount = unknownNumbersOf(campaign).length;
    const unknown = customerCount === 0 ? [] : [{ code: 'CUSTOMER_UNKNOWN', field: null, customerCount }];
    return [...(await loaders.findingCountsOfCampaign.load(campaign.id)), ...unknown];
  },
  findings: ({ id }, { code, ...slice }, { loaders }) =>
    letterPage(loaders.lettersOfCampaign, id, { ...slice, filter: { found: code ?? '' } }),
};

export const CampaignProgress: CampaignProgressResolvers = {
  letters: async ({ id }, _arguments, { loaders }) => [...(await loaders.letterCountsOfCampaign.load(id))],
  notices: async ({ id }, _arguments, { loaders }) => [...(await loaders.noticeCountsOfCampaign.load(id))],
  pagesPrintedCount: async ({ id }, _arguments, { loaders }) =>
    (await loaders.pagesPrintedOfCampaign.load(id))?.pagesPrinted ?? 0,
  printJobsToSettleCount: async ({ id }, _arguments, { loaders }) =>
    (await loaders.jobsToSettleOfCampaign.load(id))?.jobCount ?? 0,
  noticesInDoubtCount: async ({ id }, _arguments, { loaders }) =>
    (await loaders.noticesInDoubtOfCampaign.load(id))?.noticeCount ?? 0,
};

function shownAudience({ customerNumbers, countryCodes, contractStates, exceptCampaigns, ...rest }: Audience) {
  return {
    ...{ customerNumbers: listOf(customerNumbers), countryCodes: listOf(countryCodes) },
    ...{ contractStates: listOf(contractStates), exceptCampaigns: listOf(exceptCampaigns) },
    accountManagerEmail: rest.accountManagerEmail ?? null,
    isOverdue: rest.isOverdue ?? null,
    conferenceSince: rest.conferenceSince === undefined ? null : new Date(rest.conferenceSince),
    oncePerHousehold: rest.oncePerHousehold ?? false,
    withIncompleteAddresses: rest.withIncompleteAddresses ?? false,
  };
}

function listOf(values: readonly string[] | undefined): string[] | null {
  return values ? [...values] : null;
}

async function draft(tx: Db, input: DraftCampaignInput, { printers, now }: DraftScope): Promise<Outcome<string>> {
  const audience = readAudience(input.audience, ['audience']);
  if (!audience.ok) return audience;
  const { name, templateName, defaultLanguage, postsOn, printer = null } = input;
  const rest = { kind: input.kind ?? 'general', announces: input.announces ?? true, audience: audience.value };
  return draftCampaign(tx, { name, templateName, defaultLanguage, postsOn, printer, ...rest }, { printers, now });
}

async function payloadOf<Input extends { readonly idempotencyKey: string }>(
  context: Context,
  {
    name,
    input,
    run,
  }: { readonly name: string; readonly input: Input; readonly run: (tx: Db) => Promise<Outcome<string>> },
) {
  const outcome = mayMail(context.viewer) ? await context.act(name, input, run) : notAllowed;
  const campaign = outcome.ok ? await context.loaders.campaignById.load(outcome.value) : null;
  return { campaign, userErrors: userErrorsOf(outcome) };
}
