/** A folder into which files of call data are put, and what they do not tell. */
export interface CallFolder {
  readonly path: string;
  /** The zone of the clocks in formats without one. */
  readonly zone?: string | undefined;
}

/** Where files are while they are taken, and afterwards: all of it was taken or known; not all of it was. */
export const FOLDERS = ['taking', 'taken', 'refused'] as const;

/** Whether a name is of a file that is still being brought: hidden, or as those who copy files call what is not whole. */
export function isBegun(name: string): boolean {
  return name.startsWith('.') || /\.(part|partial|tmp|filepart)$/i.test(name);
}

/** What it is called afterwards: a later file of the same name does not replace it. */
export function keptName(name: string, now: Date): string {
  return `${now.toISOString().replaceAll(/[-:]/g, '')}-${name}`;
}
