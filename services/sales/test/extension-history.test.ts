import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extendContractRates } from '../src/contracts/extend-contract-rates.js';
import { listContractRates } from '../src/contracts/queries.js';
import { toRateFilter } from '../src/contracts/rate-filter.js';
import { signedContract } from './extending.js';
import { someRate, startTestSales, type TestSales } from './sales.js';

const RUNS = 25;
const catalogue = { services: new Set(['AUDIO']), accessTypes: new Set(['LOCAL']) };
let sales: TestSales;
let contractCount = 0;
beforeAll(async () => {
  sales = await startTestSales();
});
afterAll(() => sales.stop());

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`;
// Few days, keys and prices, so that most extensions meet earlier ones, some of them with the same price.
const oneRate = fc.record({
  countryCode: fc.constantFrom(null, 'DE'),
  accessTypeCode: fc.constantFrom(null, 'LOCAL'),
  from: fc.integer({ min: 1, max: 12 }),
  length: fc.integer({ min: 1, max: 8 }),
  open: fc.boolean(),
  unitPrice: fc.constantFrom('0.01', '0.02', '0.03'),
});
const extension = fc.record({
  rates: fc.array(oneRate, { minLength: 1, maxLength: 4 }),
  /** Milliseconds after the one before; none at all is two at the same instant. */
  later: fc.constantFrom(0, 1, 5_000),
});

type Extension = typeof extension extends fc.Arbitrary<infer Value> ? Value : never;
type GivenRate = Extension['rates'][number];

const end = ({ from, length, open }: GivenRate) => (open ? 31 : from + length);
const keyOf = ({ countryCode, accessTypeCode }: Readonly<Record<'countryCode' | 'accessTypeCode', string | null>>) =>
  `${countryCode} ${accessTypeCode}`;

/** Of rates that share key and day the first alone: others would be refused. */
function apart(rates: readonly GivenRate[]): readonly GivenRate[] {
  const kept: GivenRate[] = [];
  for (const rate of rates) {
    const meets = (other: GivenRate) =>
      keyOf(other) === keyOf(rate) && rate.from < end(other) && other.from < end(rate);
    if (!kept.some(meets)) kept.push(rate);
  }
  return kept;
}

function toNewRate(rate: GivenRate) {
  const { countryCode, accessTypeCode, unitPrice } = rate;
  const validTo = rate.open ? null : day(end(rate));
  return someRate({ countryCode, accessTypeCode, unitPrice, validFrom: day(rate.from), validTo });
}

interface Told {
  readonly rates: readonly GivenRate[];
  /** Since when it is known. */
  readonly knownFrom: number;
}

/** What holds on a day as it was known at an instant: by key, what was last said of it by then. */
function replay(told: readonly Told[], on: number, knownAt: number): string[] {
  const holds = new Map<string, string>();
  for (const { rates, knownFrom } of told) {
    if (knownFrom > knownAt) continue;
    for (const rate of rates) if (rate.from <= on && on < end(rate)) holds.set(keyOf(rate), rate.unitPrice);
  }
  return [...holds].map(([key, price]) => `${key} ${price}`).sort();
}

async function extend(contractNumber: string, rates: readonly GivenRate[], now: Date): Promise<void> {
  const given = { contractNumber, rates: rates.map(toNewRate) };
  const outcome = await sales.act(
    (tx, scope) => extendContractRates(tx, given, { ...scope, catalogue, mostRates: 100 }),
    now,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
}

/** Extends one after the other; what was told, and from when on it is known. */
async function extendAll(contractNumber: string, extensions: readonly Extension[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  let now = Date.UTC(2026, 5, 1);
  for (const { rates, later } of extensions) {
    now += later;
    await extend(contractNumber, apart(rates), new Date(now));
    // Two at the same instant are known one after the other; one that changes nothing is no new knowledge.
    const [row] = await sales.sql`select changed_at from contracts where number = ${contractNumber}`;
    told.push({ rates: apart(rates), knownFrom: row?.changed_at.getTime() });
  }
  return told;
}

test('after any extensions, what holds on a day as known at an instant is what was last said by then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(extension, { minLength: 1, maxLength: 6 }), async (extensions) => {
      contractCount += 1;
      const number = `H-${contractCount}`;
      const contractNumber = await signedContract(sales, number, { validFrom: day(1), validTo: '2099-01-01' });
      const [customer] = await sales.sql`select id from customers where number = ${number}`;
      const told = await extendAll(contractNumber, extensions);
      const instants = [...new Set(told.flatMap(({ knownFrom }) => [knownFrom - 1, knownFrom]))];
      for (const knownAt of instants) {
        for (const on of [1, 5, 9, 14, 20, 30]) {
          expect(await held(customer?.id, on, knownAt)).toEqual(replay(told, on, knownAt));
        }
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);

/** What `contractRates(on:, knownAt:)` answers. */
async function held(customerId: string, on: number, knownAt: number): Promise<string[]> {
  const filter = toRateFilter({ on: day(on), knownAt: new Date(knownAt) });
  const rows = await sales.act((tx) =>
    listContractRates(tx, [customerId], { page: { size: 100 }, filter, now: new Date() }),
  );
  return (rows.get(customerId) ?? []).map((rate) => `${keyOf(rate)} ${rate.unitPrice}`).sort();
}
