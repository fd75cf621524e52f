import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { cancelReservations } from '../reservations/cancel-reservations.js';
import type { PlaceScope } from '../reservations/place-reservations.js';
import { findSeriesToChange } from '../reservations/queries.js';
import type { TakeScope } from '../reservations/take-reservation.js';
import { findSeries } from './queries.js';

/** A series to be called off, and from when on. */
export interface SeriesToCancel {
  readonly seriesId: string;
  /** Conferences that begin before it stay; from now on unless given. */
  readonly from?: Date | null | undefined;
}

/** Calls off what is to come of a series; doing so again changes nothing. Refuses `SERIES_UNKNOWN`. */
export async function cancelSeries(
  tx: Db,
  { seriesId, from }: SeriesToCancel,
  { now, customerId }: Pick<PlaceScope, 'now'> & TakeScope,
): Promise<Outcome<string>> {
  const [series] = await findSeries(tx, [seriesId]);
  if (!series || (customerId !== undefined && series.customerId !== customerId))
    return refuse('SERIES_UNKNOWN', `there is no series ${seriesId}`, ['seriesId']);
  await cancelReservations(tx, await findSeriesToChange(tx, series.id, from ?? now), now);
  return accept(series.id);
}
