import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { type Viewer, viewerSchema } from './viewer.js';

/** One shared secret; the first of a list signs, all of them verify, so that secrets can be rotated. */
export interface SigningKey {
  readonly keyId: string;
  readonly secret: string;
}

/** What a signature covers. `target` is the system addressed, so that a captured request is no use elsewhere. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly target: string;
  readonly body: string;
}

export interface Envelope {
  readonly viewer: Viewer;
  readonly correlationId: string;
}

export type SignatureRefusal =
  | 'SIGNATURE_MISSING'
  | 'SIGNATURE_KEY_UNKNOWN'
  | 'SIGNATURE_EXPIRED'
  | 'SIGNATURE_INVALID'
  | 'SIGNATURE_REPLAYED';

export type Verified =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly code: SignatureRefusal };

export const SIGNATURE_HEADER = 'x-switchboard-signature';
export const ENVELOPE_HEADER = 'x-switchboard-envelope';
/** Clock difference between two machines that is put up with, in milliseconds. */
export const SIGNATURE_TOLERANCE_MS = 30_000;
const MINIMUM_SECRET_LENGTH = 16;

/**
 * Reads `kid:secret,kid2:secret2`.
 * @throws Error naming the entry when an entry has no key id or a secret under 16 characters.
 */
export function parseSigningKeys(text: string): readonly SigningKey[] {
  return text.split(',').map((entry, index) => {
    const colon = entry.indexOf(':');
    const keyId = entry.slice(0, colon).trim();
    const secret = entry.slice(colon + 1).trim();
    if (colon < 1 || secret.length < MINIMUM_SECRET_LENGTH) {
      throw new Error(
        `entry ${index + 1} must be kid:secret with a secret of ${MINIMUM_SECRET_LENGTH} characters or more`,
      );
    }
    return { keyId, secret };
  });
}

/** Headers that prove to `request.target` who asks and that nothing was altered on the way (HMAC-SHA256). */
export function signRequest(
  keys: readonly SigningKey[],
  request: SignedRequest,
  envelope: Envelope,
  now: number,
): Record<string, string> {
  const [key] = keys;
  if (!key) throw new Error('no signing key: set SIGNING_KEYS');
  const sealed = Buffer.from(JSON.stringify(envelope)).toString('base64url');
  const nonce = randomUUID();
  const signature = hmac(key.secret, textToSign(request, sealed, now, nonce)).toString('base64url');
  return { [ENVELOPE_HEADER]: sealed, [SIGNATURE_HEADER]: `${key.keyId};${now};${nonce};${signature}` };
}

/** Remembers nonces for as long as their signature could still be accepted. */
export interface NonceMemory {
  /** False when the nonce was seen before. */
  readonly remember: (nonce: string, now: number) => boolean;
}

/** A nonce memory of two generations, so that forgetting costs nothing per request. */
export function createNonceMemory(lifetimeMs = 2 * SIGNATURE_TOLERANCE_MS): NonceMemory {
  let current = new Set<string>();
  let previous = new Set<string>();
  let turnsAt = 0;
  return {
    remember(nonce, now) {
      if (now >= turnsAt) {
        previous = now >= turnsAt + lifetimeMs ? new Set() : current;
        current = new Set();
        turnsAt = now + lifetimeMs;
      }
      if (current.has(nonce) || previous.has(nonce)) return false;
      current.add(nonce);
      return true;
    },
  };
}

/** Checks the two headers against the request as received. The viewer is to be believed only from an `ok` answer. */
export function verifyRequest(
  keys: readonly SigningKey[],
  request: SignedRequest,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  { now, nonces }: { readonly now: number; readonly nonces: NonceMemory },
): Verified {
  const sealed = headers[ENVELOPE_HEADER];
  const proof = headers[SIGNATURE_HEADER];
  if (typeof sealed !== 'string' || typeof proof !== 'string') return { ok: false, code: 'SIGNATURE_MISSING' };
  const [keyId, signedAt = '', nonce = '', signature = ''] = proof.split(';');
  const key = keys.find((candidate) => candidate.keyId === keyId);
  if (!key) return { ok: false, code: 'SIGNATURE_KEY_UNKNOWN' };
  const expected = hmac(key.secret, textToSign(request, sealed, Number(signedAt), nonce));
  const given = Buffer.from(signature, 'base64url');
  // `timingSafeEqual` throws where lengths differ.
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return { ok: false, code: 'SIGNATURE_INVALID' };
  // Worded so that a time that is no number is refused as well.
  if (!(Math.abs(now - Number(signedAt)) <= SIGNATURE_TOLERANCE_MS)) return { ok: false, code: 'SIGNATURE_EXPIRED' };
  // Last: only what is good in all else may take up memory.
  if (!nonces.remember(nonce, now)) return { ok: false, code: 'SIGNATURE_REPLAYED' };
  return openEnvelope(sealed);
}

function openEnvelope(sealed: string): Verified {
  const { viewer, correlationId } = JSON.parse(Buffer.from(sealed, 'base64url').toString()) as Envelope;
  const parsed = viewerSchema.safeParse(viewer);
  if (!parsed.success) return { ok: false, code: 'SIGNATURE_INVALID' };
  return { ok: true, envelope: { viewer: parsed.data, correlationId: String(correlationId) } };
}

function textToSign({ method, path, target, body }: SignedRequest, sealed: string, now: number, nonce: string): string {
  const bodyHash = createHash('sha256').update(body).digest('base64url');
  // Joined by what none of them can hold, so that no two requests make one text.
  return [method.toUpperCase(), path, target, now, nonce, bodyHash, sealed].join('\n');
}

function hmac(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
