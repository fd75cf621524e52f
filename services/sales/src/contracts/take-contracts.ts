import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { findCustomersByNumber } from '../customers/queries.js';
import { announceContractChanges, type ContractScope } from './announce-contract-changes.js';
import { checkContract } from './check-contract.js';
import type { NewContract } from './contract-input.js';
import { type Knowledge, toContractRow, toRateRow, toVersionRow } from './contract-rows.js';
import { numberVersions } from './number-versions.js';
import { insertContractRates, insertContracts, insertContractVersions } from './queries.js';
import type { ContractRow } from './tables.js';

interface Candidate {
  readonly index: number;
  readonly given: NewContract;
  readonly row: ContractRow;
}

/**
 * Takes contracts as they were agreed, with the rates that they extend, known from now on; one without a signature is
 * a draft.
 * @returns the id of each, or why it was refused, in the order given.
 */
export async function takeContracts(
  tx: Db,
  given: readonly NewContract[],
  scope: ContractScope,
): Promise<readonly Outcome<string>[]> {
  const customers = await findCustomersByNumber(
    tx,
    given.map(({ customerNumber }) => customerNumber),
  );
  const customerIdOf = new Map(customers.map(({ id, number }) => [number, id]));
  const refusals = given.map((contract) => check(contract, customerIdOf));
  const knowledge = { subject: scope.viewer.subject, at: scope.now };
  const candidates = given.flatMap((contract, index): Candidate[] => {
    const customerId = customerIdOf.get(contract.customerNumber);
    const sound = refusals[index]?.length === 0;
    return sound && customerId ? [{ index, given: contract, row: toContractRow(contract, customerId, knowledge) }] : [];
  });
  // The insertion finds the taken numbers, also those that are taken at the same time.
  const inserted = await insertContracts(
    tx,
    candidates.map(({ row }) => row),
  );
  const taken = candidates.filter(({ row }) => inserted.has(row.id));
  await save(tx, taken, knowledge);
  await announceContractChanges(tx, taken.map(toChange), scope);
  const idOf = new Map(taken.map(({ index, row }) => [index, row.id]));
  return given.map((contract, index) => outcomeOf(contract, refusals[index] ?? [], idOf.get(index)));
}

function check(contract: NewContract, customerIdOf: ReadonlyMap<string, string>): readonly Refusal[] {
  const message = `there is no customer ${JSON.stringify(contract.customerNumber)}`;
  const unknown: Refusal = { code: 'CUSTOMER_UNKNOWN', message, path: ['customerNumber'] };
  return [...(customerIdOf.has(contract.customerNumber) ? [] : [unknown]), ...checkContract(contract)];
}

async function save(tx: Db, taken: readonly Candidate[], knowledge: Knowledge): Promise<void> {
  await insertContractVersions(
    tx,
    taken.map(({ row }) => toVersionRow(row, knowledge)),
  );
  const rates = taken.flatMap(({ row, given }) => {
    const versionOf = numberVersions([]);
    return given.rates.map((rate) => toRateRow(rate, row, { ...versionOf(rate), ...knowledge }));
  });
  await insertContractRates(tx, rates);
}

function toChange({ row: { id: contractId, customerId, validFrom, changedAt } }: Candidate) {
  return { contractId, customerId, earliestValidFrom: validFrom, changedAt };
}

function outcomeOf({ number }: NewContract, refusals: readonly Refusal[], id: string | undefined): Outcome<string> {
  if (refusals.length > 0) return { ok: false, refusals };
  if (id) return accept(id);
  const message = `${number} is another contract's number; choose one that is free`;
  return { ok: false, refusals: [{ code: 'CONTRACT_NUMBER_TAKEN', message, path: ['number'] }] };
}
