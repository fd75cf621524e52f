import type { Db } from '@switchboard/kit/database/open-database';
import { type Outcome, refuse } from '@switchboard/kit/refusal';
import type { ContractScope } from './announce-contract-changes.js';
import { changeContract } from './change-contract.js';
import { contractEnded, contractUnknown, isOver } from './contract-refusals.js';
import { dayAt } from './contract-state.js';
import { lockContract } from './queries.js';

export interface Signature {
  readonly contractNumber: string;
  readonly signedOn: string;
}

/** Signs a draft: its rates price from its first day on. */
export async function signContract(
  tx: Db,
  { contractNumber, signedOn }: Signature,
  scope: ContractScope,
): Promise<Outcome<string>> {
  const contract = await lockContract(tx, contractNumber);
  if (!contract) return contractUnknown(contractNumber);
  if (contract.signedOn) {
    return refuse('CONTRACT_SIGNED_ALREADY', `${contractNumber} was signed on ${contract.signedOn}`, [
      'contractNumber',
    ]);
  }
  if (isOver(contract, scope.now)) return contractEnded(contract);
  if (signedOn > dayAt(scope.now, contract.timeZone)) {
    return refuse('SIGNED_IN_FUTURE', `${signedOn} is yet to come; sign it when it is signed`, ['signedOn']);
  }
  const agreement = { signedOn, signedBy: scope.viewer.subject, earliestValidFrom: contract.validFrom };
  return changeContract(tx, contract, { agreement, scope });
}
