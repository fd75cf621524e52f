import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the gateway is told about who signs tokens, and a hand to sign them with. */
export interface Identities {
  readonly env: Readonly<Record<string, string>>;
  readonly tokenOf: (role: string) => Promise<string>;
}

const ISSUER = 'http://127.0.0.1/test-issuer';
const AUDIENCE = 'switchboard';

export async function createIdentities(folder: string): Promise<Identities> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const file = join(folder, 'jwks.json');
  await writeFile(
    file,
    JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' }] }),
  );
  return {
    env: { JWKS_FILE: file, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE },
    tokenOf: (role) =>
      new SignJWT({ roles: [role] })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
        .setSubject(`test-${role}`)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
  };
}
