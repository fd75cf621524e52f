import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { countryCodeScalar, dateScalar, dateTimeScalar } from '@switchboard/kit/graphql/scalars';
import type { Running } from '@switchboard/kit/run-process';
import { type SubgraphParts, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { eventSchemas } from '@switchboard/schema/events';
import {
  Campaign,
  CampaignCheck,
  CampaignProgress,
  Query as campaignQueries,
  createCampaignMutations,
} from './campaigns/resolvers.js';
import { startCheckWorker } from './checking/check-worker.js';
import { Customer } from './customers/resolvers.js';
import { downloadsOf } from './downloads.js';
import type { MailingSettings } from './env.js';
import type { Resolvers } from './generated/resolver-types.js';
import {
  Mutation as deliveryMutations,
  Query as deliveryQueries,
  Invoice,
  InvoiceDelivery,
  ReservationTimelineEntry,
} from './invoice-deliveries/resolvers.js';
import { printProof } from './letter-pdf/print-proof.js';
import { startMergeWorker } from './letters/merge-worker.js';
import { CheckedCustomer, Letter } from './letters/resolvers.js';
import { createLoaders, type Loaders } from './loaders.js';
import { Notice, Mutation as noticeMutations } from './notices/resolvers.js';
import {
  MailingOperations,
  Operations,
  Mutation as operationsMutations,
  Query as operationsQueries,
} from './operations/resolvers.js';
import { linksOf, startOutlets } from './outlets.js';
import { PrintJob, Mutation as printJobMutations } from './print-jobs/resolvers.js';
import { openPrinters } from './printing/open-printers.js';
import { createPrinterQueries } from './printing/resolvers.js';
import { subscriptions } from './subscriptions.js';
import {
  Suppression,
  Mutation as suppressionMutations,
  Query as suppressionQueries,
} from './suppressions/resolvers.js';
import {
  createTemplateResolvers,
  MergeField,
  Mutation as templateMutations,
  Query as templateQueries,
} from './templates/resolvers.js';
import type { MailingTerms } from './terms.js';

const resolversOf = ({ sender, outlets }: MailingTerms, printers = outlets?.printers ?? []): Resolvers => ({
  Query: {
    ...{ ...campaignQueries, ...templateQueries, ...suppressionQueries, ...deliveryQueries, ...operationsQueries },
    ...createPrinterQueries(openPrinters(printers)),
  },
  Mutation: {
    ...createCampaignMutations(printers.map(({ name }) => name)),
    ...{ ...templateMutations, ...printJobMutations, ...noticeMutations },
    ...{ ...suppressionMutations, ...deliveryMutations, ...operationsMutations },
  },
  Customer,
  LetterTemplate: createTemplateResolvers(sender),
  MergeField,
  Campaign,
  CampaignCheck,
  CampaignProgress,
  CheckedCustomer,
  Invoice,
  InvoiceDelivery,
  Letter,
  Notice,
  PrintJob,
  ReservationTimelineEntry,
  Suppression,
  MailingOperations,
  Operations,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  CountryCode: countryCodeScalar,
});

const sdl = createRequire(import.meta.url).resolve('@switchboard/schema/mailing.graphql');

/** Who follows a link waits for it; a chunk of letters takes a second or two. */
const PDF_DEADLINE_MS = 30_000;

/** What mailing is made of. */
export function mailingParts(terms: MailingTerms): SubgraphParts<Loaders> {
  return {
    name: 'mailing',
    schema: { typeDefs: readFileSync(sdl, 'utf8'), resolvers: resolversOf(terms) },
    migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
    createLoaders,
    downloads: downloadsOf(createPdfCompiler({ deadlineMs: PDF_DEADLINE_MS }), terms),
    links: (runtime) => linksOf(runtime, terms),
    followers: {},
    subscriptions: () => subscriptions,
    eventSchemas: { 'billing.invoice-issued.v1': eventSchemas['billing.invoice-issued.v1'] },
    startWorkers: async (runtime) => {
      // Of its own, so that nobody who follows a link waits behind a campaign.
      const compiler = createPdfCompiler({ deadlineMs: PDF_DEADLINE_MS });
      await printProof(compiler, terms.sender);
      startCheckWorker(runtime, terms, compiler);
      startMergeWorker(runtime, terms, compiler);
      await startOutlets(runtime, terms, compiler);
    },
  };
}

export function startMailing(settings: MailingSettings): Promise<Running> {
  return startSubgraph(mailingParts(settings), settings);
}
