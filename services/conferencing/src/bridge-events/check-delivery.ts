import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Delivery } from '@switchboard/kit/webhooks/webhook';
import type { BridgeSettings } from '../bridge/read-bridges.js';

type Poster = Pick<BridgeSettings, 'kind' | 'webhookSecret'>;

/** How far the clocks of a bridge and of ours may be apart. */
const TOLERANCE_SECONDS = 300;

/**
 * Whether a delivery is the bridge's: the simulator signs `t.body` by HMAC-SHA256 in `x-bridge-signature`, with the
 * seconds that `t` says; Janus' event handler cannot sign, and gives the secret as the password of the URL.
 */
export function isFromBridge({ kind, webhookSecret }: Poster, { body, header }: Delivery, now: Date): boolean {
  if (webhookSecret === undefined) return false;
  switch (kind) {
    case 'simulator':
      return isSigned(webhookSecret, { body, signature: header('x-bridge-signature') ?? '', now });
    case 'janus':
      return isPassword(webhookSecret, header('authorization') ?? '');
    default:
      return kind satisfies never;
  }
}

interface Signed {
  readonly body: string;
  readonly signature: string;
  readonly now: Date;
}

function isSigned(secret: string, { body, signature, now }: Signed): boolean {
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  const isInTime = Math.abs(now.getTime() / 1_000 - Number(seconds)) <= TOLERANCE_SECONDS;
  return (
    given !== '' && isInTime && isEqual(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'), given)
  );
}

function isPassword(secret: string, authorization: string): boolean {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(authorization) ?? [];
  const credentials = Buffer.from(encoded, 'base64').toString();
  const colon = credentials.indexOf(':');
  return colon >= 0 && isEqual(secret, credentials.slice(colon + 1));
}

/** Whatever the difference, it takes as long. */
function isEqual(expected: string, given: string): boolean {
  const [one, other] = [expected, given].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
