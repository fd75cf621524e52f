import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIMULATOR_SECRET, startSimulatorProcess, type TestSimulator } from '../../../test/world/bridge-simulator.js';
import type { BridgePort } from '../src/bridge/bridge-port.js';
import { openSimulatorBridge } from '../src/bridge/simulator/open-simulator-bridge.js';
import { tellBridges } from '../src/bridge-commands/tell-bridges.js';
import {
  accepted,
  type ConferencingAlone,
  minutesAfter,
  now,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

const LOOK_MS = 5_000;
const CAPACITY = 5_000;

let simulator: TestSimulator;
let alone: ConferencingAlone;
let bridge: BridgePort;
beforeAll(async () => {
  simulator = await startSimulatorProcess({ CAPACITY: String(CAPACITY) });
  const access = { name: 'bridge-1', url: simulator.url, secret: SIMULATOR_SECRET, answerWithinMs: 5_000 };
  bridge = openSimulatorBridge(access);
  alone = await startConferencingAlone([{ name: 'bridge-1', capacity: CAPACITY, draining: false }]);
});
afterAll(async () => {
  await alone.stop();
  await simulator.remove();
});

const look = () => tellBridges({ database: alone.runtime.database, bridges: [bridge], clock: alone.clock });

/** Lets time go by as the bridge worker sees it. */
async function pass(minutes: number): Promise<void> {
  for (let gone = 0; gone < minutes * 60_000; gone += LOOK_MS) {
    alone.clock.move(LOOK_MS);
    await look();
  }
}

async function place(): Promise<string> {
  const [placed] = accepted(await alone.place([orderOf(newId(), { startsAt: minutesAfter(now, 600) })]));
  return placed?.number ?? '';
}

async function change(number: string, expectedPortCount: number): Promise<void> {
  accepted(await alone.change({ number, expectedPortCount }));
}

const cancel = async (number: string) => void accepted(await alone.cancel(number));

/** What its customer sees of a reservation. */
async function seen(number: string): Promise<string> {
  const { data } = await alone.ask<{ reservation: { state: string; room: { isQueued: boolean } } }>(
    'query ($number: String!) { reservation(number: $number) { state room { isQueued } } }',
    { number },
  );
  return `${data.reservation.state}${data.reservation.room.isQueued ? ', queued' : ''}`;
}

/** What reached the bridge of each reservation, in order, as its ledger has it. */
async function arrived(): Promise<ReadonlyMap<string, readonly string[]>> {
  const byKey = new Map<string, string[]>();
  for (const entry of await simulator.ledger()) {
    if (entry.type !== 'order') continue;
    const { key, version } = entry.order;
    byKey.set(key, [...(byKey.get(key) ?? []), `${entry.act} v${version} ${entry.outcome}`]);
  }
  return byKey;
}

const attemptCount = async () =>
  (await alone.sql`select sum(attempt_count)::int as count from bridge_commands`)[0]?.count as number;

/** What is ordered, changed and called off while the bridge is down, and what is to reach it of the new orders. */
async function orderForAnHour({ changed, calledOff }: { readonly changed: string; readonly calledOff: string }) {
  const inTheHour = new Map<string, readonly string[]>();
  const forgotten: string[] = [];
  for (let index = 0; index < 30; index += 1) {
    const number = await place();
    const told = ['place v1 done'];
    for (let version = 2; version < 2 + (index % 3); version += 1) {
      await pass(0.5);
      await change(number, 5 + version);
      told.push(`place v${version} done`);
    }
    if (index % 5 === 4) forgotten.push(number);
    else inTheHour.set(number, told);
    if (index === 10) for (const ports of [6, 8, 9]) await change(changed, ports);
    if (index === 20) await cancel(calledOff);
    await pass(1);
  }
  return { inTheHour, forgotten };
}

test('a bridge that is down for an hour gets everything once it is back, once and in order, and nothing of what was called off meanwhile', async () => {
  const [changed, calledOff, unanswered] = [await place(), await place(), await place()];
  await look();
  // The bridge does as it is told and goes down before it can answer.
  await simulator.fault({ dropAnswerShare: 1 });
  await change(unanswered, 7);
  await look();
  await simulator.stop();
  const before = await attemptCount();

  const { inTheHour, forgotten } = await orderForAnHour({ changed, calledOff });
  for (const number of forgotten) await cancel(number);
  await pass(15);

  expect(alone.clock.now().getTime()).toBe(minutesAfter(now, 60).getTime());
  const ordered = [...inTheHour.keys()];
  expect(new Set(await Promise.all(ordered.map(seen)))).toEqual(new Set(['PLACED, queued']));
  expect(new Set(await Promise.all(forgotten.map(seen)))).toEqual(new Set(['CANCELLED']));
  const known = await Promise.all([changed, calledOff, unanswered].map(seen));
  expect(known).toEqual(['PROVISIONED, queued', 'CANCELLED, queued', 'PROVISIONED, queued']);
  // Once a minute after the first ones: asking is not repeated by each command that waits.
  expect((await attemptCount()) - before).toBeLessThan(80);

  await simulator.start();
  await pass(1);

  expect(Object.fromEntries(await arrived())).toEqual({
    ...Object.fromEntries(inTheHour),
    [changed]: [1, 2, 3, 4].map((version) => `place v${version} done`),
    [calledOff]: ['place v1 done', 'cancel v2 done'],
    [unanswered]: ['place v1 done', 'place v2 done'],
  });
  expect(new Set(await Promise.all([...ordered, changed, unanswered].map(seen)))).toEqual(new Set(['PROVISIONED']));
  const open = await alone.sql`select 1 from bridge_commands where state in ('WAITING', 'SENT')`;
  expect(open).toHaveLength(0);
}, 120_000);

test('a fault of our own is not booked as the bridge’s, and what was being told arrives once', async () => {
  const [number, other] = [await place(), await place()];
  const id = alone.sql`select id from reservations where number = ${number}`;
  const [{ id: reservationId } = { id: '' }] = await id;
  const unkept = alone.sql.unsafe(`check (state <> 'DONE' or reservation_id <> '${reservationId}')`);
  await alone.sql`alter table bridge_commands add constraint not_kept ${unkept}`;

  await expect(look()).rejects.toThrow();

  expect(await alone.sql`select 1 from bridge_health`).toHaveLength(0);
  expect(await seen(other)).toBe('PROVISIONED');
  await alone.sql`alter table bridge_commands drop constraint not_kept`;
  await pass(1);
  expect(await seen(number)).toBe('PROVISIONED');
  expect((await arrived()).get(number)).toEqual(['place v1 done']);
});
