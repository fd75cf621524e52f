import type { Dispatcher } from 'undici';

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly contentEncoding: string;
  readonly contentDisposition: string;
  readonly body: Buffer;
}

/** `reset`: the connection broke before a byte of the answer came, so that asking again is safe for a query. */
export type ExchangeFailure = 'timeout' | 'unreachable' | 'reset' | 'too_large';

export type Exchanged =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: ExchangeFailure; readonly detail: string };

export interface ExchangeRequest {
  readonly method: 'GET' | 'POST';
  /** Where the dispatcher is not bound to one. */
  readonly origin?: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

interface Bounds {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

// How Node and undici name a connection that the other side has ended.
const RESETS = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** One request and its whole answer within a deadline. Never follows a redirect, never throws. */
export function exchange(pool: Dispatcher, request: ExchangeRequest, bounds: Bounds): Promise<Exchanged> {
  return new Promise((resolve) => {
    const handler = collectAnswer(bounds.maxBytes, (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
    const timer = setTimeout(() => handler.giveUp('timeout', `no answer in ${bounds.timeoutMs} ms`), bounds.timeoutMs);
    pool.dispatch(request, handler);
  });
}

type Collector = Dispatcher.DispatchHandler & { giveUp: (failure: ExchangeFailure, detail: string) => void };

function collectAnswer(maxBytes: number, done: (outcome: Exchanged) => void): Collector {
  const chunks: Buffer[] = [];
  let size = 0;
  let settled = false;
  let head: Omit<Answer, 'body'> | undefined;
  let controller: Dispatcher.DispatchController | undefined;
  const settle = (outcome: Exchanged) => {
    if (!settled) done(outcome);
    settled = true;
  };
  const giveUp = (failure: ExchangeFailure, detail: string) => {
    settle({ ok: false, failure, detail });
    controller?.abort(new Error(detail));
  };
  return {
    giveUp,
    onRequestStart(started) {
      controller = started;
      // A request that waited for a free connection until its deadline must not be sent at all.
      if (settled) started.abort(new Error('given up'));
    },
    onResponseStart(_controller, status, headers) {
      head = {
        status,
        contentType: one(headers['content-type']),
        contentEncoding: one(headers['content-encoding']),
        contentDisposition: one(headers['content-disposition']),
      };
      if (Number(headers['content-length']) > maxBytes) giveUp('too_large', `announced over ${maxBytes} bytes`);
    },
    onResponseData(_controller, chunk) {
      size += chunk.length;
      if (size > maxBytes) giveUp('too_large', `sent over ${maxBytes} bytes`);
      chunks.push(chunk);
    },
    onResponseEnd() {
      if (head) settle({ ok: true, answer: { ...head, body: Buffer.concat(chunks) } });
    },
    onResponseError(_controller, error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      const failure = !head && RESETS.has(code) ? 'reset' : 'unreachable';
      settle({ ok: false, failure, detail: `${code} ${message}`.trim() });
    },
  };
}

function one(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? '';
}
