import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BridgePort, RoomOrder } from '../bridge-port.js';
import { cutAnswers } from './cut-answers.js';

/** A bridge that runs, and how an adapter speaks to it. */
export interface BridgeUnderTest {
  readonly url: string;
  /** @param change to another address, or with a secret that is wrong. */
  readonly open: (change?: { readonly url?: string; readonly secret?: string }) => BridgePort;
  /** It keeps its connections and answers nothing, until it is resumed. */
  readonly hang: () => void;
  readonly resume: () => void;
  readonly remove: () => Promise<void>;
}

export interface ContractOptions {
  readonly start: () => Promise<BridgeUnderTest>;
  /** Ports of the whole bridge. */
  readonly capacity: number;
  /** Whether rooms stay until they are cancelled, whatever their hours. */
  readonly keepsRooms: boolean;
  /** Whether a request that places or cancels a room. */
  readonly isOrder: (method: string, body: string) => boolean;
}

/** Port 9 is `discard`'s, which nobody runs. */
const NOWHERE = 'http://127.0.0.1:9';
const unreachable = { name: 'BridgeUnreachableError' };
const unknown = { name: 'BridgeOutcomeUnknownError' };
let made = 0;

/** An order for a room of its own, on a day of its own. */
function orderOf(change: Partial<RoomOrder> = {}): RoomOrder {
  made += 1;
  const startsAt = new Date(Date.UTC(2027, 0, made, 9));
  return {
    key: `R-${1_000 + made}`,
    version: 1,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    portCount: 5,
    roomNumber: 71_000 + made,
    pin: '4242',
    ...change,
  };
}

/** What every adapter must do at a bridge that is really there. */
export function describeBridge(name: string, { start, capacity, keepsRooms, isOrder }: ContractOptions): void {
  describe(name, () => {
    let bridge: BridgeUnderTest;
    let port: BridgePort;
    beforeAll(async () => {
      bridge = await start();
      port = bridge.open();
    });
    afterAll(() => bridge.remove());
    const place = async (change: Partial<RoomOrder> = {}) => {
      const order = orderOf(change);
      expect(await port.provision(order)).toEqual({ kind: 'done' });
      return order;
    };

    describeOrders(() => port, place);
    describeCancellations(() => port, place);
    describeKeptRooms(() => port, { place, keepsRooms });
    describeRefusals(() => port, { place, capacity });
    describeUnreachable(() => bridge, place);
    describeDoubts(() => bridge, isOrder);
  });
}

type Place = (change?: Partial<RoomOrder>) => Promise<RoomOrder>;

function describeOrders(port: () => BridgePort, place: Place): void {
  test('knows a room once it was ordered, and no other', async () => {
    const order = await place();

    expect(await port().status(order)).toEqual({ kind: 'present', version: 1 });
    expect(await port().status(orderOf())).toEqual({ kind: 'absent' });
  });

  test('makes one room of an order that is told again and again', async () => {
    const order = orderOf();

    const answers = await Promise.all([1, 2, 3, 4].map(() => port().provision(order)));

    expect(answers).toEqual(answers.map(() => ({ kind: 'done' })));
    expect(await port().status(order)).toEqual({ kind: 'present', version: 1 });
  });

  test('takes a change, and ignores an older one that comes late', async () => {
    const order = await place();

    expect(await port().change({ ...order, version: 3, pin: '777' })).toEqual({ kind: 'done' });
    expect(await port().change({ ...order, version: 2 })).toEqual({ kind: 'done' });

    expect(await port().status(order)).toEqual({ kind: 'present', version: 3 });
  });

  test('makes the room of a change whose order never arrived', async () => {
    const order = orderOf({ version: 2 });

    expect(await port().change(order)).toEqual({ kind: 'done' });

    expect(await port().status(order)).toEqual({ kind: 'present', version: 2 });
  });
}

function describeCancellations(port: () => BridgePort, place: Place): void {
  test('has no room after it was cancelled, once or twice', async () => {
    const order = await place();

    expect(await port().cancel({ ...order, version: 2 })).toEqual({ kind: 'done' });
    expect(await port().cancel({ ...order, version: 2 })).toEqual({ kind: 'done' });

    expect((await port().status(order)).kind).not.toBe('present');
  });

  test('takes the cancellation of a room that it never had', async () => {
    expect(await port().cancel(orderOf())).toEqual({ kind: 'done' });
  });

  test('keeps a room whose older version is cancelled late', async () => {
    const order = await place({ version: 4 });

    expect(await port().cancel({ ...order, version: 3 })).toEqual({ kind: 'done' });

    expect(await port().status(order)).toEqual({ kind: 'present', version: 4 });
  });
}

