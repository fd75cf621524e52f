import { createListLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { dayOf } from '../periods/period.js';
import { findAccessTypes, findListRates, findListRatesInForce, findServices } from './queries.js';

/** The catalogue by code, and the rate card as it holds today in UTC. */
export function createCatalogueLoaders(read: Read, now: Date) {
  const today = dayOf(now, 'UTC');
  return {
    serviceByCode: createRowLoader(
      (codes) => read((db) => findServices(db, codes)),
      ({ code }) => code,
    ),
    accessTypeByCode: createRowLoader(
      (codes) => read((db) => findAccessTypes(db, codes)),
      ({ code }) => code,
    ),
    listRateById: createRowLoader(
      (ids) => read((db) => findListRates(db, ids)),
      ({ id }) => id,
    ),
    listRatesOfService: createListLoader(
      (codes) => read((db) => findListRatesInForce(db, codes, today)),
      ({ serviceCode }) => serviceCode,
    ),
  };
}
