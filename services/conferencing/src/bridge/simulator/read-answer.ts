import { z } from 'zod';
import {
  type BridgeAnswer,
  BridgeOutcomeUnknownError,
  BridgeUnreachableError,
  type RoomStatus,
} from '../bridge-port.js';
import type { BridgeResponse } from '../send-to-bridge.js';

const refusal = z.object({ code: z.string(), message: z.string() });
const room = z.object({ status: z.enum(['present', 'cancelled']), version: z.number().int() });

/**
 * What the simulator answered to an order.
 * @throws BridgeOutcomeUnknownError when it failed on the way, BridgeUnreachableError when it did not listen to us.
 */
export function readAnswer({ status, body }: BridgeResponse): BridgeAnswer {
  if (status === 200) return { kind: 'done' };
  const refused = refusal.safeParse(body);
  if (refused.success && (status === 409 || status === 422)) return { kind: 'refused', ...refused.data };
  const message = `HTTP ${status}: ${refused.data?.message ?? 'no reason'}`;
  throw status >= 500 ? new BridgeOutcomeUnknownError(message) : new BridgeUnreachableError(message);
}

/** @throws BridgeUnreachableError when the answer does not say. */
export function readStatus({ status, body }: BridgeResponse): RoomStatus {
  const known = room.safeParse(body);
  if (status === 200 && known.success) return { kind: known.data.status, version: known.data.version };
  const { data: answer } = refusal.safeParse(body);
  // Not any 404: one of a proxy in between says nothing of the room.
  if (status === 404 && answer?.code === 'ROOM_UNKNOWN') return { kind: 'absent' };
  throw new BridgeUnreachableError(`HTTP ${status}: ${answer?.message ?? 'no room and no reason'}`);
}
