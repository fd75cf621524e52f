import { fileURLToPath } from 'node:url';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { InvoiceDocument } from '../invoice-document.js';
import { invoicePage } from './invoice-page.js';

const layout = fileURLToPath(new URL('../../../layouts/invoice.typ', import.meta.url));

/**
 * An issued invoice or credit note as PDF/A-2b in its own language; the same document gives the same bytes.
 * @throws PdfError when it cannot be made.
 */
export function invoicePdf(compiler: PdfCompiler, document: InvoiceDocument): Promise<Buffer> {
  // The day of issue, not the day of printing: what is issued does not change.
  const createdAt = new Date(`${document.issuedOn}T00:00:00Z`);
  return compiler.compile({ layout, data: invoicePage(document), createdAt });
}
