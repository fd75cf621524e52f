import { Agent, request } from 'undici';
import { BridgeOutcomeUnknownError, BridgeUnreachableError } from './bridge-port.js';

export interface BridgeRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly answerWithinMs: number;
  /** Whether the bridge is another one afterwards: only then can an answer that is missing leave a doubt. */
  readonly changes: boolean;
}

export interface BridgeResponse {
  readonly status: number;
  /** Undefined when it was no JSON. */
  readonly body: unknown;
}

const CONNECT_WITHIN_MS = 3_000;
const agent = new Agent({ connections: 16, connect: { timeout: CONNECT_WITHIN_MS } });

/** Failures of looking up and connecting: not a byte was sent. */
const NOT_SENT = new Set([
  ...['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENOTFOUND', 'EAI_AGAIN', 'ERR_INVALID_URL'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Sends one request over HTTP; what a status means is for who knows the make.
 * @throws BridgeUnreachableError when nothing was told, BridgeOutcomeUnknownError when the answer to a change is missing.
 */
export async function sendToBridge(told: BridgeRequest): Promise<BridgeResponse> {
  const { method, url, headers = {}, body, answerWithinMs } = told;
  try {
    const { statusCode, body: answer } = await request(url, {
      method,
      dispatcher: agent,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return { status: statusCode, body: parse(await answer.text()) };
  } catch (error) {
    throw toBridgeError(error as Error & { code?: string }, told);
  }
}

function toBridgeError(error: Error & { code?: string }, { changes, method, url }: BridgeRequest): Error {
  const message = `${method} ${url}: ${error.message || error.code}`;
  const wasSent = !NOT_SENT.has(error.code ?? '');
  return changes && wasSent
    ? new BridgeOutcomeUnknownError(message, { cause: error })
    : new BridgeUnreachableError(message, { cause: error });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
