import type { World } from '../../world/world.js';
import { producers } from '../ledger.js';
import { eventsOf, readLedger } from './told-by-bridge.js';

/** From when something was known to one side until the other had done with it. */
interface Life {
  readonly from: Date;
  readonly to: Date;
}

/** Of all that was under way while processes were killed, how much lived through a kill. */
export interface Survival {
  readonly count: number;
  readonly survived: number;
}

export interface Survivals {
  /** Orders, changes and cancellations, until the bridge confirmed them. */
  readonly orders: Survival;
  /** What the bridge tells, until something was made of it. */
  readonly bridgeEvents: Survival;
  /** What one system tells another, until that one has handled it. */
  readonly events: Survival;
}

export async function countSurvivals(world: World, kills: readonly Date[]): Promise<Survivals> {
  const since = new Date(Math.min(...kills.map(Number)));
  const [orders, bridgeEvents, events] = await Promise.all([
    livesOfOrders(world),
    livesOfBridgeEvents(world),
    livesOfEvents(world),
  ]);
  const survivalOf = (lives: readonly Life[]) => {
    const met = lives.filter(({ to }) => to > since);
    return {
      count: met.length,
      survived: met.filter(({ from, to }) => kills.some((at) => from <= at && at < to)).length,
    };
  };
  return { orders: survivalOf(orders), bridgeEvents: survivalOf(bridgeEvents), events: survivalOf(events) };
}

async function livesOfOrders({ sql }: World): Promise<readonly Life[]> {
  return sql.conferencing<Life[]>`
    select ordered_at as from, done_at as to from bridge_commands where done_at is not null`;
}

async function livesOfBridgeEvents(world: World): Promise<readonly Life[]> {
  const rows = await world.sql
    .conferencing`select event_id as id, taken_at from bridge_events where taken_at is not null`;
  const takenAt = new Map(rows.map(({ id, taken_at: at }) => [String(id), at as Date]));
  return livesOf(
    eventsOf(await readLedger(world)).map(({ id, keptAt: from }) => ({ id, from })),
    takenAt,
  );
}

async function livesOfEvents({ sql }: World): Promise<readonly Life[]> {
  const sent = await Promise.all(
    producers.map(
      (name) => sql[name]<{ id: string; from: Date }[]>`
        select data->>'id' as id, created_on as from from pgboss.job where name = 'to-billing'`,
    ),
  );
  const rows = await sql.billing`select event_id as id, handled_at from inbox where handled_at is not null`;
  return livesOf(sent.flat(), new Map(rows.map(({ id, handled_at: at }) => [String(id), at as Date])));
}

function livesOf(begun: readonly { readonly id: string; readonly from: Date }[], ends: ReadonlyMap<string, Date>) {
  return begun.flatMap(({ id, from }) => {
    const to = ends.get(id);
    return to ? [{ from, to }] : [];
  });
}
