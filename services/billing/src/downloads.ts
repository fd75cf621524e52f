import type { Db } from '@switchboard/kit/database/open-database';
import { type Downloads, declareDownload } from '@switchboard/kit/downloads/download';
import { type Outcome, refuse } from '@switchboard/kit/refusal';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { Viewer } from '@switchboard/kit/viewer';
import { z } from 'zod';
import type { InvoiceDocument } from './documents/invoice-document.js';
import { loadCreditDocuments } from './documents/load-credit-documents.js';
import { loadInvoiceDocuments } from './documents/load-invoice-documents.js';
import { printDocument } from './documents/print-document.js';

/** Whose business invoices are: of customers' apps nobody knows yet whose invoices they may see. */
const READERS: ReadonlySet<string> = new Set(['salesperson', 'billing-specialist', 'operator']);
/** The system that delivers them. */
const DELIVERS = 'service:mailing';

function mayRead({ kind, subject, roles }: Viewer): boolean {
  return (kind === 'service' && subject === DELIVERS) || roles.some((role) => READERS.has(role));
}

/** The files that billing makes for whoever follows a link. */
export function downloadsOf(compiler: PdfCompiler): Downloads {
  const declare = (load: (db: Db, ids: readonly string[]) => Promise<readonly Outcome<InvoiceDocument>[]>) =>
    declareDownload({
      parameters: z.object({ id: z.uuid(), format: z.enum(['PDF', 'UBL']) }),
      mayRead,
      produce: async ({ id, format }, { read }) => {
        const [document] = await read((db) => load(db, [id]));
        if (!document) return refuse('DOCUMENT_UNKNOWN', 'there is no such document');
        return document.ok ? printDocument(document.value, format, compiler) : document;
      },
    });
  return { invoice: declare((db, ids) => loadInvoiceDocuments(db, ids)), 'credit-note': declare(loadCreditDocuments) };
}
