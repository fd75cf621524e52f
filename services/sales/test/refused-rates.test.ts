import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CatalogueGraph, startCatalogueGraph } from './catalogue-graph.js';
import { codesOf, extendingOf, rateInput, signedContract } from './extending.js';
import { startTestSales, type TestSales } from './sales.js';

let graph: CatalogueGraph;
let sales: TestSales;
const { extend, preview } = extendingOf(() => sales);

beforeAll(async () => {
  graph = await startCatalogueGraph();
  sales = await startTestSales(graph.url);
  await signedContract(sales, 'REFUSED');
});
afterAll(async () => {
  await sales.stop();
  await graph.stop();
});

const keptCount = async () => (await sales.sql`select 1 from contract_rates`).length;
const band = (differing: object = {}) => ({
  ...{ name: 'peak', days: ['MONDAY'], from: '08:00', to: '18:00', unitPrice: '0.06' },
  ...differing,
});
const tiers = (...upTo: (string | null)[]) => upTo.map((bound) => ({ upTo: bound, unitPrice: '0.05' }));

describe('a rate is refused, and nothing of the others kept, for', () => {
  test.each<[string, object, string]>([
    ['an unknown service', { serviceCode: 'VIDEO' }, 'SERVICE_UNKNOWN serviceCode'],
    ['an unknown access type', { accessTypeCode: 'SATELLITE' }, 'ACCESS_TYPE_UNKNOWN accessTypeCode'],
    ['a negative price', { unitPrice: '-0.01' }, 'PRICE_NEGATIVE unitPrice'],
    ['a price of 12 decimals', { unitPrice: '0.012345678901' }, 'PRICE_INVALID unitPrice'],
    ['no price', { unitPrice: null }, 'PRICE_INVALID unitPrice'],
    ['another currency', { currency: 'USD' }, 'RATE_CURRENCY_DIFFERS currency'],
    ['an end before its beginning', { validTo: '2026-01-01' }, 'RATE_ENDS_BEFORE_IT_BEGINS validTo'],
    ['a prefix with a plus', { prefix: '+371' }, 'PREFIX_INVALID prefix'],
    ['a unit that its part has not', { part: 'TRANSPORT', unit: 'PIECE' }, 'UNIT_INVALID unit'],
    ['tiers out of order', { priceModel: 'GRADUATED', tiers: tiers('200', '100', null) }, 'TIERS_INVALID tiers'],
    ['tiers without an open last one', { priceModel: 'VOLUME', tiers: tiers('100', '200') }, 'TIERS_INVALID tiers'],
    ['no tiers where there must be', { priceModel: 'GRADUATED' }, 'TIERS_INVALID tiers'],
    ['tiers where there are none', { tiers: tiers(null) }, 'TIERS_NOT_OF_MODEL tiers'],
    [
      'a price that is not the first tier’s',
      { priceModel: 'VOLUME', tiers: tiers('100', null), unitPrice: '0.06' },
      'PRICE_NOT_OF_MODEL unitPrice',
    ],
    [
      'time bands with tiers',
      { priceModel: 'GRADUATED', tiers: tiers(null), timeBands: [band()] },
      'TIME_BANDS_NOT_OF_MODEL timeBands',
    ],
    [
      'time bands that overlap',
      { timeBands: [band(), band({ from: '17:59', to: '24:00' })] },
      'TIME_BANDS_OVERLAP timeBands.1',
    ],
    [
      'a time band over midnight',
      { timeBands: [band({ from: '22:00', to: '06:00' })] },
      'TIME_BAND_INVALID timeBands.0',
    ],
    ['a band of negative price', { timeBands: [band({ unitPrice: '-1' })] }, 'PRICE_NEGATIVE timeBands.0.unitPrice'],
    ['a minimum above its maximum', { minimum: '2', maximum: '1.99' }, 'MINIMUM_ABOVE_MAXIMUM minimum'],
    ['a discount of more than all', { discountPercent: '100.01' }, 'PERCENT_INVALID discountPercent'],
    ['a discount of 5 decimals', { discountPercent: '1.00001' }, 'PERCENT_INVALID discountPercent'],
    ['a negative discount', { discountPercent: '-1' }, 'PERCENT_INVALID discountPercent'],
    ['a percentage without percent', { priceModel: 'PERCENTAGE', unitPrice: null }, 'PERCENT_INVALID percent'],
    ['a percent of another model', { percent: '10' }, 'PERCENT_INVALID percent'],
    ['a package without size', { priceModel: 'PACKAGE' }, 'PACKAGE_SIZE_INVALID packageSize'],
    ['an allowance of part of a second', { allowanceMinutes: '0.001' }, 'ALLOWANCE_INVALID allowanceMinutes'],
  ])('%s', async (_, differing, refusal) => {
    const [code, field] = refusal.split(' ');
    const given = [rateInput('0.01', { countryCode: 'DE' }), { ...rateInput('0.05'), ...differing }];

    const answer = await extend('C-REFUSED', given);

    expect(codesOf(answer)).toEqual([`${code} rates.1.${field}`]);
    expect({ ...answer, userErrors: [] }).toEqual({ contract: null, difference: null, userErrors: [] });
    expect(codesOf(await preview('C-REFUSED', given))).toEqual(codesOf(answer));
    expect(await keptCount()).toBe(0);
  });

  test('overlaps among them', async () => {
    const answer = await extend('C-REFUSED', [rateInput('0.05'), rateInput('0.04', { validFrom: '2026-05-01' })]);

    expect(codesOf(answer)).toEqual(['RATE_OVERLAPS rates.1']);
  });
});

