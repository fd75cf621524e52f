import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { accept, type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';
import type {
  ContractRateResolvers,
  ContractResolvers,
  ContractVersionResolvers,
  ExtendContractRatesInput,
  MutationResolvers,
  PreviewContractRatesInput,
  RateChangeResolvers,
} from '../generated/resolver-types.js';
import { amendContract } from './amend-contract.js';
import type { Catalogue } from './catalogue.js';
import { unlessUnavailable } from './catalogue-unavailable.js';
import { contractStateAt } from './contract-state.js';
import type { ContractTerms } from './contract-terms.js';
import { endContract } from './end-contract.js';
import { extendContractRates } from './extend-contract-rates.js';
import { type GivenExtension, MOST_RATES } from './given-rates.js';
import { previewContractRates } from './preview-contract-rates.js';
import { toDifference } from './rate-difference.js';
import { toRateFilter } from './rate-filter.js';
import { toNewRate, toTerms } from './rate-input.js';
import { readCatalogue } from './read-catalogue.js';
import { signContract } from './sign-contract.js';
import { takeContracts } from './take-contracts.js';
import { mayAgree, notAllowed } from './who-agrees.js';

type Mutations = Pick<
  MutationResolvers,
  'draftContract' | 'signContract' | 'amendContract' | 'endContract' | 'extendContractRates' | 'previewContractRates'
>;

export const Mutation: Mutations = {
  draftContract: async (_, { input }, context) => {
    const { validTo = null, terms, ...draft } = input;
    const given = { ...draft, validTo, terms: toTerms(terms), signedOn: null, rates: [] };
    const outcome = await actOf(context)('draftContract', input, async (tx) => {
      const [taken] = await takeContracts(tx, [given], context);
      if (!taken) throw new Error('an act gave no outcome for its only input');
      return taken;
    });
    return payloadOf(outcome, context);
  },
  signContract: async (_, { input }, context) =>
    payloadOf(await actOf(context)('signContract', input, (tx) => signContract(tx, input, context)), context),
  amendContract: async (_, { input }, context) => {
    const amendment = { ...input, terms: toTerms(input.terms) };
    return payloadOf(
      await actOf(context)('amendContract', input, (tx) => amendContract(tx, amendment, context)),
      context,
    );
  },
  endContract: async (_, { input }, context) =>
    payloadOf(await actOf(context)('endContract', input, (tx) => endContract(tx, input, context)), context),
  extendContractRates: async (_, { input }, context) => {
    const scope = await withCatalogue(context);
    const act = actOf(context)('extendContractRates', input, (tx) => extendContractRates(tx, toGiven(input), scope));
    const outcome = await unlessUnavailable(act);
    const contract = outcome.ok ? await context.loaders.contractById.load(outcome.value.contractId) : null;
    const difference = outcome.ok ? toDifference(outcome.value) : null;
    return { contract, difference, userErrors: userErrorsOf(outcome) };
  },
  previewContractRates: async (_, { input }, context) => {
    const scope = await withCatalogue(context);
    const act = actOf(context)('previewContractRates', input, async (tx) => {
      const preview = await previewContractRates(tx, toGiven(input), scope);
      // Kept for the key, and therefore no more than is told.
      if (!preview.ok) return preview;
      const { contract, plan } = preview.value;
      return accept({ currency: contract.currency, changes: plan.changes });
    });
    const outcome = await unlessUnavailable(act);
    return { difference: outcome.ok ? toDifference(outcome.value) : null, userErrors: userErrorsOf(outcome) };
  },
};

/** The acts of a request, for those who agree contracts; to others all are refused. */
function actOf({ act, viewer }: Context): Context['act'] {
  return mayAgree(viewer) ? act : async () => notAllowed;
}

/** Asks before the transaction, which must not wait for other systems; not for somebody who will be refused. */
async function withCatalogue(context: Context) {
  const { now, viewer, correlationId, publish } = context;
  const catalogue: Catalogue | undefined = mayAgree(viewer) ? await readCatalogue(context) : undefined;
  return { now, viewer, correlationId, publish, catalogue, mostRates: MOST_RATES.request };
}

function toGiven(input: ExtendContractRatesInput | PreviewContractRatesInput): GivenExtension {
  return {
    contractNumber: input.contractNumber,
    rates: input.rates?.map(toNewRate),
    rateSheet: input.rateSheet ?? undefined,
  };
}

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const contract = outcome.ok ? await loaders.contractById.load(outcome.value) : null;
  return { contract, userErrors: userErrorsOf(outcome) };
}

