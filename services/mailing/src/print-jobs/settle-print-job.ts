import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findCampaignToChange } from '../campaigns/queries.js';
import { markLetters } from './mark-letters.js';
import { nextAttempt } from './next-attempt.js';
import { addPrintJob, findPrintJobs, findPrintJobToChange, settlePrintJobAs } from './queries.js';
import type { PrintJobRow, PrintSettlement } from './tables.js';

export interface Settlement {
  readonly printJobId: string;
  /** As somebody says who looked at the paper. */
  readonly outcome: PrintSettlement;
}

/** Ends a print job by what a person says of it, with its letters and notices; the same again changes nothing. @returns its id. */
export async function settlePrintJob(
  tx: Db,
  { printJobId, outcome }: Settlement,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const [known] = await findPrintJobs(tx, [printJobId]);
  // The campaign first, as whoever calls it off does.
  const campaign = known && (await findCampaignToChange(tx, known.campaignId));
  const job = campaign && (await findPrintJobToChange(tx, known.id));
  if (!job) return refuse('PRINT_JOB_UNKNOWN', 'there is no such print job', ['printJobId']);
  if (job.settledAs === outcome) return accept(job.id);
  const refusal = refuseFor(job, outcome);
  if (refusal) return refusal;
  if (outcome === 'PRINT_AGAIN' && campaign.state === 'CANCELLED')
    return refuse('CAMPAIGN_CANCELLED', `${campaign.number} was called off: nothing more of it is printed`, [
      'outcome',
    ]);
  await settle(tx, { ...job, printer: campaign.printer ?? job.printer }, { outcome, now });
  return accept(job.id);
}

function refuseFor({ settledAs, state, problem }: PrintJobRow, outcome: PrintSettlement): Outcome<never> | undefined {
  if (settledAs !== null) return refuse('PRINT_JOB_SETTLED', `it was settled as ${settledAs}`, ['printJobId']);
  if (state === 'FAILED') return undefined;
  const isOver = state === 'COMPLETED' || state === 'CANCELLED';
  if (isOver || problem === null)
    return refuse('PRINT_JOB_UNDER_WAY', 'it has neither failed nor does it stand still: see its state', [
      'printJobId',
    ]);
  // A worker may be giving it to the printer at this moment.
  if (outcome === 'PRINT_AGAIN' && state !== 'AT_PRINTER')
    return refuse('PRINT_JOB_UNDER_WAY', 'no printer has it yet: it is sent again by itself', ['outcome']);
  return undefined;
}

async function settle(
  tx: Db,
  job: PrintJobRow,
  { outcome, now }: { readonly outcome: PrintSettlement; readonly now: Date },
): Promise<void> {
  const isPrinted = outcome === 'PRINTED';
  const doneAt = isPrinted ? now : (job.doneAt ?? now);
  await settlePrintJobAs(tx, job.id, { state: isPrinted ? 'COMPLETED' : 'FAILED', settledAs: outcome, doneAt });
  switch (outcome) {
    case 'PRINTED':
      return markLetters(tx, [job], { state: 'PRINTED', now });
    case 'PRINT_AGAIN':
      return addPrintJob(tx, nextAttempt(job, now));
    case 'GIVE_UP':
      return markLetters(tx, [job], { state: 'FAILED', now });
    default:
      return outcome satisfies never;
  }
}
