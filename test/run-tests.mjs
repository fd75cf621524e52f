import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs vitest over all workspaces, and counts what its own report says: a run without a report, without a test, or with
 * an error outside the tests is a failure. With REQUIRE_REAL_PARTS=1 a skipped test is one too.
 * @param {string} projectRoot
 * @param {readonly string[]} filters
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function runTests(projectRoot, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-report-'));
  try {
    const file = join(folder, 'report.json');
    const status = runVitest(projectRoot, [
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...filters,
    ]);
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    return judge(countTests(report), status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runVitest(projectRoot, args) {
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const command = [vitest, 'run', '--config', join('test', 'vitest.config.ts'), ...args];
  return spawnSync(process.execPath, command, { cwd: projectRoot, stdio: 'inherit' }).status;
}

function countTests(report) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const having = (...states) => tests.filter(({ status }) => states.includes(status));
  // A file that could not be loaded has no test that failed.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = having('passed').length;
  const skipped = tests.length - passed - having('failed').length;
  for (const { fullName } of having('skipped', 'pending', 'todo')) say(`skipped: ${fullName}`);
  return { passed, skipped, failed: having('failed').length + broken.length };
}

function judge({ passed, skipped, failed }, status) {
  if (passed + failed === 0) say('no test ran');
  else if (status !== 0 && failed === 0) say(`vitest ended with ${status ?? 'a signal'} though no test failed`);
  const silent = failed === 0 && (passed === 0 || status !== 0) ? 1 : 0;
  if (process.env.REQUIRE_REAL_PARTS === '1') return { passed, skipped: 0, failed: failed + silent + skipped };
  return { passed, skipped, failed: failed + silent };
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
