import type { DatabaseAccess } from '../postgres/with-databases.js';

/** Something that can be exported. */
export interface ExportKind {
  /** What follows its name on the command line. */
  readonly usage: string;
  /** What the files hold, in a line. */
  readonly about: string;
  /**
   * Reads its own arguments, before any database is opened.
   * @throws LaunchError `ARGUMENT_INVALID`
   */
  readonly plan: (args: readonly string[]) => PlannedExport;
}

/** Writes the files. @param log tells how far it is, and of what is not written. */
export type PlannedExport = (access: DatabaseAccess, log: (text: string) => void) => Promise<Written>;

export interface Written {
  /** What was written, in a line. */
  readonly line: string;
  /** Of what should have been and was not. */
  readonly refusedCount: number;
}
