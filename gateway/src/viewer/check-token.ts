import { readFile } from 'node:fs/promises';
import { type Viewer, viewerSchema } from '@switchboard/kit/viewer';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

// Key pairs only: with HS256 among them, the public key would do as the secret.
export const TOKEN_ALGORITHMS = ['EdDSA', 'ES256', 'RS256'] as const;

/** Whose tokens are accepted. */
export interface TokenRules {
  readonly keys: { readonly url: string } | { readonly file: string };
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: ReadonlyArray<(typeof TOKEN_ALGORITHMS)[number]>;
  /** Claim that holds the roles; a dotted name looks inside objects, as in `realm_access.roles`. */
  readonly rolesClaim: string;
}

export type TokenRefusal =
  | 'TOKEN_TOO_LONG'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_ALGORITHM_REFUSED'
  | 'TOKEN_KEY_UNKNOWN'
  | 'TOKEN_SIGNATURE_INVALID'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_CLAIM_INVALID'
  | 'KEYS_UNAVAILABLE';

export type CheckedToken =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly reason: TokenRefusal };

export type CheckToken = (token: string) => Promise<CheckedToken>;

// Refused before anything of it is decoded; an honest one is a fraction of this.
const MAX_TOKEN_LENGTH = 8 * 1024;
const LEEWAY_SECONDS = 30;
/** An unknown key id makes the key set be read again, but not more often than this. */
const KEY_SET_COOLDOWN_MS = 30_000;

/**
 * Checks bearer tokens against one issuer's keys.
 * @throws Error when the key file is missing or is no JSON Web Key Set.
 */
export async function createTokenCheck(rules: TokenRules): Promise<CheckToken> {
  const keySet = await openKeySet(rules.keys);
  // Only our own set is asked: a key that a token brings along (jwk, jku, x5u) is never looked at.
  const findKey: JWTVerifyGetKey = (header, token) => {
    if (!header.kid) throw new errors.JWKSNoMatchingKey();
    return keySet(header, token);
  };
  const options = {
    issuer: rules.issuer,
    audience: rules.audience,
    algorithms: [...rules.algorithms],
    // Issuer and audience are required by being compared.
    requiredClaims: ['exp', 'sub'],
    clockTolerance: LEEWAY_SECONDS,
  };
  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) return { ok: false, reason: 'TOKEN_TOO_LONG' };
    try {
      const { payload } = await jwtVerify(token, findKey, options);
      return viewerOf(payload, rules.rolesClaim);
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  };
}

async function openKeySet(keys: TokenRules['keys']): Promise<JWTVerifyGetKey> {
  if ('url' in keys) return createRemoteJWKSet(new URL(keys.url), { cooldownDuration: KEY_SET_COOLDOWN_MS });
  try {
    return createLocalJWKSet(JSON.parse(await readFile(keys.file, 'utf8')));
  } catch (error) {
    throw new Error(`JWKS_FILE ${keys.file} is not a readable JSON Web Key Set: ${(error as Error).message}`);
  }
}

function viewerOf(payload: JWTPayload, rolesClaim: string): CheckedToken {
  const { sub, scope = '', party } = payload;
  const viewer = viewerSchema.safeParse({
    subject: sub,
    // Whatever it claims: a service signs its requests and has no token.
    kind: 'person',
    roles: findClaim(payload, rolesClaim) ?? [],
    scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : scope,
    ...(party === undefined ? {} : { party }),
  });
  return viewer.success ? { ok: true, viewer: viewer.data } : { ok: false, reason: 'TOKEN_CLAIM_INVALID' };
}

function findClaim(payload: JWTPayload, name: string): unknown {
  // A claim's own name may hold dots, such as a URL's; only where there is none they are steps.
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>((value, step) => (value as JWTPayload | undefined)?.[step], payload);
}

function reasonOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) return 'TOKEN_CLAIM_INVALID';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'TOKEN_ALGORITHM_REFUSED';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'TOKEN_SIGNATURE_INVALID';
  if (error instanceof errors.JWKSNoMatchingKey) return 'TOKEN_KEY_UNKNOWN';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'TOKEN_MALFORMED';
  if (error instanceof errors.JOSENotSupported) return 'TOKEN_ALGORITHM_REFUSED';
  // None of the token's faults: the key set could not be read.
  return 'KEYS_UNAVAILABLE';
}
