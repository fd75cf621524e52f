import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { announceContractChanges, type ContractScope } from './announce-contract-changes.js';
import { knowledgeAfter, toVersionRow } from './contract-rows.js';
import { insertContractVersions, updateContract } from './queries.js';
import type { ContractRow } from './tables.js';

export interface Agreement extends Partial<Pick<ContractRow, 'signedOn' | 'signedBy' | 'validTo' | 'terms'>> {
  /** The first day that may be priced otherwise than before. */
  readonly earliestValidFrom: string;
}

/** Keeps what was agreed anew as the next version of a contract, which the caller has locked; answers its id. */
export async function changeContract(
  tx: Db,
  contract: ContractRow,
  { agreement, scope }: { readonly agreement: Agreement; readonly scope: ContractScope },
): Promise<Outcome<string>> {
  const { earliestValidFrom, ...agreed } = agreement;
  const changedAt = knowledgeAfter(contract, scope.now);
  const changed = { ...contract, ...agreed, version: contract.version + 1, changedAt };
  await updateContract(tx, changed);
  await insertContractVersions(tx, [toVersionRow(changed, { subject: scope.viewer.subject, at: changedAt })]);
  const { id: contractId, customerId } = contract;
  await announceContractChanges(tx, [{ contractId, customerId, earliestValidFrom, changedAt }], scope);
  return accept(contractId);
}
