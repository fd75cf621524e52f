import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSimulatorProcess, type TestSimulator } from '../../../test/world/bridge-simulator.js';
import { orderOf } from './orders.js';

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await startSimulatorProcess({ CAPACITY: '20' });
});
afterAll(() => simulator.remove());

const later = { startsAt: '2026-12-01T09:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z' };

describe('an order', () => {
  test('told twice makes one room', async () => {
    const first = await simulator.ask('PUT', '/rooms/R-1', orderOf());
    const second = await simulator.ask('PUT', '/rooms/R-1', orderOf());

    expect(first).toMatchObject({ status: 200, body: { outcome: 'done' } });
    expect(second).toMatchObject({ status: 200, body: { outcome: 'known' } });
    expect((await simulator.ask('GET', '/rooms/R-1')).body).toMatchObject({ status: 'present', ...orderOf() });
  });

  test('is ignored when a newer one was told before', async () => {
    await simulator.ask('PUT', '/rooms/R-2', orderOf({ ...later, version: 3, roomNumber: 2, portCount: 4 }));

    const older = await simulator.ask('PUT', '/rooms/R-2', orderOf({ ...later, version: 2, roomNumber: 2 }));

    expect(older).toMatchObject({ status: 200, body: { outcome: 'older', room: { version: 3, portCount: 4 } } });
  });

  test('of a version that was told with other content is refused', async () => {
    await simulator.ask('PUT', '/rooms/R-3', orderOf({ ...later, roomNumber: 3, portCount: 1 }));

    const other = await simulator.ask('PUT', '/rooms/R-3', orderOf({ ...later, roomNumber: 3, portCount: 2 }));

    expect(other).toMatchObject({ status: 409, body: { code: 'VERSION_DIFFERS' } });
  });

  test('for more ports than are free is refused, and one that follows directly is not', async () => {
    const day = (hour: number) => `2026-12-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
    const at = (from: number, to: number, portCount: number, roomNumber: number) =>
      orderOf({ startsAt: day(from), endsAt: day(to), portCount, roomNumber });
    await simulator.ask('PUT', '/rooms/R-4', at(9, 10, 15, 4));

    const beside = await simulator.ask('PUT', '/rooms/R-5', at(8, 11, 6, 5));
    const after = await simulator.ask('PUT', '/rooms/R-6', at(10, 11, 20, 6));

    expect(beside).toMatchObject({ status: 409, body: { code: 'CAPACITY_EXCEEDED' } });
    expect(after.status).toBe(200);
    expect((await simulator.ask('GET', '/rooms/R-5')).status).toBe(404);
  });

  test('beside two that follow one another needs only what the larger of them leaves', async () => {
    const day = (hour: number) => `2026-12-05T${String(hour).padStart(2, '0')}:00:00.000Z`;
    const at = (from: number, to: number, portCount: number, roomNumber: number) =>
      orderOf({ startsAt: day(from), endsAt: day(to), portCount, roomNumber });
    await simulator.ask('PUT', '/rooms/R-11', at(9, 10, 15, 11));
    await simulator.ask('PUT', '/rooms/R-12', at(10, 11, 12, 12));

    const beside = await simulator.ask('PUT', '/rooms/R-13', at(9, 11, 5, 13));
    const more = await simulator.ask('PUT', '/rooms/R-14', at(9, 11, 1, 14));

    expect(beside.body).toMatchObject({ outcome: 'done' });
    expect(more.body).toMatchObject({ code: 'CAPACITY_EXCEEDED' });
  });

  test('for a room number that another room has then is refused', async () => {
    await simulator.ask('PUT', '/rooms/R-7', orderOf({ ...later, roomNumber: 7, portCount: 1 }));

    const other = await simulator.ask('PUT', '/rooms/R-8', orderOf({ ...later, roomNumber: 7, portCount: 1 }));

    expect(other).toMatchObject({ status: 409, body: { code: 'ROOM_NUMBER_TAKEN' } });
  });

  test('that cannot be is refused with all that is wrong', async () => {
    const answer = await simulator.ask('PUT', '/rooms/R-9', { ...orderOf({ portCount: 0 }), colour: 'red' });

    expect(answer).toMatchObject({ status: 422, body: { code: 'INPUT_INVALID' } });
    expect(answer.body.message).toMatch(/portCount.*colour/);
  });
});

describe('a cancellation', () => {
  test('frees the ports, and an order that comes late does not bring the room back', async () => {
    const hours = { startsAt: '2026-12-03T09:00:00.000Z', endsAt: '2026-12-03T10:00:00.000Z' };
    await simulator.ask('PUT', '/rooms/R-20', orderOf({ ...hours, portCount: 20, roomNumber: 20 }));

    const cancelled = await simulator.ask('DELETE', '/rooms/R-20?version=2');
    const late = await simulator.ask('PUT', '/rooms/R-20', orderOf({ ...hours, portCount: 20, roomNumber: 20 }));
    const other = await simulator.ask('PUT', '/rooms/R-21', orderOf({ ...hours, portCount: 20, roomNumber: 20 }));

    expect(cancelled).toMatchObject({ status: 200, body: { outcome: 'done' } });
    expect(late).toMatchObject({ status: 200, body: { outcome: 'older', room: { status: 'cancelled' } } });
    expect(other.body).toMatchObject({ outcome: 'done' });
  });

  test('of a room that was never ordered keeps an older order from making it', async () => {
    await simulator.ask('DELETE', '/rooms/R-22?version=2');

    const late = await simulator.ask('PUT', '/rooms/R-22', orderOf({ roomNumber: 22 }));

    expect(late.body).toMatchObject({ outcome: 'older' });
  });

  test('that is older than what was ordered changes nothing', async () => {
    await simulator.ask('PUT', '/rooms/R-23', orderOf({ ...later, version: 5, portCount: 1, roomNumber: 23 }));

    await simulator.ask('DELETE', '/rooms/R-23?version=4');

    expect((await simulator.ask('GET', '/rooms/R-23')).body).toMatchObject({ status: 'present', version: 5 });
  });
});

test('nobody without the secret is answered', async () => {
  const bare = await fetch(`${simulator.url}/ledger`);
  const wrong = await fetch(`${simulator.url}/rooms/R-1`, { headers: { authorization: 'Bearer something-else' } });

  expect([bare.status, wrong.status]).toEqual([401, 401]);
});

test('all that was told is in the ledger, with what became of it', async () => {
  await simulator.ask('PUT', '/rooms/R-30', orderOf({ portCount: 21, roomNumber: 30 }));

  const told = (await simulator.ledger()).filter((entry) => entry.type === 'order' && entry.order.key === 'R-30');

  expect(told).toMatchObject([{ act: 'place', outcome: 'refused', code: 'CAPACITY_EXCEEDED' }]);
});
