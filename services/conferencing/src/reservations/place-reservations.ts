import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { objectionsTo } from '@switchboard/kit/rules';
import { type Order, orderRules } from './orders.js';
import { addReservations } from './queries.js';

export interface PlacedReservation {
  readonly id: string;
  /** The number that people use. */
  readonly number: string;
}

/**
 * Holds ports for each order: for all of them, or for none and the reasons.
 * @returns the reservations in the order of the orders.
 */
export async function placeReservations(
  tx: Db,
  orders: readonly Order[],
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<readonly PlacedReservation[]>> {
  const refusals = orders.flatMap((order, index) => objectionsTo(order, orderRules, ['orders', String(index)]));
  if (refusals.length > 0) return { ok: false, refusals };
  // A start in the past is no objection: history is brought in through this act.
  const rows = orders.map((order) => ({ ...order, id: newId(now), placedAt: now }));
  const numbers = await addReservations(tx, rows);
  // Matched by id, since RETURNING promises no order.
  return accept(rows.map(({ id }) => ({ id, number: numbers.get(id) ?? '' })));
}
