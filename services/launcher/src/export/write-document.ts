import { join } from 'node:path';
import { type DocumentFormat, fileNameOf } from '@switchboard/billing/documents/file-name';
import type { InvoiceDocument } from '@switchboard/billing/documents/invoice-document';
import { printDocument } from '@switchboard/billing/documents/print-document';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { saveFile } from './save-file.js';

export interface Place {
  /** The folder that the files go to. */
  readonly to: string;
  readonly formats: readonly DocumentFormat[];
  readonly compiler: PdfCompiler;
}

/**
 * Writes a document's files, named by its number; one that cannot be made does not keep back the other.
 * @returns why which file was not written; nothing when all are.
 * @throws LaunchError `FILE_NOT_WRITTEN` when the disk is the reason.
 */
export async function writeDocument(
  document: InvoiceDocument,
  { to, formats, compiler }: Place,
): Promise<readonly string[]> {
  const reasons: string[] = [];
  for (const format of formats) {
    const name = fileNameOf(document.number, format);
    const printed = await printDocument(document, format, compiler);
    if (printed.ok) await saveFile(join(to, name), printed.value.body);
    else reasons.push(...printed.refusals.map(({ code, message }) => `${name}: ${code}: ${message}`));
  }
  return reasons;
}
