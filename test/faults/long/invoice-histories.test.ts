import { appendFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type HistoryResult, runHistory } from '../invoices/run-history.js';

interface Request {
  readonly from: number;
  readonly runs: number;
  /** All is to be over by this instant (epoch milliseconds). */
  readonly endBefore: number;
  readonly mutant: 'numbers' | null;
  readonly resultsFile: string;
}

const ACTS = 200;
// Given by run.mjs; without it there is nothing to prove.
const { from, runs, endBefore, mutant, resultsFile } = JSON.parse(process.env.FAULTS_REQUEST ?? '') as Request;

test(`over seeds ${from} to ${from + runs - 1} no number, sum or balance of an invoice is wrong`, async () => {
  const failed: number[] = [];
  let longestMs = 0;
  // The next run may take longer than any before.
  const hasTime = () => Date.now() + 1.3 * longestMs < endBefore;
  for (let seed = from; seed < from + runs && hasTime(); seed += 1) {
    const verdict = await judge(seed);
    longestMs = Math.max(longestMs, verdict.seconds * 1_000);
    await appendFile(resultsFile, `${JSON.stringify({ ...verdict, seed, mutant })}\n`);
    if (verdict.error !== undefined || verdict.faults.length + verdict.broken.length > 0) failed.push(seed);
  }

  if (!mutant) expect(failed).toEqual([]);
});

type Verdict = { readonly seconds: number } & (
  | ({ readonly error?: undefined } & HistoryResult)
  | { readonly error: string }
);

async function judge(seed: number): Promise<Verdict> {
  const startedAt = Date.now();
  try {
    const result = await runHistory({ seed, acts: ACTS, mutant });
    return { ...result, seconds: (Date.now() - startedAt) / 1_000 };
  } catch (error) {
    const { message, cause } = error as Error;
    return { error: cause ? `${message} (${String(cause)})` : message, seconds: (Date.now() - startedAt) / 1_000 };
  }
}
