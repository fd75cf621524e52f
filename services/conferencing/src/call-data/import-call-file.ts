import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { ToldLeg } from './call-data.js';
import { type Fate, toIncoming } from './fates.js';
import { describeFates, describeProblems, type ReportLine, summaryOf } from './file-report.js';
import { importCallData } from './import-call-data.js';
import { type CallDataOptions, type ReadCallData, readCallData } from './read-call-data.js';

/** A file of call data that was read. */
export interface CallFile {
  /** As the report calls it. */
  readonly name: string;
  readonly text: string;
  /** What the file does not tell. */
  readonly options: CallDataOptions;
  /** Who recorded it, such as the bridge's name; the kind of bridge unless given. */
  readonly source?: string | undefined;
  /** Whether a record that is here with other content is corrected; parked if not. */
  readonly update: boolean;
}

export interface FileImported {
  /** Whether all of it was taken or known. */
  readonly isWhole: boolean;
  /** What became of each line, in order, and a summary. */
  readonly report: readonly string[];
}

/** Characters of a file: what some hundred thousand legs take, since all of a conference's must be in hand at once. */
export const MOST_CHARACTERS = 64 * 1024 * 1024;
/** Legs of a transaction: a fault costs one batch, which the next run takes again. */
const BATCH_SIZE = 2_000;
const viewer = serviceViewer('import');

/** Takes a file of call data in whichever known format, conference by conference; the same file again changes nothing. */
export async function importCallFile(
  file: CallFile,
  runtime: Pick<Runtime, 'database' | 'publish' | 'clock'>,
): Promise<FileImported> {
  const read = readCallData(file.text, file.options);
  if (!read.ok) {
    return { isWhole: false, report: read.refusals.map(({ code, message }) => `${code}: ${file.name}: ${message}`) };
  }
  const lines = [...describeProblems(read.value), ...(await take(read.value, file, runtime))];
  const inOrder = lines.toSorted((one, other) => one.line - other.line);
  return {
    isWhole: lines.every(({ kind }) => kind !== 'refused' && kind !== 'parked'),
    report: [...inOrder.map(({ line, text }) => `line ${line}: ${text}`), summaryOf(lines)],
  };
}

async function take(
  { format, legs }: ReadCallData,
  { source = format.replace(/-.*/, ''), update }: CallFile,
  { database, publish, clock }: Pick<Runtime, 'database' | 'publish' | 'clock'>,
): Promise<readonly ReportLine[]> {
  const correlationId = newId();
  const lines: ReportLine[] = [];
  for (const batch of batchesOf(legs)) {
    const scope = { viewer, correlationId, now: clock.now(), publish, update };
    const incoming = batch.map((leg) => toIncoming(leg, source));
    const fates: readonly Fate[] = await withViewer(database, viewer, 'write', (tx) =>
      importCallData(tx, incoming, scope),
    );
    lines.push(...describeFates(batch, fates));
  }
  return lines;
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
