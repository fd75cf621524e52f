import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSales } from '@switchboard/sales/subgraph';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../../test/world/read-xlsx.js';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { contractRates } from '../src/export/contract-rates.js';
import { runCustomerImport } from '../src/import/run-customer-import.js';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
let sales: TestSystem;

beforeAll(async () => {
  sales = await startTestSystem('sales', startSales);
  const file = join(folder, 'customers.csv');
  writeFileSync(
    file,
    `customer_id,company_name,contact_name,contact_title,address,city,region,postal_code,country,phone,fax
ALFKI,Alfreds Futterkiste,Maria Anders,Owner,Obere Str. 57,Berlin,,12209,Germany,030-1,`,
  );
  await runCustomerImport({ file, update: false, settings: sales.settings, write: () => {} });
  rmSync(file);
});
afterAll(async () => {
  await sales.stop();
  rmSync(folder, { recursive: true });
});

/** What the command does once it has the databases. */
function run(...args: readonly string[]): Promise<string> {
  const urls = { appUrl: sales.settings.databaseUrl, ownerUrl: sales.ownerUrl };
  const databases = { sales: urls, billing: urls, conferencing: urls, mailing: urls };
  return contractRates
    .plan(args)({ databases, signingKeys: '' }, () => {})
    .then(({ line }) => line);
}

test('the rates of a customer are written as either form, and what was there is replaced', async () => {
  const [csv, xlsx] = [join(folder, 'rates.csv'), join(folder, 'rates.xlsx')];
  writeFileSync(csv, 'an older export');

  const told = await run('--customer', 'ALFKI', '--format', 'csv', '--to', csv);
  await run('--customer', 'ALFKI', '--on', '2026-01-01', '--format', 'xlsx', '--to', xlsx);

  expect(told).toBe(`${csv}: ${readFileSync(csv).length} bytes`);
  const [header = []] = parse(readFileSync(csv), { bom: true }) as string[][];
  expect(header).toContain('Extended by');
  expect(readXlsx(readFileSync(xlsx)).rows).toEqual([header]);
  expect(readdirSync(folder).sort()).toEqual(['rates.csv', 'rates.xlsx']);
});

test('a customer that is none, and a place that is none, are told and leave nothing behind', async () => {
  const before = readdirSync(folder);
  const to = join(folder, 'none.csv');

  await expect(run('--customer', 'NOBODY', '--format', 'csv', '--to', to)).rejects.toThrow(/^CUSTOMER_UNKNOWN: /);
  await expect(run('--customer', 'ALFKI', '--format', 'csv', '--to', join(to, 'below'))).rejects.toMatchObject({
    code: 'FILE_NOT_WRITTEN',
  });
  expect(readdirSync(folder)).toEqual(before);
});

test.each([
  [['--customer', 'ALFKI', '--format', 'pdf', '--to', 'x'], /--format: /],
  [['--customer', 'ALFKI', '--format', 'csv'], /--to: /],
  [['--customer', 'ALFKI', '--format', 'csv', '--to', 'x', '--on', '2026-02-30'], /--on: /],
  [['--customer', 'ALFKI', '--format', 'csv', '--to', 'x', '--known-at', 'now'], /--known-at: /],
  [['--costumer', 'ALFKI'], /--costumer/],
])('arguments that cannot be used are named in one line: %j', (args, named) => {
  expect(() => contractRates.plan(args)).toThrow(named);
  expect(() => contractRates.plan(args)).not.toThrow(/\n/);
});
