import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { schemaFolder } from './contract.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const isContract = (path: string) => !/[\\/](node_modules|dist|\.turbo)$/.test(path);
  cpSync(schemaFolder, join(folder, 'schema'), { recursive: true, filter: isContract });
  symlinkSync(join(schemaFolder, '..', 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(script: string) {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'schema', 'scripts', script)], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

function edit(file: string, written: string, instead: string): void {
  const path = join(folder, 'schema', file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(written);
  writeFileSync(path, before.replace(written, instead));
}

describe('the check of the contract', { timeout: 90_000 }, () => {
  test('passes as committed: the supergraph is current and nothing released is broken', () => {
    expect(run('check.mjs')).toEqual({ status: 0, stderr: '' });
  });

  test('names a supergraph that was not composed again', () => {
    edit('sales.graphql', '"Job title."', '"What they do."');

    expect(run('check.mjs')).toEqual({ status: 1, stderr: expect.stringContaining('supergraph.graphql is stale') });
  });

  test('names a released field that was removed', () => {
    edit('sales.graphql', '  "Main telephone number, as it was given."\n  phone: String\n', '');

    expect(run('compose.mjs').status).toBe(0);
    expect(run('check.mjs')).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        /^contract: breaking change: Field '?phone'? .*removed from object type '?Customer'?/,
      ),
    });
  });

  test('lets a new field pass', () => {
    edit('sales.graphql', '  phone: String\n', '  phone: String\n  "Web site."\n  website: String\n');

    expect(run('compose.mjs').status).toBe(0);
    expect(run('check.mjs')).toEqual({ status: 0, stderr: '' });
  });

  test('tells why systems do not compose', () => {
    edit('billing.graphql', 'type Money @shareable', 'type Money');

    expect(run('check.mjs')).toEqual({ status: 1, stderr: expect.stringContaining('Money.amount') });
  });
});
