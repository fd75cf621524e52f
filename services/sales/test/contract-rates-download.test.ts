import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../../test/world/read-xlsx.js';
import { salesperson } from '../../../test/world/test-system.js';
import { exportContractRates } from '../src/contracts/export-contract-rates.js';
import { toRatesExport } from '../src/contracts/rates-export.js';
import { takeContracts } from '../src/contracts/take-contracts.js';
import { addCustomers } from '../src/customers/add-customers.js';
import { someContract, someCustomer, someRate, startTestSales, type TestSales } from './sales.js';

const NUMBER = 'FILED';
const now = new Date('2026-06-01T12:00:00Z');
let sales: TestSales;

beforeAll(async () => {
  sales = await startTestSales();
  const rates = [
    someRate({ serviceCode: 'VIDEO', unitPrice: '0.0500', validFrom: '2026-05-01', validTo: '2027-01-01' }),
    someRate({
      priceModel: 'GRADUATED',
      unitPrice: '0.05',
      tiers: [
        { upTo: '100', unitPrice: '0.05' },
        { upTo: null, unitPrice: '0.04' },
      ],
      maximum: '12.5',
    }),
    someRate({ serviceCode: 'OVER', validTo: '2026-02-01' }),
  ];
  await sales.act(async (tx, scope) => {
    await addCustomers(tx, [someCustomer(NUMBER, { name: '=HYPERLINK("x"), Ltd' })], scope);
    const outcomes = await takeContracts(tx, [someContract('C-1', NUMBER, { rates })], scope);
    if (!outcomes.every(({ ok }) => ok)) throw new Error(JSON.stringify(outcomes));
  }, new Date('2026-01-01T00:00:00Z'));
});
afterAll(() => sales.stop());

/** The file that a link would bring. */
async function exported(format: 'CSV' | 'XLSX', args: { on?: string; knownAt?: Date } = {}, number = NUMBER) {
  return sales.act(async (tx) => {
    const outcome = await exportContractRates(toRatesExport(number, { format, ...args }, now), {
      read: (run) => run(tx),
    });
    if (!outcome.ok)
      return { refused: outcome.refusals[0]?.code, bytes: Buffer.alloc(0), fileName: '', contentType: '' };
    const { body, ...file } = outcome.value;
    return { ...file, refused: undefined, bytes: body instanceof Readable ? await buffer(body) : Buffer.from(body) };
  });
}

const linesOf = async (args?: { on?: string; knownAt?: Date }) =>
  String((await exported('CSV', args)).bytes)
    .trimEnd()
    .split('\r\n');

test('a CSV file has a row for each rate that holds, with all that it says and where it comes from', async () => {
  const { fileName, contentType } = await exported('CSV');
  const [header = '', video = '', audio = '', ...more] = await linesOf();

  expect(fileName).toBe('contract-rates-FILED-2026-06-01.csv');
  expect(contentType).toMatch(/^text\/csv; charset=utf-8/);
  expect(header).toMatch(/^\uFEFFCustomer number,Customer name,Contract number,Rate id,Version,Service,/);
  expect(video).toMatch(/^FILED,"'=HYPERLINK\(""x""\), Ltd",C-1,[\w-]{36},1,VIDEO,,,,BRIDGING,FLAT,MINUTE,0\.05,EUR,/);
  expect(video).toMatch(/,2026-05-01,2027-01-01,2026-01-01T00:00:00\.000Z,service:test-loader,Europe\/Berlin$/);
  expect(audio).toContain(
    ',GRADUATED,MINUTE,0.05,EUR,up to 100: 0.05; above: 0.04,,,60/6,0,0,12.5,0,,,0,NONE,2026-01-01,,',
  );
  expect(more).toEqual([]);
});

test('the day and the instant of knowledge decide which rates are in the file', async () => {
  expect(await linesOf({ on: '2026-01-15' })).toHaveLength(3);
  expect(await linesOf({ on: '2025-12-31' })).toHaveLength(1);
  expect(await linesOf({ knownAt: new Date('2025-12-31T00:00:00Z') })).toHaveLength(1);
});

test('a workbook has the same rows, with prices and days to reckon with', async () => {
  const { bytes, fileName } = await exported('XLSX');
  const [header = [], video = []] = readXlsx(bytes).rows;
  const at = (name: string) => video[header.indexOf(name)];

  expect(fileName).toBe('contract-rates-FILED-2026-06-01.xlsx');
  expect(at('Customer name')).toBe('=HYPERLINK("x"), Ltd');
  expect(at('Unit price')).toEqual({ number: '0.05', format: expect.stringMatching(/^0\.00(00)?$/) });
  expect(at('Valid from')).toEqual({ number: '46143', format: 'yyyy-mm-dd' });
  expect(at('Extended by')).toBe('service:test-loader');
});

test('a customer that is none has no file', async () => {
  expect(await exported('CSV', {}, 'NOBODY')).toMatchObject({ refused: 'CUSTOMER_UNKNOWN' });
});

test.each([
  ['salesperson', undefined],
  ['billing-specialist', undefined],
  ['customer', 'FORBIDDEN'],
  ['front-end-app', 'FORBIDDEN'],
])('as %s a link is given or refused', async (role, code) => {
  const query = `{ customer(number: "${NUMBER}") { name contractRatesDownload(format: CSV) { path fileName expiresAt } } }`;

  const { data, errors } = await sales.ask<{ customer: { contractRatesDownload: object | null } }>(
    query,
    {},
    {
      ...salesperson,
      roles: [role],
    },
  );

  expect(errors?.[0]?.extensions?.code).toBe(code);
  expect(data.customer.contractRatesDownload === null).toBe(code !== undefined);
});

test('ten thousand rates make a file of either form; one more is too many for a workbook', {
  timeout: 60_000,
}, async () => {
  await sales.act((tx, scope) => addCustomers(tx, [someCustomer('MANY')], scope));
  await sales.act(
    (tx, scope) => takeContracts(tx, [someContract('C-MANY', 'MANY', { rates: [someRate()] })], scope),
    now,
  );
  const fill = (from: number, to: number) => sales.sql`
    insert into contract_rates select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'rate_key',
      gen_random_uuid(), 'service_code', 'S-' || n))).* from contract_rates r, generate_series(${from}::int, ${to}::int) n
    where contract_id = (select id from contracts where number = 'C-MANY') and service_code = 'AUDIO'`;

  await fill(2, 10_000);
  const csv = await exported('CSV', {}, 'MANY');
  const xlsx = await exported('XLSX', {}, 'MANY');
  await fill(10_001, 10_001);

  const records = String(csv.bytes).trimEnd().split('\r\n');
  expect(new Set(records).size).toBe(10_001);
  expect(readXlsx(xlsx.bytes).rows).toHaveLength(10_001);
  expect(await exported('XLSX', {}, 'MANY')).toMatchObject({ refused: 'DOWNLOAD_TOO_LARGE' });
});
