import type { DownloadFile } from '@switchboard/kit/downloads/download';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type PdfCompiler, PdfError } from '@switchboard/kit/typst/pdf-compiler';
import { type DocumentFormat, fileNameOf } from './file-name.js';
import type { InvoiceDocument } from './invoice-document.js';
import { invoicePdf } from './pdf/invoice-pdf.js';
import { writeUbl } from './ubl/write-ubl.js';

const CONTENT_TYPES: Readonly<Record<DocumentFormat, string>> = { PDF: 'application/pdf', UBL: 'application/xml' };

/**
 * A document as a file; the same document gives the same bytes.
 * @returns or why it cannot be made: `PDF_FAILED`, `PDF_TIMED_OUT`, `PDF_INTERRUPTED`, or what EN 16931 misses (`findUblGaps`).
 */
export async function printDocument(
  document: InvoiceDocument,
  format: DocumentFormat,
  compiler: PdfCompiler,
): Promise<Outcome<DownloadFile>> {
  const body = format === 'PDF' ? await toPdf(document, compiler) : toXml(document);
  if (!body.ok) return body;
  const fileName = fileNameOf(document.number, format);
  return accept({ fileName, contentType: CONTENT_TYPES[format], body: body.value });
}

async function toPdf(document: InvoiceDocument, compiler: PdfCompiler): Promise<Outcome<Buffer>> {
  try {
    return accept(await invoicePdf(compiler, document));
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return refuse(error.code, error.message.replace(`${error.code}: `, ''));
  }
}

function toXml(document: InvoiceDocument): Outcome<Buffer> {
  const written = writeUbl(document);
  return written.ok ? accept(Buffer.from(written.value)) : written;
}
