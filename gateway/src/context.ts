import type { Viewer } from '@switchboard/kit/viewer';
import type { Logger } from 'pino';

/** What one request carries through the plan to each subgraph. */
export interface AskContext {
  readonly viewer: Viewer;
  readonly correlationId: string;
  /** Instant, in milliseconds, after which no subgraph is waited for. */
  readonly deadlineAt: number;
  /** Writes the correlation id with every line. */
  readonly log: Pick<Logger, 'warn' | 'error'>;
}
