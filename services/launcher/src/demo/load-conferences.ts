import { endConferences } from '@switchboard/conferencing/conferences/end-conferences';
import { placeReservations } from '@switchboard/conferencing/reservations/place-reservations';
import { findCustomersWithReservations } from '@switchboard/conferencing/reservations/queries';
import type { Db } from '@switchboard/kit/database/open-database';
import type { DemoScope } from './act.js';
import type { LoadedCustomer } from './load-sales.js';
import { type ConferencePlan, planConferences } from './plan-conferences.js';
import { randomOf } from './random.js';
import { requireDone, requireValue } from './require-done.js';

export interface ConferencesLoad {
  readonly seed: number;
  readonly now: Date;
  /** Conferences of a customer per month: the least and the most. */
  readonly perMonth: readonly [number, number];
  readonly scope: DemoScope;
}

/**
 * Orders and ends the planned conferences of customers that have none yet: all in the transaction given.
 * @returns how many legs took part.
 */
export async function loadConferences(
  tx: Db,
  customers: readonly LoadedCustomer[],
  load: ConferencesLoad,
): Promise<number> {
  const served = new Set(
    await findCustomersWithReservations(
      tx,
      customers.map(({ id }) => id),
    ),
  );
  const plans = customers.filter(({ id }) => !served.has(id)).flatMap((customer) => planOf(customer, load));
  const scope = { ...load.scope, now: load.now };
  const orders = plans.map(({ customerId, plan: { legs, ...order } }) => ({
    ...order,
    customerId,
    expectedPortCount: legs.length,
  }));
  const placed = requireValue(await placeReservations(tx, orders, scope));
  const ended = plans.map(({ plan }, index) => ({
    reservationId: placed[index]?.id ?? '',
    legs: plan.legs.map(toLeg),
  }));
  requireDone([await endConferences(tx, ended, scope)]);
  return ended.reduce((sum, { legs }) => sum + legs.length, 0);
}

function planOf(
  { id: customerId, company: { number, office } }: LoadedCustomer,
  { seed, now, perMonth }: ConferencesLoad,
) {
  const usage = { customerNumber: number, countryCode: office.countryCode, perMonth, now };
  return planConferences(randomOf(seed, `conferences ${number}`), usage).map((plan) => ({ customerId, plan }));
}

function toLeg(leg: ConferencePlan['legs'][number]) {
  return { ...leg, source: 'demo', payload: { demo: leg.sourceRecordId } };
}
