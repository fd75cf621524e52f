import { appendFile } from 'node:fs/promises';

interface Request<Mutant extends string> {
  readonly from: number;
  readonly runs: number;
  /** All is to be over by this instant (epoch milliseconds). */
  readonly endBefore: number;
  readonly mutant: Mutant | null;
  readonly resultsFile: string;
}

/** What `run.mjs` asks for; without it there is nothing to prove. */
export function readRequest<Mutant extends string>(): Request<Mutant> {
  return JSON.parse(process.env.FAULTS_REQUEST ?? '') as Request<Mutant>;
}

/**
 * Runs seed after seed until time is over, and writes down what came of each.
 * @returns the seeds that are bad or broke off.
 */
export async function judgeSeeds<Result extends object>(
  { from, runs, endBefore, mutant, resultsFile }: Request<string>,
  run: (seed: number) => Promise<Result>,
  isBad: (result: Result) => boolean,
): Promise<readonly number[]> {
  const failed: number[] = [];
  let longestMs = 0;
  // The next run may take longer than any before.
  const hasTime = () => Date.now() + 1.3 * longestMs < endBefore;
  for (let seed = from; seed < from + runs && hasTime(); seed += 1) {
    const startedAt = Date.now();
    const verdict = await run(seed).catch((error: unknown) => ({ error: describe(error as Error) }));
    const tookMs = Date.now() - startedAt;
    longestMs = Math.max(longestMs, tookMs);
    await appendFile(resultsFile, `${JSON.stringify({ ...verdict, seed, mutant, seconds: tookMs / 1_000 })}\n`);
    if ('error' in verdict || isBad(verdict)) failed.push(seed);
  }
  return failed;
}

function describe({ message, cause }: Error): string {
  return cause ? `${message} (${String(cause)})` : message;
}
