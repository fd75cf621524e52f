/** The forms in which documents leave the house. */
export type DocumentFormat = 'PDF' | 'UBL';

const EXTENSIONS: Readonly<Record<DocumentFormat, string>> = { PDF: 'pdf', UBL: 'xml' };

/** The name of a document's file. */
export function fileNameOf(number: string, format: DocumentFormat): string {
  return `${number}.${EXTENSIONS[format]}`;
}
