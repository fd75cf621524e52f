import { appendFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startSimulatorProcess, type TestSimulator } from '../../../test/world/bridge-simulator.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { orderOf } from './orders.js';

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await startSimulatorProcess({ CAPACITY: '1000000' });
});
beforeEach(() => simulator.fault({}));
afterAll(() => simulator.remove());

let roomNumber = 0;
const place = (key: string) => simulator.ask('PUT', `/rooms/${key}`, orderOf({ roomNumber: ++roomNumber }));

describe('a bridge', () => {
  test('that fails does nothing', async () => {
    await simulator.fault({ failShare: 1 });

    expect((await place('F-1')).status).toBe(500);

    await simulator.fault({});
    expect((await simulator.ask('GET', '/rooms/F-1')).status).toBe(404);
  });

  test('that drops its answer has done what it was told', async () => {
    await simulator.fault({ dropAnswerShare: 1 });

    await expect(place('F-2')).rejects.toThrow();

    await simulator.fault({});
    expect((await simulator.ask('GET', '/rooms/F-2')).status).toBe(200);
  });

  test('that answers late has done it before', async () => {
    await simulator.fault({ answerLateMs: 400 });
    const began = Date.now();

    const late = place('F-3');
    await waitFor('the room in the ledger', async () =>
      (await simulator.ledger()).some((entry) => entry.type === 'order' && entry.order.key === 'F-3'),
    );
    const doneAfter = Date.now() - began;
    await late;

    expect(doneAfter).toBeLessThan(400);
    expect(Date.now() - began).toBeGreaterThanOrEqual(390);
  });

  test('fails as often as it is asked to, and the same for the same seed', async () => {
    const statuses = async (prefix: string) => {
      await simulator.fault({ seed: 11, failShare: 0.5 });
      const answers: number[] = [];
      for (let index = 0; index < 40; index++) answers.push((await place(`${prefix}-${index}`)).status);
      return answers;
    };

    const first = await statuses('S');

    expect(await statuses('T')).toEqual(first);
    expect(first.filter((status) => status === 500).length).toBeGreaterThan(10);
    expect(first.filter((status) => status === 200).length).toBeGreaterThan(10);
  });

  test('that is down refuses connections, and comes back with all that it knew', async () => {
    await place('F-4');
    await simulator.fault({ downUntil: new Date(Date.now() + 1_000).toISOString() });

    const reason = await waitFor('a refusal', () =>
      fetch(`${simulator.url}/livez`).then(
        () => undefined,
        (error: Error) => (error.cause as { code?: string }).code === 'ECONNREFUSED' && 'refused',
      ),
    );

    expect(reason).toBe('refused');
    expect(await waitFor('the bridge', async () => (await simulator.ask('GET', '/rooms/F-4')).status)).toBe(200);
  });
});

test('no order that was confirmed is lost by kill -9, and half a line is no order', async () => {
  const confirmed: string[] = [];
  const ordering = (async () => {
    for (let index = 0; ; index++) {
      const answers = await Promise.all([0, 1, 2, 3].map((lane) => place(`K-${index}-${lane}`)));
      confirmed.push(...answers.flatMap(({ body }) => (body.room as { key: string }).key));
    }
  })().catch(() => {});
  await waitFor('some orders', async () => confirmed.length >= 40);

  await simulator.kill();
  await ordering;
  await appendFile(simulator.ledgerFile, '{"type":"order","act":"place","order":{"key":"half');
  await simulator.start();
  await place('K-after');

  const kept = (await simulator.ledger()).flatMap((entry) => (entry.type === 'order' ? [entry.order.key] : []));
  expect(confirmed.filter((key) => !kept.includes(key))).toEqual([]);
  expect(kept.at(-1)).toBe('K-after');
  expect((await simulator.ask('GET', `/rooms/${confirmed.at(-1)}`)).body).toMatchObject({ status: 'present' });
});
