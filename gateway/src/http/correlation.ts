import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ENVELOPE_HEADER, type Envelope } from '@switchboard/kit/signing';

/** What is known of a request wherever its errors are written. */
export interface Correlation {
  readonly correlationId: string;
  /** Errors told to the client so far. */
  errorCount: number;
}

export const CORRELATION_HEADER = 'x-correlation-id';
const SANE = /^[\w-]{1,64}$/;
const current = new AsyncLocalStorage<Correlation>();

/** The caller's own id, from the header or from its envelope, if it is harmless in a log line; else a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[CORRELATION_HEADER] ?? idInEnvelope(headers[ENVELOPE_HEADER]);
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}

function idInEnvelope(sealed: string | string[] | undefined): unknown {
  if (typeof sealed !== 'string') return undefined;
  try {
    // Not verified yet: good enough for a line of the log, and for nothing that decides.
    return (JSON.parse(Buffer.from(sealed, 'base64url').toString()) as Partial<Envelope> | null)?.correlationId;
  } catch {
    return undefined;
  }
}

export function runCorrelated<T>(correlation: Correlation, work: () => T): T {
  return current.run(correlation, work);
}

export function currentCorrelation(): Correlation | undefined {
  return current.getStore();
}
