import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectRoot } from './tree.js';

const FILES = [
  'package.json',
  'package-lock.json',
  'turbo.json',
  'README.md',
  'LICENSE',
  'tsconfig.json',
  'tsconfig.base.json',
];
const TOOL_FILES = ['.gitignore', '.npmrc', '.nvmrc', '.editorconfig', '.gitattributes'];
const FOLDERS = ['.ci', '.github', 'services', 'gateway', 'schema', 'test'];
const AGREED = new Set([...FILES, ...TOOL_FILES, ...FOLDERS]);
const UNTRACKED = new Set(['.git', 'node_modules', '.turbo', '.data']);

test('the top level holds what was agreed, and nothing else', () => {
  const others = readdirSync(projectRoot).filter((name) => !AGREED.has(name) && !UNTRACKED.has(name));

  expect(others).toEqual([]);
});

test('each part of the project is a workspace', () => {
  const listed = execFileSync('npm', ['query', '.workspace'], { cwd: projectRoot, encoding: 'utf8' });
  const locations = (JSON.parse(listed) as { location: string }[]).map(({ location }) => location);

  const systems = ['sales', 'billing', 'conferencing', 'mailing', 'kit', 'launcher'].map((name) => `services/${name}`);
  expect(locations.sort()).toEqual(['gateway', 'schema', 'test', ...systems].sort());
});
