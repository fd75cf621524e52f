import type { Db } from '@switchboard/kit/database/open-database';
import type { Outcome } from '@switchboard/kit/refusal';
import type { ContractScope } from './announce-contract-changes.js';
import { changeContract } from './change-contract.js';
import { contractEnded, contractUnknown, isOver } from './contract-refusals.js';
import { dayAt } from './contract-state.js';
import { type ContractTerms, checkTerms } from './contract-terms.js';
import { lockContract } from './queries.js';

export interface Amendment {
  readonly contractNumber: string;
  readonly terms: ContractTerms;
}

/** Agrees other terms for a contract from now on. */
export async function amendContract(
  tx: Db,
  { contractNumber, terms }: Amendment,
  scope: ContractScope,
): Promise<Outcome<string>> {
  const refusals = checkTerms(terms, ['terms']);
  const contract = await lockContract(tx, contractNumber);
  if (!contract) return contractUnknown(contractNumber);
  if (isOver(contract, scope.now)) return contractEnded(contract);
  if (refusals.length > 0) return { ok: false, refusals };
  const today = dayAt(scope.now, contract.timeZone);
  const earliestValidFrom = today > contract.validFrom ? today : contract.validFrom;
  return changeContract(tx, contract, { agreement: { terms, earliestValidFrom }, scope });
}
