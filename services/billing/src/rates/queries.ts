import type { Db } from '@switchboard/kit/database/open-database';
import type { ContractRate } from './read-contract-rates.js';
import { rateVersions } from './tables.js';

/** Keeps the versions that priced a charge; one that is kept already is the same for ever. */
export async function keepRateVersions(tx: Db, rates: readonly ContractRate[], readAt: Date): Promise<void> {
  if (rates.length === 0) return;
  // In one order, so that two workers that meet the same new versions never wait for each other.
  const inOrder = rates.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const rows = inOrder.map(({ source: _source, within: _within, increments, ...rate }) => ({
    ...rate,
    ...increments,
    readAt,
  }));
  await tx.insert(rateVersions).values(rows).onConflictDoNothing();
}
