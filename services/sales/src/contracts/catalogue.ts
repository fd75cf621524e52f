import type { Refusal } from '@switchboard/kit/refusal';
import type { PlacedRate } from './check-contract.js';
import { when } from './check-numbers.js';

/** Codes of what billing sells, as it told when it was asked. */
export interface Catalogue {
  readonly services: ReadonlySet<string>;
  readonly accessTypes: ReadonlySet<string>;
}

/** What rates name that billing does not know, and could never price. */
export function checkCatalogue(given: readonly PlacedRate[], { services, accessTypes }: Catalogue): readonly Refusal[] {
  return given.flatMap(({ rate: { serviceCode, accessTypeCode }, path }) => [
    ...when(!services.has(serviceCode), 'SERVICE_UNKNOWN', {
      message: `billing's catalogue has no service ${JSON.stringify(serviceCode)}`,
      path: [...path, 'serviceCode'],
    }),
    ...when(accessTypeCode !== null && !accessTypes.has(accessTypeCode), 'ACCESS_TYPE_UNKNOWN', {
      message: `billing's catalogue has no access type ${JSON.stringify(accessTypeCode)}`,
      path: [...path, 'accessTypeCode'],
    }),
  ]);
}
