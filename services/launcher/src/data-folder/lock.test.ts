import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from './lock.js';

const folder = mkdtempSync(join(tmpdir(), 'launcher-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the second to lock a folder learns who holds it, and gets it once it is released', async () => {
  const path = join(folder, 'twice');
  const first = await takeLock(path);
  const second = await takeLock(path);

  expect(second).toMatchObject({ ok: false, heldBy: { pid: process.pid } });
  if (first.ok) first.lock.release();
  expect((await takeLock(path)).ok).toBe(true);
});

test('a lock left by a killed process goes to exactly one of those that want it', async () => {
  const path = join(folder, 'stale');
  const { pid } = spawnSync('true');
  writeFileSync(path, JSON.stringify({ pid, startedAt: '1' }));

  const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(path)));

  expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.startsWith('stale.'))).toEqual([]);
});

test('a lock whose number now belongs to another process is stale', async () => {
  const path = join(folder, 'reused');
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: '1' }));

  expect((await takeLock(path)).ok).toBe(true);
});

test('a lock file cut short is stale', async () => {
  const path = join(folder, 'short');
  writeFileSync(path, '{"pid":');

  expect((await takeLock(path)).ok).toBe(true);
});
