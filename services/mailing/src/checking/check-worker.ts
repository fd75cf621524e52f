import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { MailingTerms } from '../terms.js';
import { prepareNextCheck } from './prepare-next-check.js';

/** How often it looks whether a check was asked for: a look reads an index that holds those alone. */
const LOOK_MS = 250;

/** Does the checks that are asked for, until the system stops. */
export function startCheckWorker(runtime: Runtime, { sender }: MailingTerms, compiler: PdfCompiler): void {
  const { database, askGraph, clock, stopped } = runtime;
  const failure = 'a check waits; trying again';
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure }, async () => {
    const look = () => prepareNextCheck({ database, askGraph, compiler, sender, now: clock.now(), stopped });
    while (!stopped.aborted && (await look()));
  });
}
