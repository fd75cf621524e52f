import type { Database } from '@switchboard/kit/database/open-database';
import type { AskGraph } from '@switchboard/kit/graph-client';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { Sender } from './letter-pdf/sender.js';

/** What is done on campaigns by itself stands on this. */
export interface MailingWork {
  readonly database: Database;
  readonly askGraph: AskGraph;
  readonly compiler: PdfCompiler;
  readonly sender: Sender;
  readonly now: Date;
  /** Aborted when the system stops: what failed since failed for that. */
  readonly stopped?: AbortSignal | undefined;
}

/** A worker that died is taken over from after this; one that is slower finds its letters done, and does nothing. */
const LEASE_MS = 20_000;
/** After a failure. */
const RETRY_MS = 2_000;

export function leaseAt(now: Date) {
  return { now, until: new Date(now.getTime() + LEASE_MS) };
}

export function retryAfter(now: Date): Date {
  return new Date(now.getTime() + RETRY_MS);
}
