import { sealToken } from '@switchboard/kit/downloads/download-token';
import { parseSigningKeys } from '@switchboard/kit/signing';
import { act } from '@switchboard/launcher/demo/act';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { takeContracts } from '@switchboard/sales/contracts/take-contracts';
import { addCustomers } from '@switchboard/sales/customers/add-customers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someContract, someCustomer, someRate } from '../../services/sales/test/sales.js';
import { readXlsx } from '../world/read-xlsx.js';
import { TEST_SIGNING_KEYS } from '../world/test-system.js';
import { newNumber, startWorld, type World } from '../world/world.js';

let world: World;
const number = newNumber();
beforeAll(async () => {
  world = await startWorld();
  const runtimes = await openRuntimes({ databases: world.databases, signingKeys: TEST_SIGNING_KEYS });
  await act(runtimes.sales, async (tx, given) => {
    const scope = { ...given, now: new Date() };
    await addCustomers(tx, [someCustomer(number)], scope);
    const rates = [
      someRate(),
      someRate({ serviceCode: 'VIDEO' }),
      someRate({ serviceCode: 'OVER', validTo: '2026-02-01' }),
    ];
    await takeContracts(tx, [someContract(`C-${number}`, number, { rates })], scope);
  });
  await runtimes.close();
});
afterAll(() => world.stop());

interface Links {
  readonly customer: {
    readonly contractRates: { readonly nodes: readonly { readonly id: string }[] };
    readonly contractRatesDownload: {
      readonly path: string;
      readonly fileName: string;
      readonly expiresAt: string;
    } | null;
  };
}

const LINK = `query ($number: String!, $format: RatesFileFormat!) { customer(number: $number) {
  contractRates(first: 100) { nodes { id } }
  contractRatesDownload(format: $format) { path fileName expiresAt } } }`;

const askLink = (format: 'CSV' | 'XLSX', role = 'billing-specialist') =>
  world.ask<Links>(LINK, { number, format }, role);
const follow = (path: string) => fetch(world.gateway.url + path);

async function refusalOf(path: string) {
  const response = await follow(path);
  return [response.status, ((await response.json()) as { code: string }).code];
}

async function linkTo(format: 'CSV' | 'XLSX') {
  const { data, errors } = await askLink(format);
  if (!data.customer.contractRatesDownload) throw new Error(JSON.stringify(errors));
  const ids = data.customer.contractRates.nodes.map(({ id }) => id).sort();
  return { ids, ...data.customer.contractRatesDownload };
}

test('a billing specialist asks for a link and follows it without a token to the rates that the graph shows', async () => {
  const { ids, path, fileName, expiresAt } = await linkTo('CSV');

  const response = await follow(path);
  const records = (await response.text()).trimEnd().split('\r\n').slice(1);

  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(`filename="${fileName}"`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  expect(ids).toHaveLength(2);
  expect(records.map((record) => /[\da-f]{8}-[\da-f-]{27}/.exec(record)?.[0]).sort()).toEqual(ids);
});

test('the same rates come as a workbook', async () => {
  const { ids, path } = await linkTo('XLSX');

  const response = await follow(path);
  const [header = [], ...rows] = readXlsx(new Uint8Array(await response.arrayBuffer())).rows;

  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  expect(rows.map((row) => row[header.indexOf('Rate id')]).sort()).toEqual(ids);
});

test("a customer's app is given no link and is told why", async () => {
  const { data, errors } = await askLink('CSV', 'customer');

  expect(data.customer.contractRatesDownload).toBeNull();
  expect(errors).toMatchObject([{ path: ['customer', 'contractRatesDownload'], extensions: { code: 'FORBIDDEN' } }]);
});

test('a link that is over, was changed, or is of another system brings nothing', async () => {
  const { path } = await linkTo('CSV');
  const keys = parseSigningKeys(TEST_SIGNING_KEYS);
  const viewer = { subject: 'test', kind: 'person' as const, roles: ['billing-specialist'], scopes: [] };
  const claims = { system: 'sales', download: 'contract-rates', parameters: {}, viewer, expiresAt: Date.now() - 1 };
  const pathOf = (token: string, system = 'sales') => `/downloads/${system}/${token}`;

  expect(await refusalOf(pathOf(sealToken(keys, claims)))).toEqual([410, 'DOWNLOAD_EXPIRED']);
  expect(await refusalOf(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)).toEqual([
    403,
    'DOWNLOAD_LINK_INVALID',
  ]);
  expect(await refusalOf(path.replace('/sales/', '/billing/'))).toEqual([403, 'DOWNLOAD_LINK_INVALID']);
  expect(await refusalOf(path.replace('/sales/', '/nobody/'))).toEqual([404, 'DOWNLOAD_UNKNOWN']);
  const unknown = { ...claims, download: 'others', expiresAt: Date.now() + 60_000 };
  expect(await refusalOf(pathOf(sealToken(keys, unknown)))).toEqual([404, 'DOWNLOAD_UNKNOWN']);
});

test('with sales down a link costs a coded error, and works once sales is back', async () => {
  const { path } = await linkTo('CSV');
  await world.systems.sales.stop();

  expect(await refusalOf(path)).toEqual([503, 'SALES_UNAVAILABLE']);

  await world.systems.sales.start();
  expect((await follow(path)).status).toBe(200);
});
