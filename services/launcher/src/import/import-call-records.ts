import { importCallFile, MOST_CHARACTERS } from '@switchboard/conferencing/call-data/import-call-file';
import type { CallDataOptions } from '@switchboard/conferencing/call-data/read-call-data';
import type { Clock } from '@switchboard/kit/clock';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
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

/**
 * Imports call records in whichever known format, and reports what became of each.
 * @returns whether all were taken or known.
 * @throws FileError when the file cannot be read, is not UTF-8 or too large: nothing of it was taken
 */
export async function importCallRecords({ file, report, runtime, clock, ...told }: CallRecordImport): Promise<boolean> {
  const text = await readWholeText(file, MOST_CHARACTERS);
  const { isWhole, report: lines } = await importCallFile({ ...told, name: file, text }, { ...runtime, clock });
  for (const line of lines) report(line);
  return isWhole;
}
