import { z } from 'zod';
import type { ExportKind } from './export-kind.js';
import { readOptions } from './read-options.js';
import { runInvoicesExport } from './run-invoices-export.js';

const USAGE = '--period YYYY-MM --to DIR [--format pdf|ubl|both] [--customer NUMBER]';
const ABOUT = "invoices whose period begins in the month, in the account's time zone, and credit notes issued in it";

const FORMATS = { pdf: ['PDF'], ubl: ['UBL'], both: ['PDF', 'UBL'] } as const;

const optionsSchema = z.object({
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'give a month such as 2026-10'),
  to: z.string().min(1),
  format: z.enum(['pdf', 'ubl', 'both']).default('both'),
  customer: z.string().min(1).optional(),
});

/** A month's invoices and credit notes, each as PDF and as EN 16931 UBL. */
export const invoices: ExportKind = {
  usage: USAGE,
  about: ABOUT,
  plan(args) {
    const { period, to, format, customer } = readOptions(optionsSchema, args, `invoices takes ${USAGE}: ${ABOUT}`);
    const formats = FORMATS[format];
    return ({ databases }, log) => runInvoicesExport({ month: period, to, formats, customer, databases, log });
  },
};
