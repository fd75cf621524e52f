import type { Db } from '@switchboard/kit/database/open-database';
import { type Outcome, refuse } from '@switchboard/kit/refusal';
import type { ContractScope } from './announce-contract-changes.js';
import { changeContract } from './change-contract.js';
import { contractEnded, contractUnknown, isOver } from './contract-refusals.js';
import { lockContract } from './queries.js';

export interface ContractEnd {
  readonly contractNumber: string;
  /** The day after its last one. */
  readonly validTo: string;
}

/** Sets the end of a signed contract, also to a day that is past; its rates hold no longer than it. */
export async function endContract(
  tx: Db,
  { contractNumber, validTo }: ContractEnd,
  scope: ContractScope,
): Promise<Outcome<string>> {
  const contract = await lockContract(tx, contractNumber);
  if (!contract) return contractUnknown(contractNumber);
  if (!contract.signedOn) {
    return refuse('CONTRACT_NOT_SIGNED', `${contractNumber} is a draft: nothing of it could end`, ['contractNumber']);
  }
  if (isOver(contract, scope.now)) return contractEnded(contract);
  if (validTo <= contract.validFrom) {
    const message = `validTo ${validTo} is the day after the last and must come after validFrom ${contract.validFrom}`;
    return refuse('CONTRACT_ENDS_BEFORE_IT_BEGINS', message, ['validTo']);
  }
  // Given a later end than it had, it is the days in between that are priced otherwise.
  const earliestValidFrom = contract.validTo && contract.validTo < validTo ? contract.validTo : validTo;
  return changeContract(tx, contract, { agreement: { validTo, earliestValidFrom }, scope });
}
