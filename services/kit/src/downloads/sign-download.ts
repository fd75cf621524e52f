import { requestError } from '../graphql/errors.js';
import type { SigningKey } from '../signing.js';
import type { Viewer } from '../viewer.js';
import type { Downloads } from './download.js';
import { sealToken } from './download-token.js';

/** Enough to follow a link that was just shown, and little for one that is found later. */
const LINK_LASTS_MS = 5 * 60_000;

export interface SignedDownload {
  /** Below the graph's own origin. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** A system's downloads, and the keys that it signs links to them with. */
export interface LinkMaker {
  readonly system: string;
  readonly downloads: Downloads;
  readonly keys: readonly SigningKey[];
}

export interface WantedLink {
  readonly parameters: unknown;
  readonly viewer: Viewer;
  readonly now: Date;
}

/**
 * A link of five minutes to one of the system's downloads, for the viewer.
 * @throws GraphQLError `FORBIDDEN` when the viewer may not have it
 * @throws Error when the system has no such download or the parameters are not its own: a fault
 */
export function signDownload(
  { system, downloads, keys }: LinkMaker,
  name: string,
  { parameters, viewer, now }: WantedLink,
): SignedDownload {
  const download = downloads[name];
  if (!download?.takes(parameters)) throw new Error(`${system} has no download ${name} of these parameters`);
  if (!download.mayRead(viewer)) throw requestError('FORBIDDEN', 'this download is not for your role');
  const expiresAt = new Date(now.getTime() + LINK_LASTS_MS);
  const claims = { system, download: name, parameters, viewer, expiresAt: expiresAt.getTime() };
  return { path: `/downloads/${system}/${sealToken(keys, claims)}`, expiresAt };
}
