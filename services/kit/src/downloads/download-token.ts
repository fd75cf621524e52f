import { z } from 'zod';
import { openText, sealText } from '../mac.js';
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
  return sealText(keys, 'download', JSON.stringify(claims));
}

/** The claims of a token that one of the keys signed for this system, and that is not over. */
export function openToken(
  keys: readonly SigningKey[],
  token: string,
  { system, now }: { readonly system: string; readonly now: Date },
): OpenedToken {
  const text = openText(keys, 'download', token);
  if (text === undefined) return invalid;
  const claims = claimsSchema.parse(JSON.parse(text));
  if (claims.system !== system) return invalid;
  return now.getTime() < claims.expiresAt ? { ok: true, claims } : { ok: false, code: 'DOWNLOAD_EXPIRED' };
}

const invalid: OpenedToken = { ok: false, code: 'DOWNLOAD_LINK_INVALID' };
