import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { decodeIpp } from '@switchboard/kit/ipp/decode-ipp';
import { encodeIpp } from '@switchboard/kit/ipp/encode-ipp';
import type { IppMessage } from '@switchboard/kit/ipp/message';
import type { PrinterSilent, PrinterUnreachable } from '../printer-port.js';

export interface IppPost {
  readonly url: URL;
  readonly message: IppMessage;
  readonly document?: Uint8Array;
  readonly withinMs: number;
  readonly login?: string | undefined;
  readonly ca?: string | undefined;
}

export type IppReply = { readonly kind: 'answered'; readonly message: IppMessage } | PrinterUnreachable | PrinterSilent;

const CONNECT_WITHIN_MS = 3_000;
/** Ten thousand jobs with all that we ask of them. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

interface Way {
  /** Whether the request may have got there. */
  wasOpen: boolean;
}

/** Posts one request on a connection of its own; nothing that the other side does is thrown, or waited for too long. */
export async function sendRequest(post: IppPost): Promise<IppReply> {
  const body = Buffer.concat([encodeIpp(post.message), post.document ?? Buffer.alloc(0)]);
  const way: Way = { wasOpen: false };
  const deadline = AbortSignal.timeout(post.withinMs);
  try {
    const response = await open(post, body, { way, deadline });
    const { statusCode = 0 } = response;
    // IPP has its own refusals: it answers them with 200 (RFC 8010, 3.4.3).
    if (statusCode !== 200) {
      response.destroy();
      return describeStatus(statusCode);
    }
    const { message } = decodeIpp(await readAnswer(response));
    if (message.requestId === post.message.requestId) return { kind: 'answered', message };
    return { kind: 'unknown', reason: `the answer is to request ${message.requestId}` };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    const reason = deadline.aborted ? `no answer within ${post.withinMs} ms` : message || String(code);
    return { kind: way.wasOpen ? 'unknown' : 'unreachable', reason };
  }
}

function open(
  { url, login, ca }: IppPost,
  body: Buffer,
  { way, deadline }: { readonly way: Way; readonly deadline: AbortSignal },
): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const post: ClientRequest = (isSecure ? requestHttps : requestHttp)(url, {
      // A connection that is kept may be closed by the printer just when a job is sent on it, which leaves a doubt.
      ...{ method: 'POST', agent: false, signal: deadline, ca },
      headers: {
        'content-type': 'application/ipp',
        'content-length': body.length,
        ...(login !== undefined && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
      },
    });
    post.once('socket', (socket) => watch(socket, isSecure ? 'secureConnect' : 'connect', { post, way }));
    post.once('response', resolve);
    // Not once: a connection that breaks after its answer tells so as well.
    post.on('error', reject);
    post.end(body);
  });
}

/** Until the connection is there not a byte of the request has left. */
function watch(
  socket: Socket,
  opened: 'connect' | 'secureConnect',
  { post, way }: { readonly post: ClientRequest; readonly way: Way },
): void {
  const timer = setTimeout(
    () => post.destroy(new Error(`no connection within ${CONNECT_WITHIN_MS} ms`)),
    CONNECT_WITHIN_MS,
  );
  socket.once(opened, () => {
    way.wasOpen = true;
    clearTimeout(timer);
  });
  socket.once('close', () => clearTimeout(timer));
}

/** HTTP refuses before the printer has looked at anything, unless it fails by itself. */
function describeStatus(status: number): PrinterUnreachable | PrinterSilent {
  const isRefusal = status >= 300 && status < 500;
  return { kind: isRefusal ? 'unreachable' : 'unknown', reason: `HTTP ${status}` };
}

async function readAnswer(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop closes the connection.
    if (size > LARGEST_ANSWER) throw new Error(`the answer has more than ${LARGEST_ANSWER} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
