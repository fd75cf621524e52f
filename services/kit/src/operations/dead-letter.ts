import type { DeadLetterRow } from './queries.js';

/** An event that could not be delivered or handled, as operators see it. */
export interface DeadLetter extends Omit<DeadLetterRow, 'output' | 'occurredAt' | 'failedAt'> {
  readonly occurredAt: Date;
  readonly failedAt: Date;
  readonly code: string | null;
  readonly reason: string;
}

/** Longer ones quote what was at hand when it failed. */
const REASON_LENGTH = 300;

export function toDeadLetter({ output, ...row }: DeadLetterRow): DeadLetter {
  return {
    ...row,
    ...whatFailed(output),
    source: row.source.replace('/systems/', ''),
    occurredAt: new Date(row.occurredAt),
    failedAt: new Date(row.failedAt),
  };
}

interface Output {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly value?: Output;
}

/** What the last attempt failed with. Of the words only the first line: what follows are values and stacks. */
export function whatFailed(output: unknown): Pick<DeadLetter, 'code' | 'reason'> {
  const { value, ...rest } = (output ?? {}) as Output;
  // The queue itself, which tells of workers that died, wraps what it says.
  const { code, message } = value ?? rest;
  const [line = ''] = String(message ?? '').split('\n');
  // Our own faults begin with their code, as in `EVENT_TYPE_UNKNOWN: nothing follows …`.
  const [, leading] = /^(?:Error: )?([A-Z][A-Z_]+): /.exec(line) ?? [];
  return {
    code: typeof code === 'string' ? code : (leading ?? null),
    reason: line.slice(0, REASON_LENGTH) || 'no reason was given',
  };
}
