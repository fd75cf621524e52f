import type { jobStates } from '@switchboard/kit/ipp/codes';

export type JobState = keyof typeof jobStates;

/** What the printer knows of a job; instants are milliseconds of its clock. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly user: string;
  readonly pageCount: number;
  readonly octetCount: number;
  readonly state: JobState;
  readonly pagesPrinted: number;
  readonly createdAt: number;
  /** From when it may be printed: when it came, or was last released. */
  readonly readyAt: number;
  /** When the press last began with it, and from which page on. */
  readonly startedAt?: number;
  readonly startedFrom?: number;
  readonly endedAt?: number;
}

/** Whether nothing more becomes of a job in this state. */
export function isOver(state: JobState): boolean {
  return state === 'completed' || state === 'canceled' || state === 'aborted';
}

/** The file that comes out: its number first, so that a folder lists jobs in their order. */
export function fileNameOf({ id, name }: Pick<Job, 'id' | 'name'>): string {
  const safe = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return `${String(id).padStart(5, '0')}-${safe || 'untitled'}.pdf`;
}
