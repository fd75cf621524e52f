import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { findCustomersByNumber } from '../customers/queries.js';
import { checkContract } from './check-contract.js';
import type { NewContract, NewRate } from './contract-input.js';
import { insertContractRates, insertContracts } from './queries.js';
import type { ContractRateRow, ContractRow } from './tables.js';

interface Candidate {
  readonly index: number;
  readonly given: NewContract;
  readonly row: ContractRow;
}

/**
 * Keeps contracts with the rates that they extend, known from now on; one without a signature is a draft.
 * @returns the id of each, or why it was refused, in the order given.
 */
export async function signContracts(
  tx: Db,
  given: readonly NewContract[],
  { now }: { readonly now: Date },
): Promise<readonly Outcome<string>[]> {
  const customers = await findCustomersByNumber(
    tx,
    given.map(({ customerNumber }) => customerNumber),
  );
  const customerIdOf = new Map(customers.map(({ id, number }) => [number, id]));
  const refusals = given.map((contract) => check(contract, customerIdOf));
  const candidates = given.flatMap((contract, index): Candidate[] => {
    const customerId = customerIdOf.get(contract.customerNumber);
    const sound = refusals[index]?.length === 0;
    return sound && customerId ? [{ index, given: contract, row: toContractRow(contract, customerId) }] : [];
  });
  // The insertion finds the taken numbers, also those that are taken at the same time.
  const inserted = await insertContracts(
    tx,
    candidates.map(({ row }) => row),
  );
  const signed = candidates.filter(({ row }) => inserted.has(row.id));
  const rates = signed.flatMap((candidate) => candidate.given.rates.map((rate) => toRateRow(rate, candidate.row, now)));
  await insertContractRates(tx, rates);
  const idOf = new Map(signed.map(({ index, row }) => [index, row.id]));
  return given.map((contract, index) => outcomeOf(contract, refusals[index] ?? [], idOf.get(index)));
}

function check(contract: NewContract, customerIdOf: ReadonlyMap<string, string>): readonly Refusal[] {
  const message = `there is no customer ${JSON.stringify(contract.customerNumber)}`;
  const unknown: Refusal = { code: 'CUSTOMER_UNKNOWN', message, path: ['customerNumber'] };
  return [...(customerIdOf.has(contract.customerNumber) ? [] : [unknown]), ...checkContract(contract)];
}

function outcomeOf({ number }: NewContract, refusals: readonly Refusal[], id: string | undefined): Outcome<string> {
  if (refusals.length > 0) return { ok: false, refusals };
  if (id) return accept(id);
  const message = `${number} is another contract's number; choose one that is free`;
  return { ok: false, refusals: [{ code: 'CONTRACT_NUMBER_TAKEN', message, path: ['number'] }] };
}

function toContractRow(
  { number, signedOn, validFrom, validTo, timeZone }: NewContract,
  customerId: string,
): ContractRow {
  return { id: newId(), number, customerId, signedOn, validFrom, validTo, timeZone };
}

function toRateRow(rate: NewRate, { id: contractId, customerId }: ContractRow, now: Date): ContractRateRow {
  // A rate starts its own history: later versions share the key and count on.
  const versioned = { id: newId(), rateKey: newId(), version: 1, knownFrom: now, knownTo: null };
  return { ...rate, ...versioned, contractId, customerId };
}
