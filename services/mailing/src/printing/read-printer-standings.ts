import type { PrinterDescription, PrinterPort } from './printer-port.js';

/** How a printer stands. */
export interface PrinterStanding {
  readonly name: string;
  readonly state: PrinterDescription['state'] | 'UNREACHABLE';
  /** Null where it does not answer. */
  readonly isAccepting: boolean | null;
  readonly reasons: string[];
  readonly openJobCount: number;
}

/** How long a printer is waited for: somebody looks at all of them. */
const ANSWER_WITHIN_MS = 2_000;

/**
 * What each printer says of itself now, in the order of the configuration. One that does not answer in time keeps nobody
 * from hearing of the others.
 * @param openJobCounts by the printer's name; of jobs that name none by null, which the first prints
 */
export async function readPrinterStandings(
  printers: ReadonlyMap<string, PrinterPort>,
  openJobCounts: ReadonlyMap<string | null, number>,
): Promise<PrinterStanding[]> {
  const [first] = printers.keys();
  return Promise.all(
    [...printers].map(async ([name, printer]) => {
      const unnamed = name === first ? (openJobCounts.get(null) ?? 0) : 0;
      return { name, ...(await describe(printer)), openJobCount: (openJobCounts.get(name) ?? 0) + unnamed };
    }),
  );
}

async function describe(printer: PrinterPort): Promise<Pick<PrinterStanding, 'state' | 'isAccepting' | 'reasons'>> {
  const described = await within(ANSWER_WITHIN_MS, printer.describe(), 'unknown' as const);
  if (described === 'unknown') return { state: 'UNREACHABLE', isAccepting: null, reasons: [] };
  const { state, accepting: isAccepting, reasons } = described;
  return { state, isAccepting, reasons: [...reasons] };
}

async function within<Value>(ms: number, asking: Promise<Value>, late: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Promise<Value>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  try {
    return await Promise.race([asking, waiting]);
  } finally {
    clearTimeout(timer);
  }
}
