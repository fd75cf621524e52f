import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'graph';

type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'] | Uint8Array;

/** An identity provider: it serves its public keys over HTTP and hands out tokens. */
export interface Issuer {
  readonly jwksUrl: string;
  /** How often the key set was read. */
  readonly reads: () => number;
  readonly publicKeyPem: Uint8Array;
  readonly token: (claims?: Record<string, unknown>, signing?: Partial<Signing>) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Signing {
  readonly alg: string;
  readonly kid: string | undefined;
  readonly key: SigningKey;
}

/** Claims of a good token; one that is set to `undefined` is left out. */
function goodClaims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return { sub: 'ada', iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 300 };
}

export async function startIssuer(): Promise<Issuer> {
  const edward = await generateKeyPair('EdDSA', { extractable: true });
  const elliptic = await generateKeyPair('ES256', { extractable: true });
  const keys = [
    { ...(await exportJWK(edward.publicKey)), kid: 'edward', alg: 'EdDSA' },
    { ...(await exportJWK(elliptic.publicKey)), kid: 'elliptic', alg: 'ES256' },
  ];
  let reads = 0;
  const server = createServer((_request, response) => {
    reads += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const privateKeys: Record<string, SigningKey> = { EdDSA: edward.privateKey, ES256: elliptic.privateKey };
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    reads: () => reads,
    publicKeyPem: new TextEncoder().encode(JSON.stringify(keys[0])),
    token(claims = {}, signing = {}) {
      const { alg = 'EdDSA', key = privateKeys[alg] ?? edward.privateKey } = signing;
      const kid = 'kid' in signing ? signing.kid : alg === 'ES256' ? 'elliptic' : 'edward';
      const header = { alg, ...(kid ? { kid } : {}) };
      return new SignJWT({ ...goodClaims(), ...claims } as JWTPayload).setProtectedHeader(header).sign(key);
    },
    stop: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
