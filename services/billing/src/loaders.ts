import type { Read } from '@switchboard/kit/graphql/request-context';
import { createAccountLoaders } from './accounts/loaders.js';
import { createCallLoaders } from './calls/loaders.js';
import { createCatalogueLoaders } from './catalogue/loaders.js';
import { createInvoiceLoaders } from './invoices/loaders.js';
import { createPeriodLoaders } from './periods/loaders.js';

/** New ones for each request; `now` decides what holds today. */
export function createLoaders(read: Read, now: Date) {
  return {
    ...createAccountLoaders(read),
    ...createCatalogueLoaders(read, now),
    ...createCallLoaders(read),
    ...createPeriodLoaders(read),
    ...createInvoiceLoaders(read, now),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