test('rates are refused for an unknown contract, none of them, both ways at once, or too many', async () => {
  const many = Array.from({ length: 2_001 }, () => rateInput('0.05'));

  expect(codesOf(await extend('C-NONE', [rateInput('0.05')]))).toEqual(['CONTRACT_UNKNOWN contractNumber']);
  expect(codesOf(await extend('C-REFUSED', []))).toEqual(['RATES_MISSING ']);
  expect(codesOf(await extend('C-REFUSED', {}))).toEqual(['RATES_MISSING ']);
  expect(codesOf(await extend('C-REFUSED', { rates: [rateInput('0.05')], rateSheet: 'x' }))).toEqual([
    'RATES_MISSING ',
  ]);
  expect(codesOf(await extend('C-REFUSED', many))).toEqual(['RATES_TOO_MANY ']);
});

test('a sheet is refused with the line and the column of all that is wrong, and nothing of it is kept', async () => {
  const rateSheet = [
    'service_code,country_code,unit_price,price_model,tiers,currency,valid_from,valid_to',
    'AUDIO,AT,0.05,,,EUR,2026-01-01,',
    'AUDIO,AT,0.04,,,,2026-03-01,',
    '',
    'VIDEO,DE,0.05,,,,2026-01-01,',
    'AUDIO,BE,-0.05,,,,2026-01-01,',
    'AUDIO,CH,0.123456789012,,,USD,2026-02-30,',
    'AUDIO,EE,0.05,,,,2026-01-01,2025-01-01',
    'AUDIO,FI,,GRADUATED,100:0.05|*:0.03x,,2026-01-01,',
    'AUDIO,FR,0.05,LINEAR,,,2026-01-01,',
    'AUDIO,"GB',
    'AUDIO,LV,0.05',
  ].join('\r\n');

  const answer = await extend('C-REFUSED', { rateSheet });

  expect(codesOf(answer).sort()).toEqual([
    'DAY_INVALID rateSheet.7.valid_from',
    'PRICE_INVALID rateSheet.7.unit_price',
    'PRICE_INVALID rateSheet.9.tiers.1.unit_price',
    'PRICE_NEGATIVE rateSheet.6.unit_price',
    'RATE_CURRENCY_DIFFERS rateSheet.7.currency',
    'RATE_ENDS_BEFORE_IT_BEGINS rateSheet.8.valid_to',
    'RATE_OVERLAPS rateSheet.3',
    'ROW_INCOMPLETE rateSheet.12',
    'ROW_MALFORMED rateSheet.11',
    'SERVICE_UNKNOWN rateSheet.5.service_code',
    'VALUE_UNKNOWN rateSheet.10.price_model',
  ]);
  expect(await keptCount()).toBe(0);
});

test('a sheet of more than 4 MB, or with columns that are none, is refused whole', async () => {
  const large = `service_code,unit_price,valid_from\n${'AUDIO,0.05,2026-01-01\n'.repeat(200_000)}`;
  const misspelt = 'service_code,unitprice,valid_from,minimun\nAUDIO,0.05,2026-01-01,1';

  const [first, second] = [
    await extend('C-REFUSED', { rateSheet: large }),
    await extend('C-REFUSED', { rateSheet: misspelt }),
  ];

  expect(codesOf(first)).toEqual(['RATE_SHEET_TOO_LARGE rateSheet']);
  expect(codesOf(second)).toEqual(['RATE_SHEET_COLUMNS rateSheet']);
  expect(second.userErrors[0]?.message).toContain(
    'lacks the columns unit_price; unknown or doubled are "unitprice", "minimun"',
  );
});
