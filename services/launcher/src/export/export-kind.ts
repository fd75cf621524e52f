import type { DatabaseAccess } from '../postgres/with-databases.js';

/** Something that can be exported. */
export interface ExportKind {
  /** What follows its name on the command line. */
  readonly usage: string;
  /**
   * Reads its own arguments, before any database is opened.
   * @throws LaunchError `ARGUMENT_INVALID`
   */
  readonly plan: (args: readonly string[]) => PlannedExport;
}

/** Writes the files. @returns what was written, in a line. */
export type PlannedExport = (access: DatabaseAccess) => Promise<string>;
