import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { announceContractChanges, type ContractScope } from './announce-contract-changes.js';
import { knowledgeAfter, toRateRow } from './contract-rows.js';
import type { GivenExtension } from './given-rates.js';
import { numberVersions } from './number-versions.js';
import { type ExtensionCircumstances, type ExtensionPreview, previewContractRates } from './preview-contract-rates.js';
import { closeContractRates, insertContractRates, listLastVersions, lockContract, updateContract } from './queries.js';
import type { ContractChanges } from './rate-difference.js';

/** What came of it: ids and texts, which survive JSON. */
export interface Extension extends ContractChanges {
  readonly contractId: string;
}

/**
 * Extends rates, all or none: each replaces what the contract extended for the same usage on the same days, of which
 * the rest is kept. What was known before stays on the axis of knowledge.
 * @throws CatalogueUnavailableError when the catalogue is none
 */
export async function extendContractRates(
  tx: Db,
  given: GivenExtension,
  scope: ContractScope & ExtensionCircumstances,
): Promise<Outcome<Extension>> {
  // First, so that what is decided upon stays as it is.
  await lockContract(tx, given.contractNumber);
  const preview = await previewContractRates(tx, given, scope);
  if (!preview.ok) return preview;
  await save(tx, preview.value, scope);
  const { contract, plan } = preview.value;
  return accept({ contractId: contract.id, currency: contract.currency, changes: plan.changes });
}

async function save(tx: Db, { contract, plan }: ExtensionPreview, scope: ContractScope): Promise<void> {
  // What changes nothing is no news, and no version.
  const earliestValidFrom = plan.opened.map(({ validFrom }) => validFrom).sort()[0];
  if (earliestValidFrom === undefined) return;
  const { id: contractId, customerId } = contract;
  const changedAt = knowledgeAfter(contract, scope.now);
  const versionOf = numberVersions(await listLastVersions(tx, contractId));
  const knowledge = { subject: scope.viewer.subject, at: changedAt };
  await closeContractRates(
    tx,
    plan.closed.map(({ id }) => id),
    changedAt,
  );
  const rates = [...plan.kept, ...plan.opened].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  await insertContractRates(
    tx,
    rates.map((rate) => toRateRow(rate, contract, { ...versionOf(rate), ...knowledge })),
  );
  await updateContract(tx, { id: contractId, changedAt });
  await announceContractChanges(tx, [{ contractId, customerId, earliestValidFrom, changedAt }], scope);
}
