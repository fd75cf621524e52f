import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { LaunchError } from '../launch-error.js';
import { openFolder, readOrMake } from './folder.js';

export const LOCAL_ISSUER = 'http://127.0.0.1/switchboard-local';
export const LOCAL_AUDIENCE = 'switchboard';
export const ALGORITHM = 'EdDSA';

export interface LocalKeys {
  readonly privateKey: JWK;
  /** The key set that the gateway checks demo tokens with. */
  readonly publicKeysFile: string;
}

/** The key pair of this installation's demo identities (Ed25519), made on first use. */
export async function readLocalKeys(dataDir: string): Promise<LocalKeys> {
  const folder = openFolder(join(dataDir, 'keys'));
  const privateFile = join(folder, 'private.jwks.json');
  // Beforehand and perhaps for nothing: making a file must not wait between looking and writing.
  const made = await makePrivateKeys();
  const privateKey = firstKey(
    privateFile,
    readOrMake(privateFile, () => asText(made)),
  );
  const publicKeysFile = join(folder, 'public.jwks.json');
  readOrMake(publicKeysFile, () => asText({ keys: [withoutPrivatePart(privateKey)] }), { mode: 0o644 });
  return { privateKey, publicKeysFile };
}

async function makePrivateKeys(): Promise<JSONWebKeySet> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { keys: [{ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ALGORITHM, use: 'sig' }] };
}

function firstKey(path: string, text: string): JWK {
  try {
    const [key] = (JSON.parse(text) as JSONWebKeySet).keys;
    if (key?.d && key.kid) return key;
  } catch {
    // Not JSON: damaged all the same, as said below.
  }
  throw new LaunchError(
    'DATA_DIR_DAMAGED',
    `${path} holds no private key; remove the folder it is in, it is made anew`,
  );
}

function withoutPrivatePart({ d: _d, ...publicPart }: JWK): JWK {
  return publicPart;
}

function asText(keys: JSONWebKeySet): string {
  return `${JSON.stringify(keys, null, 2)}\n`;
}

/** The public key set as an object, for whoever verifies in this process. */
export function readPublicKeys({ publicKeysFile }: LocalKeys): JSONWebKeySet {
  return JSON.parse(readFileSync(publicKeysFile, 'utf8')) as JSONWebKeySet;
}
