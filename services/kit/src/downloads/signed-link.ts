import type { Viewer } from '../viewer.js';

/** A link to a file, and until when it is one. */
export interface SignedDownload {
  /** Below the graph's own origin. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** What a link is to bring, to whom. */
export interface WantedLink {
  readonly parameters: unknown;
  readonly viewer: Viewer;
  readonly now: Date;
}
