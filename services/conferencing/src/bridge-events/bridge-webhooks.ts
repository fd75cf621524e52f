import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { TakeDelivery, Webhooks } from '@switchboard/kit/webhooks/webhook';
import type { BridgeSettings } from '../bridge/read-bridges.js';
import { isFromBridge } from './check-delivery.js';
import { receiveBridgeEvents } from './receive-bridge-events.js';

/** Where bridges post what happens on them: `/webhooks/<name of the bridge>`. */
export function bridgeWebhooks(runtime: Runtime, bridges: readonly BridgeSettings[]): Webhooks {
  const open = bridges.filter(({ webhookSecret }) => webhookSecret !== undefined);
  return new Map(open.map((bridge) => [bridge.name, takeFrom(runtime, bridge)]));
}

function takeFrom({ database, clock }: Runtime, bridge: BridgeSettings): TakeDelivery {
  return async (delivery) => {
    // The wall clock: signatures know no other.
    if (!isFromBridge(bridge, delivery, new Date()))
      return { status: 401, code: 'WEBHOOK_UNSIGNED', message: `this is not signed as ${bridge.name} signs` };
    const outcome = await withViewer(database, serviceViewer('conferencing'), 'write', (tx) =>
      receiveBridgeEvents(tx, { body: delivery.body, bridge: bridge.name, now: clock.now() }),
    );
    if (outcome.ok) return { status: 204 };
    const { code = '', message = '' } = outcome.refusals[0] ?? {};
    return { status: 400, code, message };
  };
}
