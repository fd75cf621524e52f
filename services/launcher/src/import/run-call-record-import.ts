import type { CallDataOptions } from '@switchboard/conferencing/call-data/read-call-data';
import { conferencingParts } from '@switchboard/conferencing/subgraph';
import { type Clock, systemClock } from '@switchboard/kit/clock';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { importCallRecords } from './import-call-records.js';
import { withSystem } from './with-system.js';

export interface CallRecordImportRun {
  readonly file: string;
  /** What the file does not tell. */
  readonly options: CallDataOptions;
  readonly source?: string | undefined;
  readonly update: boolean;
  /** Those of conferencing. */
  readonly settings: SubgraphSettings;
  /** Told each line of the report, and why a file was refused as a whole. */
  readonly write: (line: string) => void;
  readonly clock?: Clock;
}

/** Imports call records; answers the exit code: 1 if any record or the whole file was not taken. */
export function runCallRecordImport(run: CallRecordImportRun): Promise<number> {
  const { file, options, source, update, settings, write, clock = systemClock } = run;
  // Which ports its bridges have matters to orders alone.
  return withSystem(conferencingParts({ bridges: [] }), { settings, clock, write }, async (runtime) => {
    const given = { file, options, source, update, runtime, clock, report: write };
    return (await importCallRecords(given)) ? 0 : 1;
  });
}
