import type { ExchangeOutcome } from '../metrics.js';
import type { Answer, Exchanged } from '../subgraphs/exchange.js';

/** What came of a link: the file, a refusal in the subgraph's words, or no answer that can be used. */
export type ReadDownload =
  | { readonly outcome: 'file'; readonly file: Answer }
  | { readonly outcome: 'refused'; readonly refused: DownloadRefusal }
  | { readonly outcome: 'failed'; readonly failure: ExchangeOutcome; readonly detail: string };

export interface DownloadRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Link not good or not for this viewer, nothing there, link over, file not to be made: the client's to know. */
const REFUSING = new Set([403, 404, 410, 422]);
const CODE = /^[A-Z][A-Z0-9_]{2,60}$/;

/** Reads what a subgraph answered to a link; only a file to be kept, never a page, is let through. */
export function readDownload(exchanged: Exchanged): ReadDownload {
  if (!exchanged.ok) {
    const { failure, detail } = exchanged;
    return { outcome: 'failed', failure: failure === 'reset' ? 'unreachable' : failure, detail };
  }
  const { answer } = exchanged;
  const { status, contentEncoding, contentDisposition } = answer;
  if (status !== 200) return readRefusal(answer);
  if (contentEncoding && contentEncoding !== 'identity') return invalid('a content encoding that was not asked for');
  // Shown in a browser, it would run in the graph's own origin.
  if (!/^attachment;/i.test(contentDisposition)) return invalid('no attachment');
  return { outcome: 'file', file: answer };
}

function readRefusal({ status, body }: Answer): ReadDownload {
  const { code, message } = parse(body);
  const isOurs = typeof code === 'string' && CODE.test(code) && typeof message === 'string';
  if (REFUSING.has(status) && isOurs) return { outcome: 'refused', refused: { status, code, message } };
  return { outcome: 'failed', failure: 'status', detail: `HTTP ${status}` };
}

function parse(body: Buffer): { readonly code?: unknown; readonly message?: unknown } {
  try {
    return (JSON.parse(body.toString('utf8')) ?? {}) as { code?: unknown; message?: unknown };
  } catch {
    return {};
  }
}

function invalid(detail: string): ReadDownload {
  return { outcome: 'failed', failure: 'invalid', detail };
}
