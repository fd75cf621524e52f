import { resolvers as billingResolvers } from '@switchboard/billing/resolvers';
import { conferencingParts } from '@switchboard/conferencing/subgraph';
import { readSender } from '@switchboard/mailing/env';
import { mailingParts } from '@switchboard/mailing/subgraph';
import { salesParts } from '@switchboard/sales/subgraph';
import { describe, expect, test } from 'vitest';
import { readContract, SYSTEMS, type System } from './contract.js';
import { findGaps, listFieldsOfRows, type ResolverMap } from './resolver-gaps.js';
import { findRowGaps } from './row-gaps.js';

const contract = readContract();

/** The resolvers that each system is served with. */
const served = {
  sales: salesParts.schema.resolvers,
  billing: billingResolvers,
  conferencing: conferencingParts({ bridges: [] }).schema.resolvers,
  mailing: mailingParts({ sender: readSender({}) }).schema.resolvers,
};

function resolversOf(system: System): ResolverMap {
  return served[system] as ResolverMap;
}

function without(resolvers: ResolverMap, type: string, field: string): ResolverMap {
  const { [field]: _gone, ...others } = resolvers[type] ?? {};
  return { ...resolvers, [type]: others };
}

describe.each(SYSTEMS)('in %s', { timeout: 90_000 }, (system) => {
  test('every query, mutation, entity reference and scalar is answered', () => {
    expect(findGaps(contract[system], resolversOf(system))).toEqual([]);
  });

  test('every other field has a resolver, or its row has such a property of such a type', () => {
    expect(findRowGaps(system, listFieldsOfRows(contract[system], resolversOf(system)))).toEqual([]);
  });
});

describe('a resolver that is missing is found', { timeout: 90_000 }, () => {
  test.each([
    ['Query', 'conference'],
    ['Customer', '__resolveReference'],
  ])('for %s.%s', (type, field) => {
    const resolvers = without(resolversOf('conferencing'), type, field);

    expect(findGaps(contract.conferencing, resolvers)).toEqual([`${type}.${field}`]);
  });

  test('for a field that the row lacks', () => {
    const resolvers = without(resolversOf('conferencing'), 'Conference', 'customer');

    expect(findRowGaps('conferencing', listFieldsOfRows(contract.conferencing, resolvers))).toEqual([
      'Conference.customer',
    ]);
  });
});
