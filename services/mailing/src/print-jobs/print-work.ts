import type { Clock } from '@switchboard/kit/clock';
import type { Database } from '@switchboard/kit/database/open-database';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { PrinterPort } from '../printing/printer-port.js';

/** What printing stands on. */
export interface PrintWork {
  readonly database: Database;
  /** By their names; the first prints what names none. */
  readonly printers: ReadonlyMap<string, PrinterPort>;
  readonly compiler: PdfCompiler;
  /** Read anew after each answer: a printer may take minutes, and a doubt is counted from when it arose. */
  readonly clock: Clock;
  /** Longer than a printer may take to answer: after this a job is taken over from a worker that died. */
  readonly leaseMs: number;
}

/** The printer of that name; where the installation has none of it, one that nobody reaches. */
export function printerOf({ printers }: Pick<PrintWork, 'printers'>, name: string | null): PrinterPort {
  return (name !== null && printers.get(name)) || missing(name ?? 'no name');
}

function missing(name: string): PrinterPort {
  // It is asked again for hours: settings are mended by a restart.
  const unreachable = async () => ({ kind: 'unreachable', reason: `no printer of ${name} is set up` }) as const;
  const unknown = async () => 'unknown' as const;
  return {
    ...{ name, print: unreachable, hold: unreachable, release: unreachable, cancel: unreachable },
    ...{ find: unknown, status: unknown, describe: unknown },
  };
}
