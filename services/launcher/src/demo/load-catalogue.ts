import { wakeRatingOf } from '@switchboard/billing/calls/rating-worker';
import { loadCatalogue } from '@switchboard/billing/catalogue/load-catalogue';
import { flatTerms } from '@switchboard/billing/rates/rate-terms';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { act } from './act.js';
import { accessTypes, listPrices, services } from './catalogue.js';
import { requireDone } from './require-done.js';

/** A day before any of the demo's conferences. */
const VALID_FROM = '2020-01-01';

/** Puts the demo company's services, access types and list prices into billing; the same again changes nothing. */
export function loadCatalogueOf(billing: Runtime, { now }: { readonly now: Date }): Promise<void> {
  const listRates = listPrices().map(({ unitPrice, initialSeconds, nextSeconds, ...key }) => ({
    ...key,
    prefix: null,
    countryCode: null,
    terms: flatTerms({ unitPrice, initialSeconds, nextSeconds }),
    validFrom: VALID_FROM,
    validTo: null,
  }));
  return act(billing, async (tx) => {
    const scope = { now, wakeRating: wakeRatingOf(billing) };
    requireDone([await loadCatalogue(tx, { services, accessTypes, listRates }, scope)]);
  });
}
