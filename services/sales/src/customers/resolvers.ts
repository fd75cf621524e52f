import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { requestError } from '@switchboard/kit/graphql/errors';
import type { Outcome } from '@switchboard/kit/refusal';
import { userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';
import { toRateFilter } from '../contracts/rate-filter.js';
import { ratesFileName, toRatesExport } from '../contracts/rates-export.js';
import type {
  ChangeCustomerInput,
  CustomerResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { addCustomers } from './add-customers.js';
import { changeCustomers } from './change-customers.js';
import type { CustomerChanges } from './customer-input.js';
import { listCustomers } from './queries.js';

const MOST_IDS = 500;

export const Query: QueryResolvers = {
  customer: (_, { number }, { loaders }) => loaders.customerByNumber.load(number),
  customers: async (_, args, { read }) => {
    const page = toPage(args, 2);
    const rows = await read((db) => listCustomers(db, page));
    return toConnection(rows, page, ({ addedAt, id }) => [addedAt.toISOString(), id]);
  },
  customersByIds: async (_, { ids }, { loaders }) => {
    // A bound on work, not on an answer's size: what reads more comes again.
    if (ids.length > MOST_IDS) {
      throw requestError('TOO_MANY_KEYS', `give at most ${MOST_IDS} ids at once, not ${ids.length}`);
    }
    return Promise.all(ids.map((id) => loaders.customerById.load(id)));
  },
};

export const Mutation: Pick<MutationResolvers, 'addCustomer' | 'changeCustomer'> = {
  addCustomer: async (_, { input }, context) => {
    // The act keeps the id and not the row: a repeat of the same key answers with the customer as it is by then.
    const outcome = await context.act('addCustomer', input, async (tx) =>
      single(await addCustomers(tx, [input], context)),
    );
    return payloadOf(outcome, context);
  },
  changeCustomer: async (_, { input }, context) => {
    const outcome = await context.act('changeCustomer', input, async (tx) =>
      single(await changeCustomers(tx, [toChanges(input)], context)),
    );
    return payloadOf(outcome, context);
  },
};

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.customerById.load(id),
  accountManager: ({ accountManagerId: id }, _, { loaders }) => (id ? loaders.accountManagerById.load(id) : null),
  contacts: async ({ id }, _, { loaders }) => [...(await loaders.contactsOfCustomer.load(id))],
  addresses: async ({ id }, _, { loaders }) => [...(await loaders.addressesOfCustomer.load(id))],
  // Lists are sorted by two columns, a day or instant and the id: a cursor has as many values.
  contracts: async ({ id: parentId }, { states, ...slice }, { loaders }) => {
    const page = toPage(slice, 2);
    const rows = await loaders.contractsOfCustomer.load({ parentId, page, ...(states && { filter: states }) });
    return toConnection(rows, page, ({ validFrom, id }) => [validFrom, id]);
  },
  contractRates: async ({ id: parentId }, args, { loaders }) => {
    const page = toPage(args, 2);
    const rows = await loaders.ratesOfCustomer.load({ parentId, page, filter: toRateFilter(args) });
    return toConnection(rows, page, ({ validFrom, id }) => [validFrom, id]);
  },
  contractRatesDownload: ({ number }, args, { signDownload, now }) => {
    const wanted = toRatesExport(number, args, now);
    return { ...signDownload('contract-rates', wanted), fileName: ratesFileName(wanted) };
  },
};

/** What is left out or null stays as it is. */
function toChanges({ number, name, language, phone, office }: ChangeCustomerInput): CustomerChanges {
  return {
    number,
    name: name ?? undefined,
    language: language ?? undefined,
    phone: phone ?? undefined,
    office: office ?? undefined,
  };
}

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const customer = outcome.ok ? await loaders.customerById.load(outcome.value) : null;
  return { customer, userErrors: userErrorsOf(outcome) };
}

function single(outcomes: readonly Outcome<string>[]): Outcome<string> {
  const [outcome] = outcomes;
  if (!outcome) throw new Error('an act gave no outcome for its only input');
  return outcome;
}
