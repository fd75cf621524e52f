import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AskGraph, GraphError } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { buildSchema, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { flatTerms } from './rate-terms.js';
import { readContractRates } from './read-contract-rates.js';

// The question is executed against the composed schema, so that what it asks for must exist.
const file = createRequire(import.meta.url).resolve('@switchboard/schema/supergraph.graphql');
const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });

const money = (amount: string) => ({ amount, currency: 'EUR' });

const rate = (over: object = {}) => ({
  id: newId(),
  version: 2,
  part: 'BRIDGING',
  service: { code: 'audio' },
  accessType: null,
  prefix: null,
  countryCode: 'DE',
  priceModel: 'FLAT',
  unit: 'MINUTE',
  unitPrice: { amount: '0.0485', currency: 'EUR' },
  tiers: [],
  packageSize: null,
  percent: null,
  increments: { initialSeconds: 60, nextSeconds: 6 },
  setUpFee: money('0.10'),
  minimum: money('0'),
  maximum: null,
  discountPercent: '0',
  timeBands: [{ name: 'peak', days: ['MONDAY'], from: '08:00', to: '18:00', unitPrice: money('0.06') }],
  holidays: ['2026-12-25'],
  allowanceMinutes: '100',
  allowanceProration: 'NONE',
  validFrom: '2026-01-01',
  validTo: null,
  contract: {
    id: newId(),
    version: 1,
    timeZone: 'Europe/Berlin',
    validFrom: '2026-01-01',
    validTo: null,
    rounding: { point: 'PER_CALL', mode: 'HALF_UP' },
  },
  ...over,
});

/** A graph in which customers have these rates, in pages of two; notes what it was asked. */
function graphOf(ratesOf: Readonly<Record<string, readonly object[]>>) {
  const asked: { ids: string[]; during: object }[] = [];
  const customersByIds = ({ ids }: { ids: string[] }) =>
    ids.map((id) => {
      const rates = ratesOf[id];
      const contractRates = ({ during, after }: { during: object; after?: string }) => {
        asked.push({ ids, during });
        const begin = Number(after ?? 0);
        const hasNextPage = begin + 2 < (rates?.length ?? 0);
        return { nodes: rates?.slice(begin, begin + 2), pageInfo: { hasNextPage, endCursor: String(begin + 2) } };
      };
      return rates && { id, contractRatesVersion: 3, contractRates };
    });
  const askGraph: AskGraph = async <Data>({ query, variables }: { query: string; variables: object }) => {
    const { data, errors } = await graphql({
      schema,
      source: query,
      rootValue: { customersByIds },
      variableValues: { ...variables },
    });
    if (errors) throw new GraphError(String(errors));
    return JSON.parse(JSON.stringify(data)) as Data;
  };
  return { askGraph, asked };
}

const questionOf = (customerIds: readonly string[]) => ({
  customerIds,
  earliest: new Date('2026-10-31T23:30:00Z'),
  latest: new Date('2026-11-02T10:00:00Z'),
  correlationId: 'test',
});

describe('contract rates read from the graph', () => {
  test('are all of them, page after page, for days that cover the calls in every time zone', async () => {
    const [many, few, stranger] = [newId(), newId(), newId()];
    const { askGraph, asked } = graphOf({ [many]: [rate(), rate(), rate(), rate(), rate()], [few]: [rate()] });

    const rates = await readContractRates(askGraph, questionOf([many, few, stranger, many]));

    expect([...rates].map(([id, each]) => [id, each.rates.length])).toEqual([
      [many, 5],
      [few, 1],
    ]);
    expect(rates.get(few)?.rates[0]).toMatchObject({
      source: 'contract',
      customerId: few,
      serviceCode: 'audio',
      accessTypeCode: null,
      terms: flatTerms({
        unitPrice: '0.0485',
        nextSeconds: 6,
        setUpFee: '0.10',
        timeBands: [{ name: 'peak', days: ['MONDAY'], from: '08:00', to: '18:00', unitPrice: '0.06' }],
        holidays: ['2026-12-25'],
        allowanceMinutes: '100',
      }),
      rounding: { point: 'PER_CALL', mode: 'HALF_UP' },
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      within: { validFrom: '2026-01-01', validTo: null },
    });
    expect(asked[0]?.during).toEqual({ from: '2026-10-30', to: '2026-11-04' });
  });

  test('are asked for fifty customers at a time', async () => {
    const ids = Array.from({ length: 120 }, () => newId());
    const { askGraph, asked } = graphOf(Object.fromEntries(ids.map((id) => [id, []])));

    const rates = await readContractRates(askGraph, questionOf(ids));

    expect(rates.size).toBe(120);
    expect(new Set(asked.map((each) => each.ids.length))).toEqual(new Set([50, 20]));
  });

  test.each([
    ['lacks its service', { service: null }],
    ['has no price that is a number', { unitPrice: { amount: 'free', currency: 'EUR' } }],
    ['has a model that we cannot price with', { priceModel: 'STAIRS' }],
  ])('are no answer when one %s: nothing is priced by guess', async (_what, over) => {
    const customerId = newId();
    const { askGraph } = graphOf({ [customerId]: [rate(), rate(over)] });

    await expect(readContractRates(askGraph, questionOf([customerId]))).rejects.toThrow(GraphError);
  });
});