function describeKeptRooms(
  port: () => BridgePort,
  { place, keepsRooms }: { readonly place: Place; readonly keepsRooms: boolean },
): void {
  test('tells of the rooms that it keeps until they are cancelled, and how many are in', async () => {
    const [kept, cancelled] = [await place({ version: 3 }), await place()];
    await port().cancel({ ...cancelled, version: 2 });

    const rooms = (await port().keptRooms()).filter(({ key }) => [kept.key, cancelled.key].includes(key));

    const { key, version, roomNumber } = kept;
    expect(rooms).toEqual(keepsRooms ? [{ key, version, roomNumber, partyCount: 0 }] : []);
  });
}

function describeRefusals(
  port: () => BridgePort,
  { place, capacity }: { readonly place: Place; readonly capacity: number },
): void {
  test('refuses more ports than it has', async () => {
    const order = orderOf({ portCount: capacity + 1 });

    expect(await port().provision(order)).toMatchObject({ kind: 'refused', code: 'CAPACITY_EXCEEDED' });

    expect(await port().status(order)).toEqual({ kind: 'absent' });
  });

  test('refuses a room number that is another room’s, and leaves that room alone', async () => {
    const theirs = await place();
    const ours = { ...theirs, key: `${theirs.key}-other` };

    expect(await port().provision(ours)).toMatchObject({ kind: 'refused', code: 'ROOM_NUMBER_TAKEN' });
    await port().cancel(ours);

    expect(await port().status(ours)).not.toMatchObject({ kind: 'present' });
    expect(await port().status(theirs)).toEqual({ kind: 'present', version: 1 });
  });
}

function describeUnreachable(bridge: () => BridgeUnderTest, place: Place): void {
  test('that is not there was told nothing', async () => {
    const nowhere = bridge().open({ url: NOWHERE });
    const order = orderOf();

    await expect(nowhere.provision(order)).rejects.toMatchObject(unreachable);
    await expect(nowhere.change(order)).rejects.toMatchObject(unreachable);
    await expect(nowhere.cancel(order)).rejects.toMatchObject(unreachable);
    await expect(nowhere.status(order)).rejects.toMatchObject(unreachable);
  });

  test('that does not know our secret was told nothing, and it is no refusal of the order', async () => {
    const stranger = bridge().open({ secret: 'a-secret-of-nobody' });
    const order = await place();

    await expect(stranger.provision(orderOf())).rejects.toMatchObject(unreachable);
    await expect(stranger.cancel({ ...order, version: 2 })).rejects.toMatchObject(unreachable);
    await expect(stranger.status(order)).rejects.toMatchObject(unreachable);
    expect(await bridge().open().status(order)).toEqual({ kind: 'present', version: 1 });
  });
}

function describeDoubts(bridge: () => BridgeUnderTest, isOrder: ContractOptions['isOrder']): void {
  test('whose answer is lost leaves a doubt, which its status settles', async () => {
    const way = await cutAnswers(bridge().url, isOrder);
    const port = bridge().open({ url: way.url });
    const order = orderOf();

    await expect(port.provision(order)).rejects.toMatchObject(unknown);

    expect(way.cutCount()).toBe(1);
    expect(await port.status(order)).toEqual({ kind: 'present', version: 1 });
    expect(await bridge().open().provision(order)).toEqual({ kind: 'done' });
    await expect(port.cancel({ ...order, version: 2 })).rejects.toMatchObject(unknown);
    expect(await port.status(order)).not.toMatchObject({ kind: 'present' });
    await way.stop();
  });

  test('that hangs is not waited for, and takes the order once it goes on', async () => {
    const order = orderOf();
    const port = bridge().open();
    bridge().hang();

    await expect(port.provision(order)).rejects.toThrow();
    await expect(port.status(order)).rejects.toMatchObject(unreachable);
    bridge().resume();

    expect(await port.provision(order)).toEqual({ kind: 'done' });
    expect(await port.status(order)).toEqual({ kind: 'present', version: 1 });
  });
}
