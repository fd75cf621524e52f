import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSales } from '@switchboard/sales/subgraph';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CatalogueGraph, startCatalogueGraph } from '../../../services/sales/test/catalogue-graph.js';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { runContractRateImport } from '../src/import/run-contract-rate-import.js';

const HEADER = 'service_code,access_type_code,unit_price,price_model,tiers,time_bands,valid_from,valid_to';
const folder = mkdtempSync(join(tmpdir(), 'rates-'));
let graph: CatalogueGraph;
let sales: TestSystem;
let sql: postgres.Sql;

beforeAll(async () => {
  graph = await startCatalogueGraph();
  sales = await startTestSystem('sales', startSales);
  sql = postgres(sales.ownerUrl, { max: 1, onnotice: () => {} });
  const office = { lines: ['Obere Str. 57'], city: 'Berlin', countryCode: 'DE' };
  const customer = { idempotencyKey: 'c', number: 'ALFKI', name: 'Alfreds', language: 'de', office };
  const contract = { customerNumber: 'ALFKI', validFrom: '2026-01-01', timeZone: 'Europe/Berlin', currency: 'EUR' };
  await sales.ask('mutation ($input: AddCustomerInput!) { addCustomer(input: $input) { userErrors { code } } }', {
    input: customer,
  });
  await sales.ask('mutation ($input: DraftContractInput!) { draftContract(input: $input) { userErrors { code } } }', {
    input: { idempotencyKey: 'd', number: 'C-1', ...contract },
  });
});
afterAll(async () => {
  await sql.end();
  await sales.stop();
  await graph.stop();
  rmSync(folder, { recursive: true });
});

/** What the command prints and ends with. */
async function importSheet(rows: readonly string[], { preview = false, contractNumber = 'C-1', header = HEADER } = {}) {
  const file = join(folder, 'rates.csv');
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  const lines: string[] = [];
  const settings = { ...sales.settings, graphUrl: graph.url };
  const exitCode = await runContractRateImport({
    ...{ file, contractNumber, preview, settings },
    write: (line) => lines.push(line),
  });
  return { lines, exitCode };
}

const sheet = [
  'AUDIO,LOCAL,0.05,,,,2026-01-01,',
  'AUDIO,TOLL_FREE,,GRADUATED,100:0.09|*:0.08,,2026-01-01,2027-01-01',
  'AUDIO,,0.06,,,evening MONDAY-FRIDAY 18:00-24:00 0.03|weekend SATURDAY+SUNDAY 00:00-24:00 0.02,2026-01-01,',
];

test('a preview tells what a sheet would do; then it is taken, and known the next time', async () => {
  const previewed = await importSheet(sheet, { preview: true });
  const [before] = await sql`select count(*)::int as count from contract_rates`;
  const taken = await importSheet(sheet);
  const again = await importSheet(sheet);

  const rows = [
    'line 2: added: BRIDGING AUDIO LOCAL from 2026-01-01: 0.05 EUR',
    'line 3: added: BRIDGING AUDIO TOLL_FREE from 2026-01-01 to before 2027-01-01: 0.09 EUR',
    'line 4: added: BRIDGING AUDIO from 2026-01-01: 0.06 EUR',
  ];
  const counts = '3 added, 0 changed, 0 ended, 0 unchanged, 0 refused';
  expect(previewed).toEqual({
    lines: [...rows, `${counts}; this is a preview: nothing took effect`],
    exitCode: 0,
  });
  expect(before?.count).toBe(0);
  expect(taken).toEqual({ lines: [...rows, counts], exitCode: 0 });
  expect(again.lines.at(-1)).toBe('0 added, 0 changed, 0 ended, 3 unchanged, 0 refused');
});

test('a changed price is told with the old one and with what ends', async () => {
  await importSheet(sheet);

  const { lines } = await importSheet(['AUDIO,LOCAL,0.04,,,,2026-06-01,']);

  expect(lines).toEqual([
    'line 2: changed: BRIDGING AUDIO LOCAL from 2026-06-01: 0.05 -> 0.04 EUR',
    'line 2: ended: BRIDGING AUDIO LOCAL from 2026-06-01: 0.05 EUR holds no more',
    '0 added, 1 changed, 1 ended, 0 unchanged, 0 refused',
  ]);
});

test('nothing of a sheet is taken when a row is refused, and each row’s fate is told', async () => {
  const [before] = await sql`select count(*)::int as count from contract_rates`;

  const refused = await importSheet(['AUDIO,LOCAL,0.01,,,,2026-01-01,', 'VIDEO,LOCAL,-1,,,,2026-01-01,']);
  const [after] = await sql`select count(*)::int as count from contract_rates`;

  expect(refused).toEqual({
    lines: [
      'line 2: not taken, since others were refused',
      'line 3: refused: PRICE_NEGATIVE: -1 is less than nothing; give 0 or more',
      'line 3: refused: SERVICE_UNKNOWN: billing\'s catalogue has no service "VIDEO"',
      '1 refused; nothing took effect',
    ],
    exitCode: 1,
  });
  expect(after).toEqual(before);
});

test('a sheet for an unknown contract, or while the catalogue cannot be read, is refused whole', async () => {
  const unknown = await importSheet(sheet, { contractNumber: 'C-2' });
  graph.down = true;
  const unread = await importSheet(sheet);
  graph.down = false;

  expect(unknown.lines[0]).toBe('refused: CONTRACT_UNKNOWN: there is no contract "C-2"');
  expect(unread.lines[0]).toMatch(/^refused: CATALOGUE_UNAVAILABLE: /);
  expect([unknown.exitCode, unread.exitCode]).toEqual([1, 1]);
});

test('a sheet of ten thousand rates is taken and changed; one more is too many', { timeout: 60_000 }, async () => {
  const header = 'service_code,prefix,unit_price,valid_from';
  const rowsAt = (price: string, count = 10_000) =>
    Array.from({ length: count }, (_, index) => `AUDIO,${100_000 + index},${price},2026-01-01`);

  const taken = await importSheet(rowsAt('0.05'), { header });
  const changed = await importSheet(rowsAt('0.04'), { header });
  const refused = await importSheet(rowsAt('0.03', 10_001), { header });

  expect([taken, changed].map(({ lines }) => lines.at(-1))).toEqual([
    '10000 added, 0 changed, 0 ended, 0 unchanged, 0 refused',
    '0 added, 10000 changed, 10000 ended, 0 unchanged, 0 refused',
  ]);
  expect(refused.lines[0]).toBe('refused: RATES_TOO_MANY: more than 10000 rates at once: give them in parts');
});
