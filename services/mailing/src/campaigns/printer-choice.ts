import type { Refusal } from '@switchboard/kit/refusal';

export interface PrinterScope {
  /** Those of the installation, by name. */
  readonly printers: readonly string[];
}

/** What stands against a choice of printer; null leaves it to the installation. */
export function objectionsToPrinter(printer: string | null, printers: readonly string[]): readonly Refusal[] {
  if (printer === null || printers.includes(printer)) return [];
  const message = printers.length > 0 ? `choose one of ${printers.join(', ')}` : 'no printers are set up: leave it out';
  return [{ code: 'PRINTER_UNKNOWN', message, path: ['printer'] }];
}
