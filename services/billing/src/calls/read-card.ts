import type { Db } from '@switchboard/kit/database/open-database';
import { type ListRateRow, listAccessTypes, listListRates, listServices } from '../catalogue/queries.js';
import type { Rate } from '../rates/rate-choice.js';
import { LIST_ROUNDING } from '../rates/rate-terms.js';
import type { PricingCard } from '../rating/price-usage.js';

/** The catalogue and all of its list rates, as pricing needs them. */
export async function readCard(tx: Db): Promise<PricingCard> {
  // One after the other: a transaction has one connection.
  const services = await listServices(tx);
  const accessTypes = await listAccessTypes(tx);
  const listRates = new Map<string, Rate[]>();
  for (const row of await listListRates(tx)) {
    listRates.set(row.serviceCode, [...(listRates.get(row.serviceCode) ?? []), toRate(row)]);
  }
  return {
    partsOfService: new Map(services.map(({ code, parts }) => [code, parts])),
    accessTypeCodes: new Set(accessTypes.map(({ code }) => code)),
    listRates,
  };
}

function toRate({ part: _part, ...row }: ListRateRow): Rate {
  // No two list rates of a key hold at once, so that versions never decide; the card's days are those of UTC.
  return { ...row, source: 'list', version: 1, timeZone: 'UTC', rounding: LIST_ROUNDING };
}
