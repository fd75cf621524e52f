import { describe, expect, test } from 'vitest';
import { readContract, SYSTEMS, type System } from './contract.js';
import { findGaps, listFieldsOfRows, type ResolverMap } from './resolver-gaps.js';
import { findRowGaps } from './row-gaps.js';

const contract = readContract();

/** The resolvers that the system is served with, from whatever its `subgraph.ts` calls its parts. */
async function resolversOf(system: System): Promise<ResolverMap> {
  const exported: object = await import(`@switchboard/${system}/subgraph`);
  const parts = Object.values(exported).find((value) => typeof value?.schema?.resolvers === 'object');
  if (!parts) throw new Error(`no parts with a schema in subgraph.ts of ${system}`);
  return parts.schema.resolvers;
}

function without(resolvers: ResolverMap, type: string, field: string): ResolverMap {
  const { [field]: _gone, ...others } = resolvers[type] ?? {};
  return { ...resolvers, [type]: others };
}

describe.each(SYSTEMS)('in %s', { timeout: 90_000 }, (system) => {
  test('every query, mutation, entity reference and scalar is answered', async () => {
    expect(findGaps(contract[system], await resolversOf(system))).toEqual([]);
  });

  test('every other field has a resolver, or its row has such a property of such a type', async () => {
    expect(findRowGaps(system, listFieldsOfRows(contract[system], await resolversOf(system)))).toEqual([]);
  });
});

describe('a resolver that is missing is found', { timeout: 90_000 }, () => {
  test.each([
    ['Query', 'conference'],
    ['Customer', '__resolveReference'],
  ])('for %s.%s', async (type, field) => {
    const resolvers = without(await resolversOf('conferencing'), type, field);

    expect(findGaps(contract.conferencing, resolvers)).toEqual([`${type}.${field}`]);
  });

  test('for a field that the row lacks', async () => {
    const resolvers = without(await resolversOf('conferencing'), 'Conference', 'customer');

    expect(findRowGaps('conferencing', listFieldsOfRows(contract.conferencing, resolvers))).toEqual([
      'Conference.customer',
    ]);
  });
});
