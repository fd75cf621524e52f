import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { quantile } from './results.mjs';

const A_SECOND = 5;
/** A party talks for so long, as it passes: what is measured is measured between real instants. */
const STAY_MS = 2_000;
/** Rooms are held for no longer than it takes, since a bridge's rooms are all looked at for each order. */
const HELD_MS = 60_000;
const LOOK_MS = 100;
const PATIENCE_MS = 60_000;
const PLACE = `mutation ($input: PlaceReservationInput!) {
  placeReservation(input: $input) { reservation { number } userErrors { code path } }
}`;
const LEGS = ['+4930555010', '+37167555011', '+4930555012'].map((caller, index) => {
  const [accessType, country] = [
    ['toll-free', 'DE'],
    ['toll-free', 'LV'],
    ['local', 'DE'],
  ][index];
  return { caller, accessType, country, joinAfterMs: 0, stayMs: STAY_MS };
});

/** Orders conferences at the public door, lets people meet in each as soon as its room is there, and waits for the invoices. */
export async function orderAndWait(stage, { ask, count, customerCount }) {
  const invoices = watchInvoices(stage.billing);
  const held = [];
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    await delay(Math.max(0, began + (index * 1_000) / A_SECOND - performance.now()));
    held.push(orderOne(stage, { ask, customerNumber: `SINGLE-${1 + (index % customerCount)}` }));
  }
  const outcomes = await Promise.allSettled(held);
  const numbers = outcomes.flatMap(({ status, value }) => (status === 'fulfilled' ? [value] : []));
  const seen = await invoices.of(stage.ordering, numbers);
  return rowsOf(stage, { outcomes, numbers, seen, count });
}

/** @returns the reservation's number, once people meet in its room. */
async function orderOne({ bridge }, { ask, customerNumber }) {
  const [startsAt, endsAt] = [0, HELD_MS].map((after) => new Date(Date.now() + after).toISOString());
  const order = { idempotencyKey: randomUUID(), customerNumber, expectedPortCount: LEGS.length, startsAt, endsAt };
  const { placeReservation } = await ask(PLACE, { input: order });
  const { number } = placeReservation.reservation;
  for (const deadline = Date.now() + PATIENCE_MS; !bridge.ledger.placedAt.has(number); await delay(LOOK_MS)) {
    if (Date.now() > deadline) throw new Error(`${number} does not reach the bridge`);
  }
  await bridge.run(number, { speed: 1, legs: LEGS });
  return number;
}

/** Notes when each conference's invoice is there to be read by others, which is after the instant that it bears. */
function watchInvoices(billing) {
  const seenAt = new Map();
  let [after, stopped] = [new Date(0), false];
  const looking = (async () => {
    while (!stopped) {
      const rows = await billing`select conference_id as id, prepared_at as at from invoices
        where conference_id is not null and prepared_at >= ${after}`;
      const now = Date.now();
      for (const { id, at } of rows) {
        if (!seenAt.has(id)) seenAt.set(id, now);
        // What is prepared at an instant may be seen a while later: the last ones are looked at again.
        after = new Date(Math.max(after.getTime(), at.getTime() - PATIENCE_MS));
      }
      await delay(LOOK_MS);
    }
  })();
  return {
    /** By reservation number; those that are not there in a minute are missing. */
    async of(ordering, numbers) {
      let found = new Map();
      for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline && found.size < numbers.length; ) {
        await delay(500);
        const rows = await ordering`select number, conferences.id from reservations
          join conferences on reservation_id = reservations.id where number = any(${numbers})`;
        found = new Map(rows.filter(({ id }) => seenAt.has(id)).map(({ number, id }) => [number, seenAt.get(id)]));
      }
      stopped = true;
      await looking;
      return found;
    },
  };
}

async function rowsOf({ bridge, ordering }, { outcomes, numbers, seen, count }) {
  const placed = await ordering`select number, placed_at as at from reservations where number = any(${numbers})`;
  const toBridge = placed.map(({ number, at }) => bridge.ledger.placedAt.get(number) - at.getTime());
  const toInvoice = [...seen].map(([number, at]) => at - bridge.ledger.endedAt.get(number));
  const failed = outcomes.flatMap(({ reason }) => (reason ? [String(reason)] : []));
  const told = (values) =>
    `${[quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)].map((ms) => (ms / 1_000).toFixed(2)).join(' / ')} s`;
  return [
    [
      `${count} orders at ${A_SECOND} a second: order -> room on the bridge, median / p95 / most (aim: p95 2 s)`,
      told(toBridge),
    ],
    ['call end -> invoice to be read, median / p95 / most (aim: p95 5 s)', told(toInvoice)],
    ['orders that failed, conferences without an invoice', `${failed.length}, ${numbers.length - seen.size}`],
    ...[...new Set(failed)].slice(0, 3).map((reason) => ['failure', reason]),
  ];
}
