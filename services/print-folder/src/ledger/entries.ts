/** What was asked for about a job that is there. */
export type JobAct = 'cancel' | 'hold' | 'release';

/** All that the printer was asked to do and what it did: what it knows follows from these and nothing else. */
export type Fact =
  | {
      readonly type: 'print';
      readonly outcome: 'accepted';
      readonly job: number;
      readonly name: string;
      readonly user: string;
      readonly pageCount: number;
      readonly octetCount: number;
      readonly held: boolean;
      readonly sha256: string;
      readonly at: number;
    }
  | { readonly type: 'print'; readonly outcome: 'refused'; readonly name: string; readonly status: string }
  | { readonly type: JobAct; readonly outcome: 'done'; readonly job: number; readonly at: number }
  | { readonly type: JobAct; readonly outcome: 'refused'; readonly job: number; readonly status: string }
  /** The press begins with a job, or goes on with it. */
  | { readonly type: 'started'; readonly job: number; readonly from: number; readonly at: number }
  /** So many pages of it lie in the tray. */
  | { readonly type: 'printed'; readonly job: number; readonly pages: number }
  | { readonly type: 'stopped'; readonly job: number }
  | { readonly type: 'completed'; readonly job: number; readonly at: number; readonly file: string };

/** A line of the ledger; `keptAt` is the printer's clock. */
export type Entry = Fact & { readonly keptAt: string };
