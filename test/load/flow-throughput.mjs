import { setTimeout as delay } from 'node:timers/promises';
import { placeReservations } from '@switchboard/conferencing/reservations/place-reservations';
import { BRIDGE } from './bench-bridge.mjs';
import { weighProcesses } from './processes.mjs';

const LEGS = Array.from({ length: 5 }, (_, index) => ({
  ...{ caller: `+493055500${index}`, accessType: index % 2 ? 'local' : 'toll-free', country: 'DE' },
  ...{ joinAfterMs: index * 100, stayMs: 60_000 },
}));
/** A minute of talk takes a second. */
const SPEED = 60;
const ORDERS_AT_ONCE = 500;
const PATIENCE_MS = 600_000;

/**
 * Lets conferences of five legs begin on the bridge so many a second, and follows them by webhook, conferencing and
 * outbox to billing's charges. Their rooms are ordered before, through conferencing's own act, and not measured.
 */
export async function holdMany(stage, { minutes, rate }) {
  const count = Math.round(minutes * 60 * rate);
  const numbers = await orderRooms(stage, count);
  const before = await countCharges(stage.billing);
  const weights = [weighProcesses(stage.roots)];
  const began = performance.now();
  const watch = watchCharges(stage, { began, before });
  await beginAll(stage, { numbers, rate, began, afterMinute: () => weights.push(weighProcesses(stage.roots)) });
  const told = (performance.now() - began) / 1_000;
  const atEnd = await watch.now();
  const drained = await watch.until(count * LEGS.length);
  weights.push(weighProcesses(stage.roots));
  return rowsOf({ count, rate, told, atEnd, drained, weights });
}

async function orderRooms({ billing, ordering, runtimes }, count) {
  const customers = await billing`select customer_id as id from billing_accounts where number like 'B-MANY-%'`;
  const now = new Date();
  const window = { startsAt: now, endsAt: new Date(now.getTime() + 3_600_000) };
  const numbers = [];
  while (numbers.length < count) {
    const orders = Array.from({ length: Math.min(ORDERS_AT_ONCE, count - numbers.length) }, (_, index) => ({
      ...{ customerId: customers[index % customers.length].id, timeZone: 'Europe/Berlin' },
      ...{ ...window, expectedPortCount: LEGS.length },
    }));
    const placed = await runtimes.conferencing.database.pool.transaction((tx) =>
      placeReservations(tx, orders, { now, bridges: [BRIDGE] }),
    );
    if (!placed.ok) throw new Error(JSON.stringify(placed.refusals[0]));
    numbers.push(...placed.value.map(({ number }) => number));
  }
  for (;;) {
    const [{ open }] =
      await ordering`select count(*)::int as open from bridge_commands where state in ('WAITING', 'SENT')`;
    if (open === 0) return numbers;
    await delay(500);
  }
}

/** Each at its time, or as soon after it as the bridge answers. */
async function beginAll({ bridge }, { numbers, rate, began, afterMinute }) {
  const asked = [];
  let isMinuteOver = false;
  for (const [index, number] of numbers.entries()) {
    const early = began + (index * 1_000) / rate - performance.now();
    if (early > 5) await delay(early);
    asked.push(bridge.run(number, { speed: SPEED, legs: LEGS }));
    if (!isMinuteOver && performance.now() - began > 60_000) {
      isMinuteOver = true;
      afterMinute();
    }
  }
  await Promise.all(asked);
}

function watchCharges({ billing, ordering }, { began, before }) {
  const now = async () => {
    const charged = (await countCharges(billing)) - before;
    const [{ count: ended }] = await ordering`select count(*)::int as count from bridge_events where taken_at is null`;
    return { charged, untaken: ended, seconds: (performance.now() - began) / 1_000 };
  };
  return {
    now,
    async until(wanted) {
      for (const deadline = Date.now() + PATIENCE_MS; ; await delay(500)) {
        const state = await now();
        if (state.charged >= wanted || Date.now() > deadline) return state;
      }
    },
  };
}

async function countCharges(billing) {
  const [{ count }] = await billing`select count(*)::int as count from charges`;
  return count;
}

function rowsOf({ count, rate, told, atEnd, drained, weights }) {
  const legs = count * LEGS.length;
  const [first, last] = [weights[0], weights.at(-1)];
  const atMinute = weights.length > 2 ? weights[1] : undefined;
  const perSecond = (drained.charged / LEGS.length / drained.seconds).toFixed(1);
  return [
    [
      `${count} conferences of ${LEGS.length} legs told by webhook (aim: ${rate} a second)`,
      `in ${told.toFixed(1)} s, ${(count / told).toFixed(1)} a second`,
    ],
    [
      'legs charged, and bridge events not taken, when the last had begun',
      `${atEnd.charged} of ${legs}, ${atEnd.untaken}`,
    ],
    [
      'until all were charged',
      `${drained.charged} of ${legs} after ${drained.seconds.toFixed(1)} s: queues drained in ${(drained.seconds - told).toFixed(1)} s`,
    ],
    ['end to end: conferences / legs a second', `${perSecond} / ${(drained.charged / drained.seconds).toFixed(0)}`],
    ...[...last].map(([name, { cpuSeconds }]) => {
      const used = cpuSeconds - (first.get(name)?.cpuSeconds ?? 0);
      const memory = [first, atMinute, last].map((weight) => weight?.get(name)?.memoryMb.toFixed(0) ?? '-').join(' / ');
      return [
        `${name}: processor ms a conference; memory before / after a minute / at the end`,
        `${((used * 1_000) / count).toFixed(2)} ms; ${memory} MB`,
      ];
    }),
  ];
}
