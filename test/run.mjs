// `npm test`: makes the project ready, checks it, runs all tests. Arguments go to vitest, which takes them as filters.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady, projectRoot } from '../services/launcher/bin/ensure.mjs';
import { runTests } from './run-tests.mjs';

const outcomes = [];
const add = (name, { passed = 0, failed = 0, skipped = 0 }) => {
  outcomes.push({ passed, failed, skipped });
  process.stdout.write(`${failed > 0 ? 'FAILED' : 'ok'}  ${name}\n`);
  return failed === 0;
};

const checks = [
  ['lint', ['@biomejs', 'biome', 'bin', 'biome'], ['check', '--config-path=test/architecture/lint.json']],
  ['types', ['typescript', 'bin', 'tsc'], ['-b']],
  ['contract and generated types', ['turbo', 'bin', 'turbo'], ['run', 'check', '--output-logs=errors-only']],
];

if (isInstalled()) {
  const types = checks.map(([name, path, args]) => add(name, check(path, args)))[1];
  // What does not compile would be tested as it was before.
  if (types) add('tests', runTests(projectRoot, process.argv.slice(2)));
  else add('tests: not run, since the types are wrong', { failed: 1 });
}
report();

function isInstalled() {
  try {
    ensureReady();
    return true;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    add(error.code === 'BUILD_FAILED' ? 'build' : 'install', { failed: 1 });
    return error.code === 'BUILD_FAILED';
  }
}

function check(path, args) {
  const { status, error } = spawnSync(process.execPath, [join(projectRoot, 'node_modules', ...path), ...args], {
    cwd: projectRoot,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    stdio: 'inherit',
  });
  if (error) process.stderr.write(`${error.message}\n`);
  return status === 0 ? { passed: 1 } : { failed: 1 };
}

function report() {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
}
