/** What a printer is given. */
export interface PrintOrder {
  /** Our own key, by which the job is found again: `M-2026-001/3`. No two orders share one. */
  readonly jobName: string;
  readonly pdf: Uint8Array;
}

/** A refusal by the printer itself. */
export interface PrinterRefusal {
  readonly kind: 'refused';
  /** The status as RFC 8011 names it, such as `client-error-document-format-not-supported`. */
  readonly code: string;
  readonly reason: string;
  /** Whether the same may be asked again later: the printer is busy, or takes no jobs at the moment. */
  readonly passing: boolean;
}

/** Nothing was told that could have been acted on, such as where nobody listens: telling it again is safe. */
export interface PrinterUnreachable {
  readonly kind: 'unreachable';
  readonly reason: string;
}

/** The printer may have been told, and there is no proper answer: what became of it is to be looked up first. */
export interface PrinterSilent {
  readonly kind: 'unknown';
  readonly reason: string;
}

export type PrintAnswer =
  | { readonly kind: 'accepted'; readonly jobId: number; readonly jobUri: string }
  | PrinterRefusal
  | PrinterUnreachable
  | PrinterSilent;

export type ChangeAnswer = { readonly kind: 'done' } | PrinterRefusal | PrinterUnreachable | PrinterSilent;

export const printerJobStates = [
  ...(['PENDING', 'HELD', 'PROCESSING', 'STOPPED'] as const),
  ...(['COMPLETED', 'CANCELED', 'ABORTED'] as const),
];
export type PrinterJobState = (typeof printerJobStates)[number];

/** What the printer says of a job. Only its state is decided on: reasons differ from make to make. */
export interface PrinterJobStatus {
  readonly state: PrinterJobState;
  readonly reasons: readonly string[];
  /**
   * Pages that came out so far, as the printer counts them; null where it does not. A queue of CUPS without a filter
   * counts a whole document as one: a count that is too small proves nothing.
   */
  readonly pagesCompleted: number | null;
}

export interface PrinterJob extends PrinterJobStatus {
  readonly jobId: number;
  readonly jobUri: string;
}

export interface PrinterDescription {
  readonly accepting: boolean;
  readonly state: 'IDLE' | 'PROCESSING' | 'STOPPED';
  readonly reasons: readonly string[];
  /** Media types of documents, such as `application/pdf`. */
  readonly formats: readonly string[];
  /** Whether a job of it can be held and released. */
  readonly canHold: boolean;
}

/** A printer, of whatever make. Nothing is thrown for what a printer, or the way to it, does. */
export interface PrinterPort {
  readonly name: string;
  /** Not to be repeated unless the answer is `unreachable` or a passing refusal. */
  readonly print: (order: PrintOrder) => Promise<PrintAnswer>;
  /**
   * The latest job of that name, whether it waits or is over. `none` means that the printer knows of none now: it forgets
   * old jobs (CUPS after 500), and a request that was cut off a moment ago may still become one. So ask within the hour,
   * and believe `none` only some seconds after the print.
   */
  readonly find: (jobName: string) => Promise<PrinterJob | 'none' | 'unknown'>;
  /** `none` when the printer knows of no such job, or no more. */
  readonly status: (jobId: number) => Promise<PrinterJobStatus | 'none' | 'unknown'>;
  readonly hold: (jobId: number) => Promise<ChangeAnswer>;
  readonly release: (jobId: number) => Promise<ChangeAnswer>;
  readonly cancel: (jobId: number) => Promise<ChangeAnswer>;
  readonly describe: () => Promise<PrinterDescription | 'unknown'>;
}
