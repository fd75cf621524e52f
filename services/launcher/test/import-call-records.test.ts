import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startConferencing } from '@switchboard/conferencing/subgraph';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { importFile as importCommand } from '../src/commands/import.js';
import { type CallRecordImportRun, runCallRecordImport } from '../src/import/run-call-record-import.js';

const fileOf = (name: string) =>
  fileURLToPath(new URL(`../../conferencing/test/call-data/files/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'import-'));
let conferencing: TestSystem;
let sql: postgres.Sql;

beforeAll(async () => {
  conferencing = await startTestSystem('conferencing', startConferencing, { bridges: [] });
  sql = postgres(conferencing.ownerUrl, { max: 1, onnotice: () => {} });
  for (const number of ['R-1001', 'R-1003', 'R-1004', 'R-1005']) {
    await sql`insert into reservations (id, number, customer_id, starts_at, ends_at, expected_port_count, placed_at)
      values (gen_random_uuid(), ${number}, gen_random_uuid(), '2026-11-24T08:00Z', '2026-11-24T09:00Z', 5, now())`;
  }
});
afterAll(async () => {
  await sql.end();
  await conferencing.stop();
  rmSync(folder, { recursive: true });
});

/** What the command prints and ends with. */
async function importFile(file: string, change: Partial<CallRecordImportRun> = {}) {
  const lines: string[] = [];
  const run = { file, options: {}, update: false, settings: conferencing.settings, ...change };
  const exitCode = await runCallRecordImport({ ...run, write: (line) => lines.push(line) });
  return { lines, exitCode };
}

function importBytes(content: string | Uint8Array, change: Partial<CallRecordImportRun> = {}) {
  const file = join(folder, 'records');
  writeFileSync(file, content);
  return importFile(file, change);
}

const recordCount = async () => (await sql`select count(*)::int as count from call_records`)[0]?.count;

test('a file is taken line by line, and the same file twice changes nothing', async () => {
  const janus = fileOf('janus-audiobridge-events.jsonl');

  const first = await importFile(janus);
  const [records, events] = [await sql`select * from call_records`, await sql`select id from pgboss.job`];
  const second = await importFile(janus);

  expect(first.exitCode).toBe(0);
  expect(first.lines).toContain(
    'line 5: taken: R-1001: +4930123456, local DE, 2026-11-24T02:13:48.248Z to 2026-11-24T02:13:51.263Z',
  );
  expect(first.lines.at(-1)).toBe('1 taken, 0 corrected, 0 known, 7 passed over, 0 parked, 0 refused');
  expect(second.lines.at(-1)).toBe('0 taken, 0 corrected, 1 known, 7 passed over, 0 parked, 0 refused');
  expect(second.exitCode).toBe(0);
  expect(await sql`select * from call_records`).toEqual(records);
  expect(await sql`select id from pgboss.job`).toEqual(events);
  expect(records[0]?.source).toBe('janus');
});

test('a report without reservation and zone is taken with those that the command names', async () => {
  const zoom = fileOf('zoom-participants.csv');

  const without = await importFile(zoom, { options: { zone: 'Europe/Riga' } });
  const given = await importFile(zoom, {
    options: { zone: 'Europe/Riga', reservationNumber: 'R-1003' },
    source: 'zoom-riga',
  });

  expect(without.exitCode).toBe(1);
  expect(without.lines.at(-1)).toBe('0 taken, 0 corrected, 0 known, 0 passed over, 31 parked, 0 refused');
  expect(given.lines.at(-1)).toBe('31 taken, 0 corrected, 0 known, 0 passed over, 0 parked, 0 refused');
  expect(given.exitCode).toBe(0);
  const [row] =
    await sql`select leg_count from conferences where reservation_id in (select id from reservations where number = 'R-1003')`;
  expect(row?.leg_count).toBe(31);
});

test('each bad line is refused with its reason, the others are taken, and the code is 1', async () => {
  const broken = readFileSync(fileOf('asterisk-broken.csv'), 'utf8').replaceAll('R-1001', 'R-1004');

  const { lines, exitCode } = await importBytes(broken, { options: { zone: 'Europe/Riga' } });

  expect(lines).toEqual([
    'line 1: taken: R-1004: +4930123456, local DE, 2026-11-24T08:00:04.000Z to 2026-11-24T08:30:04.000Z',
    'line 2: refused: ROW_MALFORMED: a closing quote is followed by text',
    'line 3: refused: TIME_INVALID: answer and end are not times that the clocks of Europe/Riga ever showed',
    'line 4: refused: ROW_MALFORMED: a quote is opened and never closed',
    '1 taken, 0 corrected, 0 known, 0 passed over, 0 parked, 3 refused',
  ]);
  expect(exitCode).toBe(1);
});

test('a record with other content is parked, and corrected with --update', async () => {
  const text = readFileSync(fileOf('freeswitch.xml'), 'utf8').replaceAll('R1001', 'R1005');
  await importBytes(text);
  const other = text.replace('>1795508100<', '>1795508400<');

  const parked = await importBytes(other);
  const corrected = await importBytes(other, { update: true });

  expect(parked.lines[0]).toMatch(
    /^line 11: parked: CALL_RECORD_DIFFERS: record .* was told with other content before$/,
  );
  expect(parked.exitCode).toBe(1);
  expect(corrected.lines.at(-1)).toBe('0 taken, 1 corrected, 1 known, 2 passed over, 0 parked, 0 refused');
  expect(corrected.exitCode).toBe(0);
});

test.each([
  ['empty', '', 'FILE_EMPTY'],
  ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'FILE_ENCODING'],
  ['in Latin-1', Buffer.from('"R-1001","Jürgen"\n', 'latin1'), 'FILE_ENCODING'],
  ['in UTF-16', Buffer.from('{"event":"room_finished"}', 'utf16le'), 'FILE_ENCODING'],
  ['of something else', 'number,name\n1,2\n', 'FORMAT_UNKNOWN'],
  ['larger than can be held', Buffer.alloc(64 * 1024 * 1024 + 1, 'x'), 'FILE_TOO_LARGE'],
  ['with entities', '<!DOCTYPE cdr [<!ENTITY a "b">]><cdr>&a;</cdr>', 'XML_REFUSED'],
])('a file that is %s is refused with its code, and nothing of it is taken', async (_what, content, code) => {
  const before = await recordCount();

  const { lines, exitCode } = await importBytes(content);

  expect(lines.map((line) => line.split(':')[0])).toEqual([code]);
  expect(exitCode).toBe(1);
  expect(await recordCount()).toBe(before);
});

test('a file that is not there, and options of another kind of file, are refused', async () => {
  const { lines, exitCode } = await importFile(join(folder, 'nowhere.csv'));

  expect([lines[0]?.split(':')[0], exitCode]).toEqual(['FILE_NOT_FOUND', 1]);
  await expect(importCommand(['call-records', 'a.csv', '--preview'])).rejects.toMatchObject({
    code: 'ARGUMENT_INVALID',
  });
  await expect(importCommand(['customers', 'a.csv', '--zone', 'UTC'])).rejects.toMatchObject({
    code: 'ARGUMENT_INVALID',
  });
  await expect(importCommand(['contract-rates', 'a.csv'])).rejects.toMatchObject({ code: 'ARGUMENT_INVALID' });
});
