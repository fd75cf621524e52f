import { describe, expect, test } from 'vitest';
import { type Contract, readContract, readSdl, type System } from './contract.js';
import {
  findIncompleteConnections,
  findUnboundedLists,
  findUndescribed,
  findUnpagedConnections,
} from './documentation.js';
import {
  findAuthorizationOnSharedEntities,
  findNonNullAcrossSystems,
  findRequiresWithArguments,
  findUnclearOwners,
} from './entities.js';
import { findDifferingSharedTypes } from './shared-types.js';

interface Rule {
  readonly rule: string;
  readonly find: (contract: Contract) => readonly string[];
  /** SDL of a system in which `instead` stands for `written`, and what is found then. */
  readonly planted: {
    readonly system: System;
    readonly written: string;
    readonly instead: string;
    readonly found: string;
  };
}

const rules: readonly Rule[] = [
  {
    rule: 'every type, field and value has a description',
    find: findUndescribed,
    planted: { system: 'sales', written: '"The company\'s name."', instead: '', found: 'sales: Customer.name' },
  },
  {
    rule: 'every entity has one owner, whom the others name',
    find: findUnclearOwners,
    planted: {
      system: 'mailing',
      written: '; sales owns',
      instead: '; billing owns',
      found: 'mailing: Customer names another owner than sales',
    },
  },
  {
    rule: 'what a system adds to the entity of another is nullable',
    find: findNonNullAcrossSystems,
    planted: {
      system: 'billing',
      written: 'currentBillingPeriod: BillingPeriod\n',
      instead: 'currentBillingPeriod: BillingPeriod!\n',
      found: 'billing: Customer.currentBillingPeriod',
    },
  },
  {
    rule: 'a reference to what another system resolves is nullable',
    find: findNonNullAcrossSystems,
    planted: {
      system: 'billing',
      written: 'customer: Customer\n',
      instead: 'customer: Customer!\n',
      found: 'billing: BillingAccount.customer',
    },
  },
  {
    rule: 'no field with arguments is required by another or requires another',
    find: findRequiresWithArguments,
    planted: {
      system: 'billing',
      written: 'vatPercent: Decimal!',
      instead: 'vatPercent(on: Date): Decimal! @requires(fields: "number")',
      found: 'billing: BillingAccount.vatPercent',
    },
  },
  {
    rule: 'who may see an entity that several systems define is said on its fields, never on the whole',
    find: findAuthorizationOnSharedEntities,
    planted: {
      system: 'conferencing',
      written: 'type Customer @key(fields: "id")',
      instead: 'type Customer @key(fields: "id") @authenticated',
      found: 'conferencing: Customer',
    },
  },
  {
    rule: 'what several systems define is the same in each',
    find: findDifferingSharedTypes,
    planted: {
      system: 'mailing',
      written: '"How often it was tried."',
      instead: '"How often it was retried."',
      found: 'mailing: DeadLetter',
    },
  },
  {
    rule: 'every page holds 20 when nothing is said',
    find: findUnpagedConnections,
    planted: {
      system: 'mailing',
      written: 'first: Int! = 20',
      instead: 'first: Int',
      found: 'mailing: Query.campaigns',
    },
  },
  {
    rule: 'every page has nodes, edges and where it ends',
    find: findIncompleteConnections,
    planted: {
      system: 'conferencing',
      written: 'nodes: [Conference!]!',
      instead: 'conferences: [Conference!]!',
      found: 'conferencing: ConferenceConnection',
    },
  },
  {
    rule: 'every list that can grow is a page',
    find: findUnboundedLists,
    planted: {
      system: 'conferencing',
      written: 'callRecords: [CallRecord!]! @listSize(assumedSize: 20)',
      instead: 'callRecords: [CallRecord!]!',
      found: 'conferencing: Conference.callRecords',
    },
  },
];

describe.each(rules)('$rule', ({ find, planted }) => {
  test('in the contract', () => {
    expect(find(readContract())).toEqual([]);
  });

  test('and a breach is found', () => {
    const sdl = readSdl(planted.system).replace(planted.written, planted.instead);

    expect(sdl).not.toBe(readSdl(planted.system));
    expect(find(readContract({ system: planted.system, sdl }))).toEqual([planted.found]);
  });
});
