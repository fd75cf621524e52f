// `npm run test:faults -- --runs N --from SEED`: kills processes by seed, under load, and counts what is lost or doubled.
// Stops by itself before nine minutes are over and says how to go on.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureReady, projectRoot } from '../../services/launcher/bin/ensure.mjs';
import { describeTotals, describeVerdict, isBad, totalsOf } from './verdicts.mjs';

const END_WITHIN_MS = 8.5 * 60_000;
const resultsFile = fileURLToPath(new URL('./results/runs.jsonl', import.meta.url));
const logFile = join(dirname(resultsFile), 'last-run.log');
const startedAt = Date.now();

const request = readArguments();
if (request) await run(request);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: 'string', default: '5' },
        from: { type: 'string', default: '1' },
        'without-inbox': { type: 'boolean', default: false },
        'without-keys': { type: 'boolean', default: false },
      },
    });
    const [runs, from] = [Number(values.runs), Number(values.from)];
    if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1');
    if (!Number.isInteger(from) || from < 0) throw new Error('--from takes the first seed, a whole number');
    const mutant = values['without-keys'] ? 'keys' : values['without-inbox'] ? 'inbox' : null;
    return { runs, from, mutant };
  } catch (error) {
    process.stderr.write(`test:faults: ${error.message}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

async function run({ runs, from, mutant }) {
  ensureReady();
  mkdirSync(dirname(resultsFile), { recursive: true });
  writeFileSync(resultsFile, '', { flag: 'a' });
  const known = readResults().length;
  const endBefore = startedAt + END_WITHIN_MS;
  const status = await runVitest({ runs, from, mutant, endBefore, resultsFile }, () => readResults().slice(known));
  const verdicts = readResults().slice(known);
  report(verdicts, { runs, from, mutant, status });
}

/** Prints each verdict as soon as it is there; what vitest itself says goes to a file. */
async function runVitest(task, readNew) {
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [vitest, 'run', '--config', join('test', 'faults', 'vitest.config.ts')], {
    cwd: projectRoot,
    env: { ...process.env, FAULTS_REQUEST: JSON.stringify(task) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let status;
  child.once('exit', (code) => {
    status = code ?? 1;
  });
  for (let shown = 0; ; await sleep(250)) {
    const over = status !== undefined;
    const verdicts = readNew();
    for (const verdict of verdicts.slice(shown)) process.stdout.write(`${describeVerdict(verdict)}\n`);
    shown = verdicts.length;
    if (over) return status;
  }
}

function report(verdicts, { runs, from, mutant, status }) {
  process.stdout.write(`${describeTotals(totalsOf(verdicts))}\n`);
  const all = readResults().filter((verdict) => verdict.mutant === mutant);
  process.stdout.write(`so far, each seed's last run: ${describeTotals(totalsOf(lastOfEachSeed(all)))}\n`);
  const left = runs - verdicts.length;
  const bad = verdicts.filter(isBad).length;
  if (verdicts.length === 0 || (status !== 0 && bad === 0)) {
    process.stdout.write(`it broke off; see ${logFile}\n`);
    process.exitCode = 1;
    return;
  }
  // A mutant is there to be caught.
  process.exitCode = mutant ? Number(bad < verdicts.length) : Number(bad > 0);
  if (mutant) process.stdout.write(`without ${mutant}: caught in ${bad} of ${verdicts.length} runs\n`);
  if (left <= 0) return;
  const more = mutant ? ` --without-${mutant}` : '';
  process.stdout.write(
    `time is over; go on with: npm run test:faults -- --runs ${left} --from ${from + verdicts.length}${more}\n`,
  );
}

function lastOfEachSeed(verdicts) {
  return [...new Map(verdicts.map((verdict) => [verdict.seed, verdict])).values()];
}

function readResults() {
  const lines = readFileSync(resultsFile, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}
