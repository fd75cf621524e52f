import { setTimeout as delay } from 'node:timers/promises';
import { placeReservations } from '@switchboard/conferencing/reservations/place-reservations';
import { BRIDGE } from './bench-bridge.mjs';
import { takeSamples } from './flow-samples.mjs';

const LEGS = Array.from({ length: 5 }, (_, index) => ({
  ...{ caller: `+493055500${index}`, accessType: index % 2 ? 'local' : 'toll-free', country: 'DE' },
  ...{ joinAfterMs: index * 100, stayMs: 60_000 },
}));
/** A minute of talk takes a second. */
const SPEED = 60;
const ORDERS_AT_ONCE = 500;
const AN_HOUR_MS = 3_600_000;
/** For so long nothing may move before the bench gives up. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 500;

/**
 * Lets conferences of five legs begin on the bridge so many a second, and follows them by webhook, conferencing and
 * outbox to billing's charges. Their rooms are ordered before, through conferencing's own act, and not measured.
 */
export async function holdMany(stage, { seconds, rate }) {
  const count = Math.round(seconds * rate);
  const ordering = performance.now();
  const numbers = await orderRooms(stage, count);
  const orderedIn = (performance.now() - ordering) / 1_000;
  // Its lines are many, and nobody asks for them any more.
  stage.bridge.ledger.stop();
  const samples = await takeSamples(stage, { everyMs: Math.max(5_000, (seconds / 10) * 1_000) });
  const refused = await beginAll(stage.bridge, { numbers, rate });
  const told = await samples.now();
  const drained = await untilCharged(samples, (count - refused.length) * LEGS.length);
  return rowsOf({ count, rate, orderedIn, refused, told, drained, samples: await samples.stop() });
}

async function orderRooms({ billing, ordering, runtimes }, count) {
  const customers = await billing`select customer_id as id from billing_accounts where number like 'B-MANY-%'`;
  const from = Date.now();
  const numbers = [];
  while (numbers.length < count) {
    // An hour of their own: for each order all that is held at its time is looked at. The bridge lets people in before.
    const startsAt = new Date(from + (numbers.length / ORDERS_AT_ONCE) * AN_HOUR_MS);
    const window = { startsAt, endsAt: new Date(startsAt.getTime() + AN_HOUR_MS) };
    const now = new Date();
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
  const isTold = await untilStill(async () => {
    const [{ open }] =
      await ordering`select count(*)::int as open from bridge_commands where state in ('WAITING', 'SENT')`;
    return { isOver: open === 0, figure: open };
  });
  if (!isTold) throw new Error('the bridge was told of no room for a minute, and not of all before');
  return numbers;
}

/** Each at its time, or as soon after it as the bridge answers. @returns why some did not begin. */
async function beginAll(bridge, { numbers, rate }) {
  const began = performance.now();
  const refused = [];
  const asked = [];
  for (const [index, number] of numbers.entries()) {
    const early = began + (index * 1_000) / rate - performance.now();
    if (early > 5) await delay(early);
    asked.push(bridge.run(number, { speed: SPEED, legs: LEGS }).catch((error) => refused.push(String(error))));
  }
  await Promise.all(asked);
  return refused;
}

async function untilCharged(samples, wanted) {
  let last;
  await untilStill(async () => {
    last = await samples.now();
    const isOver = last.charged >= wanted && last.untaken === 0 && last.underWay === 0;
    return { isOver, figure: `${last.charged} ${last.untaken} ${last.underWay}` };
  });
  return last;
}

/** Looks until it is over, or until nothing has moved for a minute. @returns whether it is over. */
async function untilStill(look) {
  let [before, since] = [undefined, performance.now()];
  for (;;) {
    const { isOver, figure } = await look();
    if (isOver) return true;
    if (figure !== before) [before, since] = [figure, performance.now()];
    if (performance.now() - since > PATIENCE_MS) return false;
    await delay(LOOK_MS);
  }
}

function rowsOf({ count, rate, orderedIn, refused, told, drained, samples }) {
  const legs = count * LEGS.length;
  const [first, last] = [samples[0], samples.at(-1)];
  const perConference = (of, digits = 2) => ((of(last) - of(first)) / count).toFixed(digits);
  const names = [...last.weights.keys()];
  const cpuOf = (name) => (sample) => 1_000 * (sample.weights.get(name)?.cpuSeconds ?? 0);
  const all = (sample) => names.reduce((sum, name) => sum + cpuOf(name)(sample), 0);
  return [
    ['before: rooms ordered, and there on the bridge', `${count} in ${orderedIn.toFixed(0)} s`],
    [
      `${count} conferences of ${LEGS.length} legs told by webhook, ${rate} a second`,
      `in ${told.seconds.toFixed(1)} s, ${(count / told.seconds).toFixed(1)} a second; ${refused.length} did not begin`,
    ],
    ...[...new Set(refused)].slice(0, 3).map((reason) => ['did not begin', reason]),
    ['when the last had begun: legs charged, bridge events not taken, events under way', stateOf(told, legs)],
    [`when the queues were drained, ${(drained.seconds - told.seconds).toFixed(1)} s later`, stateOf(drained, legs)],
    [
      'end to end, the draining counted: conferences / legs a second',
      `${(drained.charged / LEGS.length / drained.seconds).toFixed(1)} / ${(drained.charged / drained.seconds).toFixed(0)}`,
    ],
    [
      `conferences charged a second, each ${Math.round(samples[1]?.seconds ?? 0)} s`,
      ratesOf(samples)
        .map((each) => each.toFixed(0))
        .join(' '),
    ],
    ['commits a conference, of all databases', perConference(({ commits }) => commits)],
    [
      'statements a conference: conferencing, billing (without the queues’ own)',
      ['conferencing', 'billing']
        .map((name) => perConference(({ statements }) => statements.get(name) ?? 0, 1))
        .join(', '),
    ],
    ['processor ms a conference, all processes and this bench', perConference(all, 1)],
    ...names.map((name) => [
      `${name}: processor ms a conference; memory in MB as time passes`,
      `${perConference(cpuOf(name))} ms; ${samples.map(({ weights }) => Math.round(weights.get(name)?.memoryMb ?? 0)).join(' ')}`,
    ]),
  ];
}

function stateOf({ charged, untaken, underWay }, legs) {
  return `${charged} of ${legs}, ${untaken}, ${underWay}`;
}

function ratesOf(samples) {
  return samples.slice(1).map(({ charged, seconds }, index) => {
    const before = samples[index];
    return (charged - before.charged) / LEGS.length / (seconds - before.seconds);
  });
}
