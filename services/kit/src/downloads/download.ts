import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { AskGraph } from '../graph-client.js';
import type { Read } from '../graphql/request-context.js';
import type { Outcome } from '../refusal.js';
import type { Viewer } from '../viewer.js';

/** A file as it leaves the house. A stream may read in the scope's snapshot until its end. */
export interface DownloadFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Readable | Uint8Array;
}

/** For whom and when a file is made. */
export interface DownloadScope {
  /** Who asked for the link; the bearer of the link reads what this viewer may. */
  readonly viewer: Viewer;
  /** The instant at which the link is followed. */
  readonly now: Date;
  /** Reads in one snapshot. */
  readonly read: Read;
  /** Ends the snapshot, which holds one of the few connections, before work that takes long; nothing is read after it. */
  readonly doneReading: () => Promise<void>;
  /** For what another system knows of it now; answered in this system's own name, so ask for no more than the viewer may read. */
  readonly askGraph: AskGraph;
  readonly correlationId: string;
}

export interface DownloadParts<Parameters> {
  /** What a link of this download holds beside the viewer; anyone who has the link can read it. */
  readonly parameters: z.ZodType<Parameters>;
  /** Asked when the link is made, and again when it is followed. */
  readonly mayRead: (viewer: Viewer) => boolean;
  /** Makes the file when the link is followed, or says why there is none. */
  readonly produce: (parameters: Parameters, scope: DownloadScope) => Promise<Outcome<DownloadFile>>;
}

/** A download whose parameters are known to itself only. */
export interface Download {
  readonly mayRead: (viewer: Viewer) => boolean;
  /** Whether these are parameters of this download. */
  readonly takes: (parameters: unknown) => boolean;
  /** @throws ZodError when they are not. */
  readonly produce: (parameters: unknown, scope: DownloadScope) => Promise<Outcome<DownloadFile>>;
}

/** The downloads that a system offers, by name. */
export type Downloads = Readonly<Record<string, Download>>;

/** A download of its parts, with its parameters checked at its door. */
export function declareDownload<Parameters>({ parameters, mayRead, produce }: DownloadParts<Parameters>): Download {
  return {
    mayRead,
    takes: (given) => parameters.safeParse(given).success,
    produce: async (given, scope) => produce(parameters.parse(given), scope),
  };
}
