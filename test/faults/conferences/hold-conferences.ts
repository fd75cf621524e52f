import { setTimeout as sleep } from 'node:timers/promises';
import { type Random, randomOf } from '@switchboard/launcher/demo/random';
import type { RunWish } from '../../world/bridge-simulator.js';
import { waitFor } from '../../world/wait-for.js';
import type { World } from '../../world/world.js';
import { actPersistently, type Payload } from './ask-persistently.js';

export interface OrderLoad {
  readonly seed: number;
  readonly orders: number;
  /** Within this time, in milliseconds, all of them are placed. */
  readonly spreadMs: number;
  /** Who orders, by number. */
  readonly customers: readonly string[];
}

/** An order that was answered, and what was then done with it. */
export interface OrderDone {
  readonly number: string;
  readonly end: 'CANCELLED' | 'ENDED';
}

interface Reserved extends Payload {
  readonly reservation: { readonly number: string };
}

const answer = '{ reservation { number } userErrors { code message } }';
const PLACE = `mutation ($input: PlaceReservationInput!) { placeReservation(input: $input) ${answer} }`;
const CHANGE = `mutation ($input: ChangeReservationInput!) { changeReservation(input: $input) ${answer} }`;
const CANCEL = `mutation ($input: CancelReservationInput!) { cancelReservation(input: $input) ${answer} }`;

const MOST_LEGS = 5;
/** A killed teller's order goes to the next after half a minute, and a failing bridge pauses. */
const PATIENCE_MS = 120_000;

/** Orders come by the public door, are changed and called off; in the rooms of the others people meet. */
export async function holdConferences(world: World, load: OrderLoad): Promise<readonly OrderDone[]> {
  const orders = Array.from({ length: load.orders }, (_, index) => holdOne(world, load, index));
  // Each to its end, whatever the others come to.
  await Promise.allSettled(orders);
  return Promise.all(orders);
}

async function holdOne(world: World, { seed, spreadMs, customers }: OrderLoad, index: number): Promise<OrderDone> {
  const random = randomOf(seed, `order ${index}`);
  const key = `${seed}-${index}`;
  await sleep(random.integer(0, spreadMs));
  const number = await place(world, { key, customerNumber: random.pick(customers) ?? '' }, random);
  if (random.chance(30)) {
    const input = { idempotencyKey: `change-${key}`, number, endsAt: inMinutes(90), expectedPortCount: MOST_LEGS + 1 };
    await actPersistently(world, CHANGE, input);
  }
  // Some before the bridge knows of them, some after.
  if (random.chance(25)) await sleep(random.integer(0, 4_000));
  if (random.chance(20)) {
    await actPersistently(world, CANCEL, { idempotencyKey: `cancel-${key}`, number });
    return { number, end: 'CANCELLED' };
  }
  const run = { id: `run-${key}`, speed: random.integer(400, 1_500), legs: legsOf(random) };
  await meet(world, number, run);
  return { number, end: 'ENDED' };
}

/** As soon as the bridge knows the room. @throws Error with how the order stands, when it never does. */
async function meet(world: World, number: string, run: RunWish): Promise<void> {
  const ask = async () => {
    const { status, body } = await world.simulator.run(number, run);
    if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
    return true;
  };
  await waitFor(`${number} to run`, ask, PATIENCE_MS).catch(async (error: Error) => {
    const orders = await world.sql.conferencing`
      select reservation.state, failure, command.kind, command.version, command.state as told, attempt_count, next_attempt_at, problem
      from reservations reservation join bridge_commands command on command.reservation_id = reservation.id
      where number = ${number}`;
    throw new Error(`${error.message}: ${JSON.stringify(orders)}`, { cause: error.cause });
  });
}

async function place(
  world: World,
  { key, customerNumber }: { readonly key: string; readonly customerNumber: string },
  random: Random,
): Promise<string> {
  const input = {
    ...{ idempotencyKey: `place-${key}`, customerNumber, expectedPortCount: MOST_LEGS },
    ...{ startsAt: inMinutes(0), endsAt: inMinutes(60), customerReference: key },
  };
  const once = () => actPersistently<Reserved>(world, PLACE, input);
  const placed = await Promise.all(random.chance(25) ? [once(), once()] : [once()]);
  const [number = '', ...others] = placed.map(({ reservation }) => reservation.number);
  if (others.some((other) => other !== number)) throw new Error(`${key} was answered with ${number} and ${others}`);
  return number;
}

function legsOf(random: Random): RunWish['legs'] {
  return Array.from({ length: random.integer(1, MOST_LEGS) }, (_, index) => ({
    caller: `+49301${random.integer(100_000, 999_999)}`,
    // The last is in nobody's catalogue.
    accessType: random.chance(3) ? 'satellite' : random.pick(['local', 'toll-free', 'web']),
    country: random.pick(['DE', 'LV', 'GB']),
    joinAfterMs: 1_000 * index,
    stayMs: random.integer(0, 2_400_000),
    leaveUntold: random.chance(5),
  }));
}

function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
