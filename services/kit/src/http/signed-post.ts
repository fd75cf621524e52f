import { Agent, request } from 'undici';
import { type Envelope, type SigningKey, signRequest } from '../signing.js';

/** Another process of ours and how to speak to it. */
export interface Peer {
  /** The name that it checks signatures against. */
  readonly target: string;
  readonly url: string;
  readonly keys: readonly SigningKey[];
}

export interface PostOptions {
  readonly contentType: string;
  readonly envelope: Envelope;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const agent = new Agent({ connections: 16, keepAliveTimeout: 30_000 });

/**
 * Posts a body signed for the peer; redirects are not followed.
 * @throws Error when it cannot be reached or does not answer in time.
 */
export async function signedPost(
  peer: Peer,
  body: string,
  { contentType, envelope, timeoutMs, signal }: PostOptions,
): Promise<Answer> {
  const { pathname } = new URL(peer.url);
  const signed = { method: 'POST', path: pathname, target: peer.target, body };
  const timeout = AbortSignal.timeout(timeoutMs);
  const { statusCode, body: answer } = await request(peer.url, {
    method: 'POST',
    dispatcher: agent,
    body,
    headers: { 'content-type': contentType, ...signRequest(peer.keys, signed, envelope, Date.now()) },
    signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
  });
  return { status: statusCode, text: await answer.text() };
}
