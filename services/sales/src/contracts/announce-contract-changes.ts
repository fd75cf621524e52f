import type { Db } from '@switchboard/kit/database/open-database';
import type { Fact } from '@switchboard/kit/events/outbox';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import type { StatedEventData } from '@switchboard/schema/events';
import { raiseContractRatesVersions } from '../customers/queries.js';

/** What an act on contracts knows beside its input. */
export type ContractScope = Pick<ActScope, 'now' | 'viewer' | 'correlationId' | 'publish'>;

export interface ContractChange {
  readonly contractId: string;
  readonly customerId: string;
  /** The first day that may be priced otherwise than before. */
  readonly earliestValidFrom: string;
  readonly changedAt: Date;
}

/** Raises the counter of each customer by their changed contracts, and tells of each. */
export async function announceContractChanges(
  tx: Db,
  changes: readonly ContractChange[],
  scope: ContractScope,
): Promise<void> {
  const versionOf = await raiseContractRatesVersions(
    tx,
    changes.map(({ customerId }) => customerId),
  );
  // The counter was raised by all of a customer's changes at once: the last of them has its value.
  const facts = changes.toReversed().map((change) => {
    const ratesVersion = versionOf.get(change.customerId) ?? 1;
    versionOf.set(change.customerId, ratesVersion - 1);
    return toFact(change, ratesVersion);
  });
  await scope.publish(tx, facts.toReversed(), scope);
}

function toFact({ contractId, customerId, earliestValidFrom, changedAt }: ContractChange, ratesVersion: number): Fact {
  const data: StatedEventData<'sales.contract-rates-extended.v1'> = {
    customerId,
    contractId,
    ratesVersion,
    earliestValidFrom,
    changedAt: changedAt.toISOString(),
  };
  return { type: 'sales.contract-rates-extended.v1', subject: customerId, version: ratesVersion, data };
}
