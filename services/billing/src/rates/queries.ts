import type { Db } from '@switchboard/kit/database/open-database';
import type { ContractRate } from './read-contract-rates.js';
import { rateVersions } from './tables.js';

/** Keeps the versions that priced a charge; one that is kept already is the same for ever. */
export async function keepRateVersions(tx: Db, rates: readonly ContractRate[], readAt: Date): Promise<void> {
  if (rates.length === 0) return;
  const rows = rates.map(({ source: _source, increments, ...rate }) => ({ ...rate, ...increments, readAt }));
  await tx.insert(rateVersions).values(rows).onConflictDoNothing();
}
