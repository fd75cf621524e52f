import { type RatesExport, toRatesExport } from '@switchboard/sales/contracts/rates-export';
import { z } from 'zod';
import type { ExportKind } from './export-kind.js';
import { readOptions } from './read-options.js';
import { runContractRatesExport } from './run-contract-rates-export.js';

const USAGE = '--customer NUMBER [--on DAY] [--known-at INSTANT] --format csv|xlsx --to FILE';

const optionsSchema = z.object({
  customer: z.string().min(1),
  on: z.iso.date().optional(),
  'known-at': z.iso.datetime({ offset: true }).optional(),
  format: z.enum(['csv', 'xlsx']),
  to: z.string().min(1),
});

/** The contract rates of a customer that hold on a day, as a file. */
export const contractRates: ExportKind = {
  usage: USAGE,
  about: 'the contract rates of a customer that hold on a day',
  plan(args) {
    const given = readOptions(optionsSchema, args, `contract-rates takes ${USAGE}`);
    const wanted = wantedOf(given);
    return async ({ databases }) => {
      const line = await runContractRatesExport({ wanted, to: given.to, urls: databases.sales });
      return { line, refusedCount: 0 };
    };
  },
};

function wantedOf({ customer, on, 'known-at': knownAt, format }: z.infer<typeof optionsSchema>): RatesExport {
  const asked = { on, knownAt: knownAt ? new Date(knownAt) : null } as const;
  return toRatesExport(customer, { ...asked, format: format === 'csv' ? 'CSV' : 'XLSX' }, new Date());
}
