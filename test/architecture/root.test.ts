import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listWorkspaces, projectRoot } from './tree.js';

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
  const { workspaces } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  const folders = listWorkspaces(projectRoot).map(({ folder }) => folder);

  const names = [
    'sales',
    'billing',
    'conferencing',
    'mailing',
    'bridge-simulator',
    'mail-folder',
    'print-folder',
    'kit',
    'launcher',
  ];
  const systems = names.map((name) => `services/${name}`);
  expect(workspaces).toEqual(['schema', 'gateway', 'services/*', 'test']);
  expect([...folders].sort()).toEqual(['gateway', 'schema', 'test', ...systems].sort());
});
