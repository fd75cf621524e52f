// `npm run test:faults -- --runs N --from SEED`: kills processes by seed, under load, and counts what is lost or doubled.
// With `--suite invoices` it kills those who live through histories of invoices, and looks for rules that are broken; with
// `--suite conferences` all that an ordered conference passes on its way to an invoice, the bridge and the database too, and
// with `--suite mailing` all that a campaign passes on its way to its customers, while printer and mail server fail.
// Stops by itself before nine minutes are over and says how to go on.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureReady, projectRoot } from '../../services/launcher/bin/ensure.mjs';
import * as conferenceVerdicts from './conferences/verdicts.mjs';
import * as invoiceVerdicts from './invoices/verdicts.mjs';
import * as campaignVerdicts from './mailing/verdicts.mjs';
import * as eventVerdicts from './verdicts.mjs';

const END_WITHIN_MS = 8.5 * 60_000;
const suites = {
  events: { results: 'runs.jsonl', test: 'seeded-kills', verdicts: eventVerdicts, mutants: ['keys', 'inbox'] },
  invoices: { results: 'histories.jsonl', test: 'invoice-histories', verdicts: invoiceVerdicts, mutants: ['numbers'] },
  conferences: {
    ...{ results: 'conferences.jsonl', test: 'killed-conferences', verdicts: conferenceVerdicts },
    mutants: ['inbox'],
  },
  mailing: { results: 'campaigns.jsonl', test: 'killed-campaigns', verdicts: campaignVerdicts, mutants: ['look'] },
};
const folder = fileURLToPath(new URL('./results/', import.meta.url));
const logFile = join(folder, 'last-run.log');
const startedAt = Date.now();

const request = readArguments();
if (request) await run(request);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: 'string', default: '5' },
        from: { type: 'string', default: '1' },
        suite: { type: 'string', default: 'events' },
        'without-inbox': { type: 'boolean', default: false },
        'without-keys': { type: 'boolean', default: false },
        'without-numbers': { type: 'boolean', default: false },
        'without-look': { type: 'boolean', default: false },
      },
    });
    const [runs, from] = [Number(values.runs), Number(values.from)];
    if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1');
    if (!Number.isInteger(from) || from < 0) throw new Error('--from takes the first seed, a whole number');
    if (!Object.hasOwn(suites, values.suite)) throw new Error(`--suite takes ${Object.keys(suites).join(', ')}`);
    const suite = suites[values.suite];
    const mutants = ['keys', 'inbox', 'numbers', 'look'].filter((name) => values[`without-${name}`]);
    const strange = mutants.find((name) => !suite.mutants.includes(name));
    if (strange) throw new Error(`--without-${strange} is not of the suite ${values.suite}`);
    return { suiteName: values.suite, runs, from, mutant: mutants[0] ?? null };
  } catch (error) {
    process.stderr.write(`test:faults: ${error.message}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

async function run({ suiteName, runs, from, mutant }) {
  ensureReady();
  const suite = suites[suiteName];
  const resultsFile = join(folder, suite.results);
  mkdirSync(folder, { recursive: true });
  writeFileSync(resultsFile, '', { flag: 'a' });
  const known = readResults(resultsFile).length;
  const task = { runs, from, mutant, endBefore: startedAt + END_WITHIN_MS, resultsFile };
  const status = await runVitest(task, suite, () => readResults(resultsFile).slice(known));
  const all = readResults(resultsFile);
  report({ verdicts: all.slice(known), all }, { suiteName, runs, from, mutant, status });
}

/** Prints each verdict as soon as it is there; what vitest itself says goes to a file. */
async function runVitest(task, { test, verdicts: { describeVerdict } }, readNew) {
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [vitest, 'run', '--config', join('test', 'faults', 'vitest.config.ts'), test], {
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

function report({ verdicts, all }, { suiteName, runs, from, mutant, status }) {
  const { describeTotals, isBad, totalsOf } = suites[suiteName].verdicts;
  process.stdout.write(`${describeTotals(totalsOf(verdicts))}\n`);
  const alike = all.filter((verdict) => verdict.mutant === mutant);
  process.stdout.write(`so far, each seed's last run: ${describeTotals(totalsOf(lastOfEachSeed(alike)))}\n`);
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
  const which = `${suiteName === 'events' ? '' : ` --suite ${suiteName}`}${mutant ? ` --without-${mutant}` : ''}`;
  process.stdout.write(
    `time is over; go on with: npm run test:faults -- --runs ${left} --from ${from + verdicts.length}${which}\n`,
  );
}

function lastOfEachSeed(verdicts) {
  return [...new Map(verdicts.map((verdict) => [verdict.seed, verdict])).values()];
}

function readResults(file) {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}
