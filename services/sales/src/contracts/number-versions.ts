import { newId } from '@switchboard/kit/ids';
import { usageOf } from './check-contract.js';
import type { RateVersion } from './contract-rows.js';
import type { RateKey, RateTerms } from './rate-terms.js';

type Usage = RateKey & Pick<RateTerms, 'part'>;

/** Numbers the next versions of a contract's rates: those of the same usage share a key and count on from the last. */
export function numberVersions(last: readonly (Usage & RateVersion)[]): (rate: Usage) => RateVersion {
  const lastOf = new Map<string, RateVersion>(last.map((rate) => [usageOf(rate), rate]));
  return (rate) => {
    const { rateKey, version } = lastOf.get(usageOf(rate)) ?? { rateKey: newId(), version: 0 };
    const next = { rateKey, version: version + 1 };
    lastOf.set(usageOf(rate), next);
    return next;
  };
}
