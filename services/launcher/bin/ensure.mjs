// Runs before anything is installed: plain Node, no package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

const lockfile = join(projectRoot, 'package-lock.json');
const installed = join(projectRoot, 'node_modules', '.package-lock.json');
const installStamp = join(projectRoot, 'node_modules', '.cache', 'switchboard', 'installed');
const buildStamp = join(projectRoot, 'node_modules', '.cache', 'switchboard', 'built');

/**
 * Installs the packages when they are missing or other than the lockfile's, and builds what is missing or stale.
 * Says so on stderr (never on stdout); what npm and the build print is shown only when they fail.
 * @param {{ quiet?: boolean }} [options] quiet: says nothing unless it fails
 * @throws {Error} with `code` INSTALL_FAILED or BUILD_FAILED
 */
export function ensureReady({ quiet = false } = {}) {
  const say = quiet ? () => {} : (text) => process.stderr.write(`switchboard: ${text}\n`);
  if (!isInstalled()) {
    say('installing packages (npm ci)');
    install();
  }
  const inputs = fingerprint();
  if (readOr(buildStamp) === inputs && workspaces().every(isBuilt)) return;
  say('building');
  build();
  // The fingerprint from before: a file edited while the build ran makes the next start build again.
  writeStamp(buildStamp, inputs);
}

function isInstalled() {
  if (!existsSync(installed)) return false;
  // The stamp saves comparing two large files; without it, what npm wrote of its own work decides.
  if (readOr(installStamp) === lockfileHash()) return true;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    // Optional ones are other platforms' binaries.
    ([path, { optional, version }]) => path === '' || optional || present[path]?.version === version,
  );
}

function install() {
  // Under `npm start` the same npm installs; dev packages hold the compiler, also with NODE_ENV=production.
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  run('INSTALL_FAILED', command, [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeStamp(installStamp, lockfileHash());
}

function build() {
  const turbo = join(projectRoot, 'node_modules', 'turbo', 'bin', 'turbo');
  // The launcher and all that it depends on: what runs, without the tests.
  const args = [turbo, 'run', 'build', '--filter=@switchboard/launcher...', '--output-logs=errors-only'];
  run('BUILD_FAILED', process.execPath, args, {
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  });
}

function run(code, command, args, env = {}) {
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  const how = error?.message ?? (signal ? `stopped by ${signal}` : `exit code ${status}`);
  const what = code === 'INSTALL_FAILED' ? 'npm ci' : 'the build';
  throw Object.assign(new Error(`${what} failed in ${projectRoot} (${how}), see its output above`), { code });
}

function workspaces() {
  const services = join(projectRoot, 'services');
  const folders = readdirSync(services).map((name) => join(services, name));
  const all = [join(projectRoot, 'schema'), join(projectRoot, 'gateway'), ...folders];
  return all.filter((folder) => existsSync(join(folder, 'package.json')));
}

function isBuilt(workspace) {
  return existsSync(join(workspace, 'dist', '.tsbuildinfo'));
}

/** Changes whenever a file that the build reads is added, edited or removed. */
function fingerprint() {
  const hash = createHash('sha256');
  const settings = ['tsconfig.base.json', 'turbo.json', 'package-lock.json'].map((name) => join(projectRoot, name));
  const inputs = workspaces().flatMap(buildInputs);
  for (const path of [...settings, ...inputs]) addToHash(hash, path);
  return hash.digest('hex');
}

function buildInputs(workspace) {
  const names = readdirSync(workspace).filter((name) => name === 'src' || /\.(ts|json)$/.test(name));
  return names.sort().map((name) => join(workspace, name));
}

function addToHash(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    // Size and time instead of content: this runs before every command.
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

function readOr(path, otherwise = '') {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
}

function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
