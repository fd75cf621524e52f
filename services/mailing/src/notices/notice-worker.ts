import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { MailAbsence } from './mail-absence.js';
import type { MailerPort } from './mailer-port.js';
import type { NoticeTerms } from './notice-work.js';
import { takeDoubts } from './take-doubts.js';
import { tellCustomers } from './tell-customers.js';

/** How often it looks whether something is due: a look reads an index that holds what is open and nothing else. */
const LOOK_MS = 250;

/** Sends notices whose letters are printed, until the system stops. */
export function startNoticeWorker(runtime: Runtime, terms: NoticeTerms, mailer: MailerPort): void {
  const { database, clock, log, stopped } = runtime;
  const work = { ...terms, database, mailer, clock, log, stopped };
  let absence: MailAbsence | undefined;
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure: 'notices wait; trying again' }, async () => {
    await takeDoubts(work);
    absence = await tellCustomers(work, absence);
  });
}
