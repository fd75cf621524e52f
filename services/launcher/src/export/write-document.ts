import { join } from 'node:path';
import type { InvoiceDocument } from '@switchboard/billing/documents/invoice-document';
import { invoicePdf } from '@switchboard/billing/documents/pdf/invoice-pdf';
import { writeUbl } from '@switchboard/billing/documents/ubl/write-ubl';
import { type PdfCompiler, PdfError } from '@switchboard/kit/typst/pdf-compiler';
import { saveFile } from './save-file.js';

/** Which files of each document are wanted. */
export interface Forms {
  readonly pdf: boolean;
  readonly ubl: boolean;
}

export interface Place {
  /** The folder that the files go to. */
  readonly to: string;
  readonly forms: Forms;
  readonly compiler: PdfCompiler;
}

/**
 * Writes a document's files, named by its number; one that cannot be made does not keep back the other.
 * @returns why which file was not written; nothing when all are.
 * @throws LaunchError `FILE_NOT_WRITTEN` when the disk is the reason.
 */
export async function writeDocument(document: InvoiceDocument, place: Place): Promise<readonly string[]> {
  return [
    ...(place.forms.pdf ? await writePdf(document, place) : []),
    ...(place.forms.ubl ? await writeXml(document, place) : []),
  ];
}

async function writePdf(document: InvoiceDocument, { to, compiler }: Place): Promise<readonly string[]> {
  const name = `${document.number}.pdf`;
  try {
    await saveFile(join(to, name), await invoicePdf(compiler, document));
    return [];
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return [`${name}: ${error.message}`];
  }
}

async function writeXml(document: InvoiceDocument, { to }: Place): Promise<readonly string[]> {
  const name = `${document.number}.xml`;
  const made = writeUbl(document);
  if (!made.ok) return made.refusals.map(({ code, message }) => `${name}: ${code}: ${message}`);
  await saveFile(join(to, name), Buffer.from(made.value));
  return [];
}