interface Agreed {
  readonly terms: ContractTerms;
  readonly currency: string;
}

/** What a contract and each version of it say alike. */
const agreed = {
  rounding: ({ terms }: Agreed) => terms.rounding,
  discountPercent: ({ terms }: Agreed) => terms.discountPercent,
  minimumCommitment: ({ terms, currency }: Agreed) => toMoney(terms.minimumCommitment, currency),
  maximumCommitment: ({ terms, currency }: Agreed) => toMoney(terms.maximumCommitment, currency),
  invoicing: ({ terms }: Agreed) => terms.invoicing,
};

export const Contract: ContractResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contractById.load(id),
  customer: ({ customerId }, _, { loaders }) => getLoaded(loaders.customerById, customerId),
  state: (contract, _, { now }) => contractStateAt(contract, now),
  ...agreed,
  versions: async ({ id }, _, { loaders }) => [...(await loaders.versionsOfContract.load(id))],
  rates: async ({ id: parentId }, args, { loaders }) => {
    const page = toPage(args, 2);
    const rows = await loaders.ratesOfContract.load({ parentId, page, filter: toRateFilter(args) });
    return toConnection(rows, page, ({ validFrom, id }) => [validFrom, id]);
  },
};

export const ContractVersion: ContractVersionResolvers = agreed;

const catalogueEntries = {
  service: ({ serviceCode }: { readonly serviceCode: string }) => ({
    __typename: 'BillableService' as const,
    code: serviceCode,
  }),
  accessType: ({ accessTypeCode }: { readonly accessTypeCode: string | null }) =>
    accessTypeCode === null ? null : { __typename: 'AccessType' as const, code: accessTypeCode },
};

export const ContractRate: ContractRateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contractRateById.load(id),
  contract: ({ contractId }, _, { loaders }) => getLoaded(loaders.contractById, contractId),
  ...catalogueEntries,
  unitPrice: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
  tiers: ({ terms, currency }) => terms.tiers.map((tier) => ({ ...tier, ...priced(tier, currency) })),
  packageSize: ({ terms }) => terms.packageSize,
  percent: ({ terms }) => terms.percent,
  increments: ({ initialSeconds, nextSeconds }) => ({ initialSeconds, nextSeconds }),
  setUpFee: ({ terms, currency }) => ({ amount: terms.setUpFee, currency }),
  minimum: ({ terms, currency }) => ({ amount: terms.minimum, currency }),
  maximum: ({ terms, currency }) => toMoney(terms.maximum, currency),
  discountPercent: ({ terms }) => terms.discountPercent,
  timeBands: ({ terms, currency }) =>
    terms.timeBands.map((band) => ({ ...band, days: [...band.days], ...priced(band, currency) })),
  holidays: ({ terms }) => [...terms.holidays],
  allowanceMinutes: ({ terms }) => terms.allowanceMinutes,
  allowanceProration: ({ terms }) => terms.allowanceProration,
};

export const RateChange: RateChangeResolvers = {
  ...catalogueEntries,
  before: ({ before }, _, { loaders }) => (before === null ? null : loaders.contractRateById.load(before)),
  oldPrice: ({ oldPrice, currency }) => toMoney(oldPrice, currency),
  newPrice: ({ newPrice, currency }) => toMoney(newPrice, currency),
  differing: ({ differing }) => [...differing],
};

function priced({ unitPrice }: { readonly unitPrice: string }, currency: string) {
  return { unitPrice: { amount: unitPrice, currency } };
}

function toMoney(amount: string | null, currency: string) {
  return amount === null ? null : { amount, currency };
}
