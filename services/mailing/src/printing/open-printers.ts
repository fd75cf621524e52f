import { openIppPrinter } from './ipp/open-ipp-printer.js';
import type { PrinterPort } from './printer-port.js';
import type { PrinterSettings } from './read-printers.js';

/** The printers by their names. */
export function openPrinters(printers: readonly PrinterSettings[]): ReadonlyMap<string, PrinterPort> {
  return new Map(printers.map((printer) => [printer.name, openIppPrinter(printer)]));
}
