import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page, as a reader of PDFs finds it. */
export async function readPages(pdf: Buffer): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  });
  const texts = await Promise.all(pages);
  await loading.destroy();
  return texts.map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '));
}

/** A run of text on a page, in millimetres from its upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Of the line that its letters stand on. */
  readonly baseline: number;
}

const MM_PER_POINT = 25.4 / 72;

/** What stands where on its pages; spaces alone are nothing. */
export async function readPlaces(pdf: Buffer): Promise<readonly PlacedText[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1);
    const [, , , height = 0] = page.view;
    const { items } = await page.getTextContent();
    return items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [left, up] = [item.transform[4] as number, item.transform[5] as number];
      const [from, to, down] = [left, left + item.width, height - up].map((points) => points * MM_PER_POINT);
      return [{ text: item.str, page: index + 1, left: from ?? 0, right: to ?? 0, baseline: down ?? 0 }];
    });
  });
  const places = (await Promise.all(pages)).flat();
  await loading.destroy();
  return places;
}
