import { z } from 'zod';
import type { BridgeFeed } from '../bridge-feed.js';
import { BridgeUnreachableError } from '../bridge-port.js';
import { sendToBridge } from '../send-to-bridge.js';
import type { SimulatorAccess } from './open-simulator-bridge.js';

const page = z.object({ events: z.array(z.unknown()), next: z.number().int().min(0) });
const refusal = z.object({ code: z.literal('CURSOR_UNKNOWN') });
/** As the simulator counts. */
const BEGINNING = '0';

/** What the bridge simulator told, over its HTTP API. */
export function openSimulatorFeed({ name, url, secret, answerWithinMs }: SimulatorAccess): BridgeFeed {
  const headers = { authorization: `Bearer ${secret}` };
  return {
    name,
    async read(cursor) {
      const after = encodeURIComponent(cursor ?? BEGINNING);
      const asked = { method: 'GET', url: `${url}/events?after=${after}`, headers, answerWithinMs } as const;
      const { status, body } = await sendToBridge({ ...asked, changes: false });
      const read = page.safeParse(body);
      if (status === 200 && read.success)
        return { kind: 'page', events: read.data.events, next: String(read.data.next) };
      if (status === 422 && refusal.safeParse(body).success) return { kind: 'cursor-unknown' };
      throw new BridgeUnreachableError(`HTTP ${status}: no page of events`);
    },
  };
}
