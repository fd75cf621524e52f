import { type Downloads, declareDownload } from '@switchboard/kit/downloads/download';
import { z } from 'zod';
import { exportContractRates } from './contracts/export-contract-rates.js';

/** Whose business prices are: not the customers' apps', nor the clerks'. */
const PRICE_READERS: ReadonlySet<string> = new Set(['salesperson', 'billing-specialist']);

/** The files that sales makes for whoever follows a link. */
export const downloads: Downloads = {
  'contract-rates': declareDownload({
    parameters: z.object({
      customerNumber: z.string(),
      format: z.enum(['CSV', 'XLSX']),
      on: z.iso.date().nullable(),
      knownAt: z.iso.datetime().nullable(),
      at: z.iso.datetime(),
    }),
    mayRead: ({ roles }) => roles.some((role) => PRICE_READERS.has(role)),
    produce: exportContractRates,
  }),
};
