import {
  createNonceMemory,
  SIGNATURE_HEADER,
  type SignatureRefusal,
  type SigningKey,
  verifyRequest,
} from '@switchboard/kit/signing';
import type { Viewer } from '@switchboard/kit/viewer';
import type { CheckToken, TokenRefusal } from './check-token.js';

/** A request as far as it says who asks. `body` is the text exactly as received. */
export interface Asking {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export type AskingRefusal =
  | TokenRefusal
  | SignatureRefusal
  | 'TOKEN_MISSING'
  | 'HEADER_DUPLICATED'
  | 'TWO_IDENTITIES'
  | 'SERVICE_EXPECTED';

export type Asked =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly reason: AskingRefusal };

export type Authenticate = (asking: Asking) => Promise<Asked>;

/** Who asks when nobody has to say who he is. */
const ANONYMOUS: Viewer = { subject: 'anonymous', kind: 'person', roles: [], scopes: [] };
/** The name that a system signs for when it asks the graph. */
const GATEWAY_TARGET = 'gateway';

interface Means {
  readonly checkToken: CheckToken | 'off';
  readonly signingKeys: readonly SigningKey[] | 'off';
}

/** People and apps ask with a bearer token, systems with a signed request; nobody with both. */
export function createAuthenticate({ checkToken, signingKeys }: Means): Authenticate {
  const nonces = createNonceMemory();
  return async (asking) => {
    const { authorization, [SIGNATURE_HEADER]: signature } = asking.headers;
    if (signature === undefined || (checkToken === 'off' && signingKeys === 'off')) {
      return askByToken(checkToken, asking);
    }
    if (authorization !== undefined) return refuse('TWO_IDENTITIES');
    // A signature covers no query string, and so no question asked by GET.
    if (signingKeys === 'off' || asking.method !== 'POST') return refuse('TOKEN_MISSING');
    return askBySignature(signingKeys, asking, nonces);
  };
}

async function askByToken(checkToken: Means['checkToken'], asking: Asking): Promise<Asked> {
  if (checkToken === 'off') return { ok: true, viewer: ANONYMOUS };
  if (countHeader(asking, 'authorization') > 1) return refuse('HEADER_DUPLICATED');
  const { authorization } = asking.headers;
  if (typeof authorization !== 'string') return refuse('TOKEN_MISSING');
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  return token ? checkToken(token) : refuse('TOKEN_MALFORMED');
}

function askBySignature(
  keys: readonly SigningKey[],
  { method, path, headers, body }: Asking,
  nonces: ReturnType<typeof createNonceMemory>,
): Asked {
  const verified = verifyRequest(keys, { method, path, target: GATEWAY_TARGET, body }, headers, {
    now: Date.now(),
    nonces,
  });
  if (!verified.ok) return refuse(verified.code);
  const { viewer } = verified.envelope;
  return viewer.kind === 'service' ? { ok: true, viewer } : refuse('SERVICE_EXPECTED');
}

function countHeader({ rawHeaders }: Asking, name: string): number {
  // From the raw ones: of two such headers Node keeps the first and says nothing.
  return rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length;
}

function refuse(reason: AskingRefusal): Asked {
  return { ok: false, reason };
}
