import { parseArgs } from 'node:util';
import { type RatesExport, toRatesExport } from '@switchboard/sales/contracts/rates-export';
import { z } from 'zod';
import { LaunchError, messageOf } from '../launch-error.js';
import type { ExportKind } from './export-kind.js';
import { runContractRatesExport } from './run-contract-rates-export.js';

const USAGE = '--customer NUMBER [--on DAY] [--known-at INSTANT] --format csv|xlsx --to FILE';

const text = { type: 'string' } as const;
const options = { customer: text, on: text, 'known-at': text, format: text, to: text };

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
  plan(args) {
    const { wanted, to } = readOptions(args);
    return ({ databases }) => runContractRatesExport({ wanted, to, urls: databases.sales });
  },
};

function readOptions(args: readonly string[]): { readonly wanted: RatesExport; readonly to: string } {
  try {
    const given = optionsSchema.parse(parseArgs({ args: [...args], options }).values);
    const { customer, on, 'known-at': knownAt, to } = given;
    const format = given.format === 'csv' ? 'CSV' : 'XLSX';
    const known = knownAt ? new Date(knownAt) : null;
    return { wanted: toRatesExport(customer, { format, on, knownAt: known }, new Date()), to };
  } catch (error) {
    throw new LaunchError('ARGUMENT_INVALID', `export: ${reasonOf(error)}; contract-rates takes ${USAGE}`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return messageOf(error);
  return error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ');
}
