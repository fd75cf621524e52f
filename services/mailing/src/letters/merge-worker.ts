import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { MailingTerms } from '../terms.js';
import { mergeNextLetters } from './merge-next-letters.js';

/** How often it looks whether letters are to be merged: a look reads indexes that hold what is open and nothing else. */
const LOOK_MS = 250;

/** Merges the letters of running campaigns, until the system stops. */
export function startMergeWorker(runtime: Runtime, { sender }: MailingTerms, compiler: PdfCompiler): void {
  const { database, askGraph, clock, stopped } = runtime;
  const failure = 'letters wait to be merged; trying again';
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure }, async () => {
    const look = () => mergeNextLetters({ database, askGraph, compiler, sender, now: clock.now(), stopped });
    while (!stopped.aborted && (await look()));
  });
}
