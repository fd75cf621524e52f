/** What a preview is called; a template may be called what no file can be. */
export function previewFileName(templateName: string, customerNumber: string, format: 'PDF' | 'SVG'): string {
  const name = templateName.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-');
  return `${name}-${customerNumber}.${format.toLowerCase()}`;
}
