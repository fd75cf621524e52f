import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many pages a PDF has; undefined where no reader of PDFs finds any, so that a printer would not know what to print. */
export async function readPageCount(pdf: Buffer): Promise<number | undefined> {
  // A copy, since the reader takes what it is given; what a document could draw or run is of no use here.
  const loading = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    disableFontFace: true,
    isEvalSupported: false,
  });
  try {
    const { numPages } = await loading.promise;
    return numPages > 0 ? numPages : undefined;
  } catch {
    return undefined;
  } finally {
    await loading.destroy();
  }
}
