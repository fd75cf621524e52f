import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { reviveCallsWithoutPrice } from '../calls/queries.js';
import {
  endListRate,
  findAccessTypes,
  findServices,
  insertListRates,
  lockListRates,
  type NewService,
  upsertAccessTypes,
  upsertServices,
} from './queries.js';
import { changeCard, type GivenRate } from './rate-card.js';
import type { AccessTypeRow } from './tables.js';

export interface Catalogue {
  readonly services: readonly NewService[];
  readonly accessTypes: readonly AccessTypeRow[];
  readonly listRates: readonly GivenRate[];
}

export interface LoadScope {
  readonly now: Date;
  /** Tells the rating worker that there is something to do. */
  readonly wakeRating: (tx: Db) => Promise<void>;
}

/** How many rates were new, and how many were given another end. */
export interface CatalogueLoaded {
  readonly addedRateCount: number;
  readonly endedRateCount: number;
}

/**
 * Brings the catalogue and the rate card up to date, whole or not at all; the same catalogue again changes nothing.
 * Calls that waited for a price are given another chance. Refuses what `changeCard` refuses, `SERVICE_UNKNOWN` and
 * `ACCESS_TYPE_UNKNOWN`.
 */
export async function loadCatalogue(
  tx: Db,
  { services, accessTypes, listRates }: Catalogue,
  { now, wakeRating }: LoadScope,
): Promise<Outcome<CatalogueLoaded>> {
  const known = await lockListRates(tx, [...new Set(listRates.map(({ serviceCode }) => serviceCode))]);
  const { added, ended, refusals } = changeCard(listRates, known);
  const unknown = await findUnknownCodes(tx, { services, accessTypes, listRates });
  if (refusals.length + unknown.length > 0) return { ok: false, refusals: [...unknown, ...refusals] };
  await upsertServices(tx, services);
  await upsertAccessTypes(tx, accessTypes);
  // Ends come first: a rate that begins where another ends must find it ended.
  for (const { id, validTo } of ended) await endListRate(tx, id, validTo);
  await insertListRates(
    tx,
    added.map((rate) => ({ ...rate, part: rate.terms.part, id: newId(now) })),
  );
  // What was parked for want of a price may have one now.
  if ((await reviveCallsWithoutPrice(tx)) > 0) await wakeRating(tx);
  return accept({ addedRateCount: added.length, endedRateCount: ended.length });
}

async function findUnknownCodes(tx: Db, { services, accessTypes, listRates }: Catalogue): Promise<Refusal[]> {
  const accessCodes = listRates.flatMap(({ accessTypeCode }) => accessTypeCode ?? []);
  const serviceCodes = listRates.map(({ serviceCode }) => serviceCode);
  const codesOf = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);
  const knownServices = new Set(codesOf([...services, ...(await findServices(tx, serviceCodes))]));
  const knownAccess = new Set(codesOf([...accessTypes, ...(await findAccessTypes(tx, accessCodes))]));
  return listRates.flatMap(({ serviceCode, accessTypeCode }, index) => {
    const path = ['listRates', String(index)];
    if (!knownServices.has(serviceCode))
      return [
        { code: 'SERVICE_UNKNOWN', message: `no service ${serviceCode}: add it first`, path: [...path, 'serviceCode'] },
      ];
    if (accessTypeCode === null || knownAccess.has(accessTypeCode)) return [];
    return [
      {
        code: 'ACCESS_TYPE_UNKNOWN',
        message: `no access type ${accessTypeCode}: add it first`,
        path: [...path, 'accessTypeCode'],
      },
    ];
  });
}
