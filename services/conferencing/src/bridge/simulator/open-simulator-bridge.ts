import type { BridgePort, RoomOrder } from '../bridge-port.js';
import { type BridgeRequest, sendToBridge } from '../send-to-bridge.js';
import { readAnswer, readStatus } from './read-answer.js';

export interface SimulatorAccess {
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly answerWithinMs: number;
}

/** The bridge simulator, over its HTTP API. */
export function openSimulatorBridge({ name, url, secret, answerWithinMs }: SimulatorAccess): BridgePort {
  const headers = { authorization: `Bearer ${secret}` };
  const send = (key: string, request: Pick<BridgeRequest, 'method' | 'body' | 'changes'>, query = '') =>
    sendToBridge({ ...request, url: `${url}/rooms/${encodeURIComponent(key)}${query}`, headers, answerWithinMs });
  // It knows by the version what is new, and takes the first order and every change alike.
  const place = async ({ key, ...order }: RoomOrder) =>
    readAnswer(await send(key, { method: 'PUT', body: order, changes: true }));
  return {
    name,
    provision: place,
    change: place,
    cancel: async ({ key, version }) =>
      readAnswer(await send(key, { method: 'DELETE', changes: true }, `?version=${version}`)),
    status: async ({ key }) => readStatus(await send(key, { method: 'GET', changes: false })),
    keptRooms: async () => [],
  };
}
