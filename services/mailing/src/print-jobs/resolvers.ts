import type { Db } from '@switchboard/kit/database/open-database';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';
import type { MutationResolvers, PrintJobResolvers } from '../generated/resolver-types.js';
import { mayMail, notAllowed } from '../who-mails.js';
import { isToSettle } from './print-verdict.js';
import { reprintLetter } from './reprint-letter.js';
import { settlePrintJob } from './settle-print-job.js';

export const Mutation: Pick<MutationResolvers, 'reprintLetter' | 'settlePrintJob'> = {
  reprintLetter: (_parent, { input }, context) =>
    payloadOf(context, { name: 'reprintLetter', input, run: (tx) => reprintLetter(tx, input, context) }),
  settlePrintJob: (_parent, { input }, context) =>
    payloadOf(context, { name: 'settlePrintJob', input, run: (tx) => settlePrintJob(tx, input, context) }),
};

export const PrintJob: PrintJobResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.printJobById.load(id),
  name: ({ jobName }) => jobName,
  pagesPrintedCount: ({ pagesPrinted }) => pagesPrinted,
  letter: ({ letterId }, _arguments, { loaders }) => (letterId === null ? null : loaders.letterById.load(letterId)),
  isToSettle: (job) => isToSettle(job),
};

interface Act {
  readonly name: string;
  readonly input: { readonly idempotencyKey: string };
  readonly run: (tx: Db) => Promise<Outcome<string>>;
}

async function payloadOf(context: Context, { name, input, run }: Act) {
  const outcome = mayMail(context.viewer) ? await context.act(name, input, run) : notAllowed;
  const printJob = outcome.ok ? await context.loaders.printJobById.load(outcome.value) : null;
  return { printJob, userErrors: userErrorsOf(outcome) };
}
