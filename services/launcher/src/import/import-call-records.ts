import type { ToldLeg } from '@switchboard/conferencing/call-data/call-data';
import type { Fate, IncomingLeg } from '@switchboard/conferencing/call-data/fates';
import { importCallData } from '@switchboard/conferencing/call-data/import-call-data';
import {
  type CallDataOptions,
  type ReadCallData,
  readCallData,
} from '@switchboard/conferencing/call-data/read-call-data';
import type { Clock } from '@switchboard/kit/clock';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';
import { describeFates, describeProblems, type ReportLine } from './call-record-report.js';
import { readWholeText } from './read-whole-text.js';

export interface CallRecordImport {
  readonly file: string;
  /** What the file does not tell. */
  readonly options: CallDataOptions;
  /** Who recorded it, such as the bridge's name; the kind of bridge unless given. */
  readonly source: string | undefined;
  /** Whether a record that is here with other content is corrected; parked if not. */
  readonly update: boolean;
  /** That of conferencing. */
  readonly runtime: Pick<Runtime, 'database' | 'publish'>;
  readonly clock: Clock;
  /** Told each line of the report. */
  readonly report: (line: string) => void;
}

// What some hundred thousand legs take; all of a conference's must be in hand at once.
const MOST_CHARACTERS = 64 * 1024 * 1024;
/** Legs of a transaction: a fault costs one batch, which the next run takes again. */
const BATCH_SIZE = 2_000;
const viewer = serviceViewer('import');

/**
 * Imports call records in whichever known format, conference by conference, and reports what became of each.
 * @returns whether all were taken or known.
 * @throws FileError when the file cannot be read, is not UTF-8 or too large: nothing of it was taken
 */
export async function importCallRecords(options: CallRecordImport): Promise<boolean> {
  const { file, report } = options;
  const read = readCallData(await readWholeText(file, MOST_CHARACTERS), options.options);
  if (!read.ok) {
    for (const { code, message } of read.refusals) report(`${code}: ${file}: ${message}`);
    return false;
  }
  const lines = [...describeProblems(read.value), ...(await take(read.value, options))];
  for (const { line, text } of lines.toSorted((one, other) => one.line - other.line)) report(`line ${line}: ${text}`);
  report(summaryOf(lines));
  return lines.every(({ kind }) => kind !== 'refused' && kind !== 'parked');
}

async function take({ format, legs }: ReadCallData, options: CallRecordImport): Promise<readonly ReportLine[]> {
  const { source = format.replace(/-.*/, ''), update, clock, runtime } = options;
  const correlationId = newId();
  const lines: ReportLine[] = [];
  for (const batch of batchesOf(legs)) {
    const scope = { viewer, correlationId, now: clock.now(), publish: runtime.publish, update };
    const incoming = batch.map((leg) => toIncoming(leg, source));
    const fates: readonly Fate[] = await withViewer(runtime.database, viewer, 'write', (tx) =>
      importCallData(tx, incoming, scope),
    );
    lines.push(...describeFates(batch, fates));
  }
  return lines;
}

function toIncoming(
  { line: _, reservationNumber, accessTypeCode, countryCode, ...leg }: ToldLeg,
  source: string,
): IncomingLeg {
  // Of what nobody tells, the act's own rules say that it is missing.
  return {
    leg: { ...leg, source, accessTypeCode: accessTypeCode ?? '', countryCode: countryCode ?? '' },
    reservationNumber,
  };
}

/** All legs of a reservation in one batch, and as many reservations as fit. */
function batchesOf(legs: readonly ToldLeg[]): readonly (readonly ToldLeg[])[] {
  const groups = new Map<string | null, ToldLeg[]>();
  for (const leg of legs) {
    const group = groups.get(leg.reservationNumber);
    if (group) group.push(leg);
    else groups.set(leg.reservationNumber, [leg]);
  }
  const batches: ToldLeg[][] = [];
  for (const group of groups.values()) {
    const last = batches.at(-1);
    if (last && last.length + group.length <= BATCH_SIZE) for (const leg of group) last.push(leg);
    else batches.push([...group]);
  }
  return batches;
}

const KINDS = ['taken', 'corrected', 'known', 'passed over', 'parked', 'refused'] as const;

function summaryOf(lines: readonly ReportLine[]): string {
  return KINDS.map((wanted) => `${lines.filter(({ kind }) => kind === wanted).length} ${wanted}`).join(', ');
}
