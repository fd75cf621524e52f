import { randomUUID } from 'node:crypto';
import type { Clock } from '@switchboard/kit/clock';
import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import type { Outcome } from '@switchboard/kit/refusal';
import { openRuntime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';
import postgres from 'postgres';
import { startTestSystem } from '../../../test/world/test-system.js';
import type { BridgeSettings } from '../src/bridge/read-bridges.js';
import type { IncomingLeg } from '../src/call-data/fates.js';
import { importCallData } from '../src/call-data/import-call-data.js';
import type { Leg } from '../src/call-records/legs.js';
import { endConferences } from '../src/conferences/end-conferences.js';
import { cancelReservation } from '../src/reservations/cancel-reservation.js';
import { changeReservation, type ReservationChange } from '../src/reservations/change-reservation.js';
import type { BridgeTerms } from '../src/reservations/held-ports.js';
import type { Order } from '../src/reservations/orders.js';
import { placeReservations } from '../src/reservations/place-reservations.js';
import { cancelSeries } from '../src/series/cancel-series.js';
import { placeSeries, type SeriesOrder } from '../src/series/place-series.js';
import { conferencingParts, startConferencing } from '../src/subgraph.js';

export const now = new Date('2026-11-24T08:30:00.000Z');
export const minutesAfter = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);

export function orderOf(customerId: string, change: Partial<Order> = {}): Order {
  const startsAt = change.startsAt ?? now;
  return { customerId, startsAt, endsAt: minutesAfter(startsAt, 60), expectedPortCount: 5, ...change };
}

export function legOf(change: Partial<Leg> = {}): Leg {
  const sourceRecordId = change.sourceRecordId ?? randomUUID();
  return {
    source: 'bridge-1',
    sourceRecordId,
    caller: '+4930123456',
    accessTypeCode: 'toll-free',
    countryCode: 'DE',
    joinedAt: now,
    leftAt: minutesAfter(now, 10),
    payload: { record: sourceRecordId },
    ...change,
  };
}

export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

export const codesOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, path }) => `${code} ${path.join('.')}`);

/** A clock that stands still until the test moves it. */
export function movableClock(instant: Date): Clock & { readonly move: (milliseconds: number) => void } {
  let at = instant;
  return { now: () => at, move: (milliseconds) => (at = new Date(at.getTime() + milliseconds)) };
}

/**
 * Conferencing alone over a database of its own, its acts at hand as a loader of data has them.
 * @param told those bridges that the system itself speaks to
 */
export async function startConferencingAlone(
  bridges: readonly BridgeTerms[] = [],
  told: readonly BridgeSettings[] = [],
) {
  const clock = movableClock(now);
  const system = await startTestSystem('conferencing', startConferencing, { bridges: told });
  const stopping = new AbortController();
  const runtime = await openRuntime(conferencingParts({ bridges: [] }), system.settings, {
    clock,
    stopped: stopping.signal,
  });
  const viewer = serviceViewer('test');
  const scope = (): ActScope => ({ viewer, correlationId: 'test', now: clock.now(), publish: runtime.publish });
  const act = <Value>(run: (tx: Db) => Promise<Value>) => withViewer(runtime.database, viewer, 'write', run);
  const sql = postgres(system.ownerUrl, { max: 2, onnotice: () => {} });
  return {
    ...system,
    sql,
    clock,
    runtime,
    place: (orders: readonly Order[]) => act((tx) => placeReservations(tx, orders, { ...scope(), bridges })),
    change: (change: ReservationChange & { readonly number: string }) =>
      act((tx) => changeReservation(tx, change, { ...scope(), bridges })),
    placeSeries: (order: SeriesOrder) => act((tx) => placeSeries(tx, order, { ...scope(), bridges })),
    cancelSeries: (seriesId: string, from?: Date) => act((tx) => cancelSeries(tx, { seriesId, from }, scope())),
    cancel: (number: string) => act((tx) => cancelReservation(tx, { number }, scope())),
    end: (ended: Parameters<typeof endConferences>[1]) => act((tx) => endConferences(tx, ended, scope())),
    take: (legs: readonly IncomingLeg[], update = false) =>
      act((tx) => importCallData(tx, legs, { ...scope(), update })),
    async stop() {
      stopping.abort();
      await sql.end();
      await runtime.boss.stop({ graceful: false });
      await runtime.database.close();
      await system.stop();
    },
  };
}

export type ConferencingAlone = Awaited<ReturnType<typeof startConferencingAlone>>;
