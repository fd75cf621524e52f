import { strFromU8, unzipSync } from 'fflate';

/** A cell as a spreadsheet takes it: text, or a number with the format in which it is shown. */
export type SheetCell = string | { readonly number: string; readonly format: string } | null;

export interface ReadSheet {
  readonly rows: readonly (readonly SheetCell[])[];
  /** The sheet's own XML, for what is not in its cells. */
  readonly xml: string;
}

/** Reads the first sheet of a workbook from its XML, without help of what wrote it. */
export function readXlsx(bytes: Uint8Array): ReadSheet {
  const files = unzipSync(bytes);
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside = '']) =>
    textOf(inside),
  );
  const formats = readFormats(read('xl/styles.xml'));
  const xml = read('xl/worksheets/sheet1.xml');
  const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, inside = '']) => {
    const cells: SheetCell[] = [];
    for (const [, attributes = '', value] of inside.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const { r = '', t, s = '0' } = attributesOf(attributes);
      const text = /<v>(.*?)<\/v>/s.exec(value ?? '')?.[1];
      const number = text === undefined ? null : { number: text, format: formats[Number(s)] ?? '' };
      cells[columnOf(r)] = t === 's' ? (texts[Number(text)] ?? null) : number;
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
  return { rows, xml };
}

function readFormats(styles: string): readonly string[] {
  const custom = [...styles.matchAll(/<numFmt ([^>]*)\/>/g)].map(([, inside = '']) => attributesOf(inside));
  const formatOf = new Map(custom.map(({ numFmtId = '', formatCode = '' }) => [numFmtId, formatCode]));
  const used = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...used.matchAll(/<xf ([^>]*?)\/?>/g)].map(([, inside = '']) => {
    const { numFmtId = '0' } = attributesOf(inside);
    return formatOf.get(numFmtId) ?? numFmtId;
  });
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(xml: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replaceAll(/<[^>]*>/g, '').replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
