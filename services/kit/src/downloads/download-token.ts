import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { SigningKey } from '../signing.js';
import { viewerSchema } from '../viewer.js';

const claimsSchema = z.object({
  /** The system that makes the file. */
  system: z.string(),
  /** The download's name there. */
  download: z.string(),
  parameters: z.unknown(),
  viewer: viewerSchema,
  /** Milliseconds since 1970; from then on the link is of no use. */
  expiresAt: z.number(),
});

/** What a link says and its signature vouches for; not secret from whoever has the link. */
export type DownloadClaims = z.infer<typeof claimsSchema>;

export type OpenedToken =
  | { readonly ok: true; readonly claims: DownloadClaims }
  | { readonly ok: false; readonly code: 'DOWNLOAD_EXPIRED' | 'DOWNLOAD_LINK_INVALID' };

/** The claims and their HMAC-SHA256 under the first key, in characters that a path takes as they are. */
export function sealToken(keys: readonly SigningKey[], claims: DownloadClaims): string {
  const [key] = keys;
  if (!key) throw new Error('no signing key: set SIGNING_KEYS');
  const sealed = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${sealed}.${macOf(key, sealed)}`;
}

/** The claims of a token that one of the keys signed for this system, and that is not over. */
export function openToken(
  keys: readonly SigningKey[],
  token: string,
  { system, now }: { readonly system: string; readonly now: Date },
): OpenedToken {
  const [sealed = '', mac = '', ...more] = token.split('.');
  if (more.length > 0 || !keys.some((key) => isSame(macOf(key, sealed), mac))) return invalid;
  const claims = claimsSchema.parse(JSON.parse(Buffer.from(sealed, 'base64url').toString()));
  if (claims.system !== system) return invalid;
  return now.getTime() < claims.expiresAt ? { ok: true, claims } : { ok: false, code: 'DOWNLOAD_EXPIRED' };
}

const invalid: OpenedToken = { ok: false, code: 'DOWNLOAD_LINK_INVALID' };

function macOf({ secret }: SigningKey, sealed: string): string {
  // A request's signature covers a text that begins with a method: neither can stand for the other.
  return createHmac('sha256', secret).update(`download\n${sealed}`).digest('base64url');
}

/** Compares the texts: of two that differ in the last character's idle bits, both decode to the same bytes. */
function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
