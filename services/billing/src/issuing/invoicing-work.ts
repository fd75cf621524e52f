import type { Database, Db } from '@switchboard/kit/database/open-database';
import type { Publish } from '@switchboard/kit/events/outbox';
import type { AskGraph } from '@switchboard/kit/graph-client';
import type { SellerSnapshot } from '../invoices/queries.js';

/** What the invoicing worker stands on. */
export interface InvoicingWork {
  readonly database: Database;
  readonly askGraph: AskGraph;
  /** The instant at which a step is done. */
  readonly now: Date;
  /** Ends the work between two batches. */
  readonly stopped?: AbortSignal;
  /** Who bills; without, nothing is issued. */
  readonly seller: SellerSnapshot | undefined;
  /** Tells those who deliver invoices. */
  readonly publish: Publish;
  /** Tells the rating worker that there is something to do. */
  readonly wakeRating: (tx: Db) => Promise<void>;
}
