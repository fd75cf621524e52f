import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@switchboard/kit/clock';
import type { Running } from '@switchboard/kit/run-process';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { type SubgraphParts, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { eventSchemas, followers } from '@switchboard/schema/events';
import { ratingQueues, startRatingWorker } from './calls/rating-worker.js';
import { downloadsOf } from './downloads.js';
import { invoicingQueues, startInvoicingWorker, wakeInvoicing } from './issuing/invoicing-worker.js';
import { createLoaders, type Loaders } from './loaders.js';
import { resolvers } from './resolvers.js';
import { subscriptionsOf } from './subscriptions.js';
import type { SellerTerms } from './terms.js';

export type BillingSettings = SubgraphSettings & SellerTerms;

const sdlFile = createRequire(import.meta.url).resolve('@switchboard/schema/billing.graphql');

/** Who follows a link waits for it. */
const PDF_DEADLINE_MS = 30_000;

/** What the system of billing is made of. */
export function billingParts(terms: SellerTerms): SubgraphParts<Loaders> {
  return {
    name: 'billing',
    schema: { typeDefs: readFileSync(sdlFile, 'utf8'), resolvers },
    migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
    createLoaders: (read, now) => createLoaders(read, now, terms),
    downloads: downloadsOf(createPdfCompiler({ deadlineMs: PDF_DEADLINE_MS })),
    followers: { 'billing.invoice-issued.v1': followers['billing.invoice-issued.v1'] },
    subscriptions: subscriptionsOf(terms),
    eventSchemas,
    queues: { ...ratingQueues, ...invoicingQueues },
    startWorkers: async (runtime) => {
      await startRatingWorker(runtime, () => wakeInvoicing(runtime));
      await startInvoicingWorker(runtime, terms);
    },
  };
}

export function startBilling(settings: BillingSettings, clock?: Clock): Promise<Running> {
  return startSubgraph(billingParts(settings), settings, clock);
}
