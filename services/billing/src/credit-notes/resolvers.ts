import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { toMoney } from '@switchboard/kit/money';
import { userErrorsOf } from '@switchboard/kit/refusal';
import { mayBill, notAllowed } from '../accounts/who-bills.js';
import { fileNameOf } from '../documents/file-name.js';
import type {
  CreditNoteLineResolvers,
  CreditNoteResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { issueCreditNote } from './issue-credit-note.js';

export const Query: Pick<QueryResolvers, 'creditNote'> = {
  creditNote: (_parent, { number }, { loaders }) => loaders.creditNoteByNumber.load(number),
};

export const Mutation: Pick<MutationResolvers, 'issueCreditNote'> = {
  issueCreditNote: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return { creditNote: null, userErrors: userErrorsOf(notAllowed) };
    const asked = { ...input, lines: input.lines ?? undefined, amount: input.amount ?? undefined };
    const outcome = await context.act('issueCreditNote', input, (tx) => issueCreditNote(tx, asked, context.now));
    const creditNote = outcome.ok ? await context.loaders.creditNoteById.load(outcome.value) : null;
    return { creditNote, userErrors: userErrorsOf(outcome) };
  },
};

export const CreditNote: CreditNoteResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.creditNoteById.load(id),
  account: ({ accountId }, _arguments, { loaders }) => getLoaded(loaders.accountById, accountId),
  invoice: ({ invoiceId }, _arguments, { loaders }) => getLoaded(loaders.invoiceById, invoiceId),
  lines: async ({ id }, _arguments, { loaders }) => [...(await loaders.linesOfCreditNote.load(id))],
  taxes: async ({ id }, _arguments, { loaders }) => [...(await loaders.taxesOfCreditNote.load(id))],
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
  tax: ({ taxMinor, currency }) => toMoney(taxMinor, currency),
  total: ({ totalMinor, currency }) => toMoney(totalMinor, currency),
  applied: async ({ id, currency }, _arguments, { loaders }) =>
    toMoney(await loaders.appliedOfCreditNote.load(id), currency),
  download: ({ id, number }, { format }, { signDownload }) => ({
    ...signDownload('credit-note', { id, format }),
    fileName: fileNameOf(number, format),
  }),
};

export const CreditNoteLine: CreditNoteLineResolvers = {
  invoiceLine: ({ invoiceLineId }, _arguments, { loaders }) => getLoaded(loaders.lineById, invoiceLineId),
  gross: ({ grossMinor, currency }) => toMoney(grossMinor, currency),
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
};
