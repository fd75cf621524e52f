import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSales } from '@switchboard/sales/subgraph';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { runCustomerImport } from '../src/import/run-customer-import.js';

const NORTHWIND = fileURLToPath(new URL('../data/northwind-customers.csv', import.meta.url));
const HEADER = 'customer_id,company_name,contact_name,contact_title,address,city,region,postal_code,country,phone,fax';
const folder = mkdtempSync(join(tmpdir(), 'import-'));
let sales: TestSystem;
let sql: postgres.Sql;

beforeAll(async () => {
  sales = await startTestSystem('sales', startSales);
  sql = postgres(sales.ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await sales.stop();
  rmSync(folder, { recursive: true });
});

/** What the command prints and ends with. */
async function importFile(file: string, update = false) {
  const lines: string[] = [];
  const exitCode = await runCustomerImport({
    file,
    update,
    settings: sales.settings,
    write: (line) => lines.push(line),
  });
  return { lines, exitCode };
}

function importText(content: string | Uint8Array, update = false) {
  const file = join(folder, 'customers.csv');
  writeFileSync(file, content);
  return importFile(file, update);
}

const row = (number: string, { country = 'Germany', phone = '030-1', address = 'Obere Str. 57' } = {}) =>
  `${number},Company ${number},Maria Anders,Owner,${address},Berlin,,12209,${country},${phone},`;
const countOf = async (number: string) => (await sql`select 1 from customers where number = ${number}`).length;

test('the 91 companies are taken, then known, and each is told to billing once', async () => {
  expect(await importFile(NORTHWIND)).toEqual({ lines: ['91 taken, 0 known, 0 refused'], exitCode: 0 });
  expect(await importFile(NORTHWIND)).toEqual({ lines: ['0 taken, 91 known, 0 refused'], exitCode: 0 });

  const [events] = await sql`select count(*)::int as count, count(distinct data ->> 'subject')::int as subjects
    from pgboss.job where name = 'to-billing'`;
  expect(events).toEqual({ count: 91, subjects: 91 });
});

test('a company is kept as the file has it: letters, double spaces, region and missing postal code', async () => {
  const { data } = await sales.ask(`{
    wolski: customer(number: "WOLZA") { name language phone contacts { name title email phone } }
    owl: customer(number: "HUNGO") { addresses { kind lines city region postalCode countryCode } }
    consolidated: customer(number: "CONSH") { language addresses { lines postalCode countryCode } } }`);

  expect(data).toEqual({
    wolski: {
      name: 'Wolski  Zajazd',
      language: 'pl',
      phone: '(26) 642-7012',
      contacts: [{ name: 'Zbyszek Piestrzeniewicz', title: 'Owner', email: null, phone: null }],
    },
    owl: {
      addresses: [
        {
          kind: 'OFFICE',
          lines: ['8 Johnstown Road'],
          city: 'Cork',
          region: 'Co. Cork',
          postalCode: null,
          countryCode: 'IE',
        },
      ],
    },
    consolidated: {
      language: 'en',
      addresses: [{ lines: ['Berkeley Gardens 12  Brewery'], postalCode: 'WX1 6LT', countryCode: 'GB' }],
    },
  });
});

test('each bad row is refused with its line and reason, and the good rows stay', async () => {
  const content = [
    HEADER,
    row('GOOD-1'),
    row('GOOD-1', { phone: 'another' }),
    row('NARNIA', { country: 'Narnia' }),
    row('LONG', { address: 'x'.repeat(1024 * 1024) }),
    'SHORT,Company',
    row('lower'),
    row('QUOTED', { address: '"not closed' }),
    row('GOOD-2', { address: '"Haus A\nHof 2"' }),
    'CUT,"Company C',
  ].join('\n');

  const first = await importText(content);
  const second = await importText(content);

  const refused = [
    'line 3: refused: CUSTOMER_DOUBLED: "GOOD-1" is on line 2 already',
    'line 4: refused: COUNTRY_UNKNOWN: "Narnia" is no country known by its English name or ISO code',
    'line 5: refused: ROW_TOO_LONG: the row is longer than any customer is',
    'line 6: refused: ROW_INCOMPLETE: the row has 2 fields and the header 11',
    'line 7: refused: CUSTOMER_NUMBER_INVALID: number must be 2 to 20 capital letters, digits or dashes',
    'line 8: refused: ROW_INCOMPLETE: a quote is opened and never closed',
    'line 11: refused: ROW_INCOMPLETE: a quote is opened and never closed',
  ];
  expect(first).toEqual({ lines: [...refused, '2 taken, 0 known, 7 refused'], exitCode: 1 });
  expect(second).toEqual({ lines: [...refused, '0 taken, 2 known, 7 refused'], exitCode: 1 });
  expect([await countOf('GOOD-1'), await countOf('GOOD-2'), await countOf('LONG'), await countOf('CUT')]).toEqual([
    1, 1, 0, 0,
  ]);
});

test('a file that stops in the middle keeps what came before, and the whole file brings the rest', async () => {
  const whole = [HEADER, row('STOP-1'), row('STOP-2')].join('\n');

  expect(await importText(whole.slice(0, -30))).toEqual({
    lines: ['line 3: refused: ROW_INCOMPLETE: the row has 5 fields and the header 11', '1 taken, 0 known, 1 refused'],
    exitCode: 1,
  });
  expect(await importText(whole)).toEqual({ lines: ['1 taken, 1 known, 0 refused'], exitCode: 0 });
});

test('a known number with other content is refused, and changed with --update', async () => {
  await importText([HEADER, row('DIFFER')].join('\n'));
  const other = [HEADER, row('DIFFER', { phone: '040-2', address: 'Neue Str. 1' })].join('\n');

  expect(await importText(other)).toEqual({
    lines: [
      'line 2: refused: CUSTOMER_DIFFERS: DIFFER is here with another phone, office; give --update to change it',
      '0 taken, 0 known, 1 refused',
    ],
    exitCode: 1,
  });
  expect(await importText(other, true)).toEqual({ lines: ['0 taken, 0 known, 1 changed, 0 refused'], exitCode: 0 });
  expect(await importText(other)).toEqual({ lines: ['0 taken, 1 known, 0 refused'], exitCode: 0 });
  const { data } = await sales.ask('{ customer(number: "DIFFER") { phone addresses { lines } } }');
  expect(data).toEqual({ customer: { phone: '040-2', addresses: [{ lines: ['Neue Str. 1'] }] } });
});

test('an e-mail address that the file cannot know survives an update from it', async () => {
  await importText([HEADER, row('MAILED')].join('\n'));
  await sql`update contacts set email = 'maria@mailed.example' from customers
    where customers.id = customer_id and number = 'MAILED'`;

  const update = await importText([HEADER, row('MAILED').replace('Owner', 'Director')].join('\n'), true);

  expect(update.lines).toEqual(['0 taken, 0 known, 1 changed, 0 refused']);
  const { data } = await sales.ask('{ customer(number: "MAILED") { contacts { title email } } }');
  expect(data).toEqual({ customer: { contacts: [{ title: 'Director', email: 'maria@mailed.example' }] } });
});

test('a file in another encoding is refused as a whole, however late its first wrong byte', async () => {
  const utf16 = Buffer.from(`\uFEFF${[HEADER, row('UTF-16')].join('\n')}`, 'utf16le');
  const many = Array.from({ length: 3_000 }, (_, index) => row(`ENC-${index}`));
  const latin1 = Buffer.from([HEADER, ...many, row('LAST', { address: 'Münsterstr. 1' })].join('\n'), 'latin1');

  const [first, second] = [await importText(utf16), await importText(latin1)];

  expect(first).toEqual({ lines: [expect.stringMatching(/^FILE_ENCODING: .*: byte 3 is 00/)], exitCode: 1 });
  expect(second).toEqual({
    lines: [expect.stringMatching(new RegExp(`^FILE_ENCODING: .*: byte ${latin1.indexOf(0xfc)} \\(FC\\)`))],
    exitCode: 1,
  });
  expect(await sql`select 1 from customers where number like 'ENC-%' or number = 'UTF-16'`).toHaveLength(0);
});

test('a file with a mark of UTF-8 and Windows line ends is taken as any other', async () => {
  const content = `\uFEFF${[HEADER, row('WINDOWS'), ''].join('\r\n')}`;

  expect(await importText(content)).toEqual({ lines: ['1 taken, 0 known, 0 refused'], exitCode: 0 });
});

test('a file without the columns is refused as a whole and told which', async () => {
  const content = readFileSync(NORTHWIND, 'utf8').replace('postal_code,country', 'zip,land');

  expect(await importText(content)).toEqual({
    lines: [expect.stringMatching(/^FILE_COLUMNS_MISSING: .* lacks the columns postal_code, country;/)],
    exitCode: 1,
  });
});

test('a file that is not there is said to be so', async () => {
  expect(await importFile(join(folder, 'none.csv'))).toEqual({
    lines: [expect.stringMatching(/^FILE_NOT_FOUND: .*none.csv does not exist/)],
    exitCode: 1,
  });
});
