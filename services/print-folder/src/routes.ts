import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSuccess, operations, statuses } from '@switchboard/kit/ipp/codes';
import { decodeIpp } from '@switchboard/kit/ipp/decode-ipp';
import { IppFormatError } from '@switchboard/kit/ipp/message';
import { ZodError } from 'zod';
import { setFaults, strikes } from './faults/mischief.js';
import { readFaults } from './faults/read-faults.js';
import { type HttpRequest, isSame, type Route, type RouteAnswer } from './http-server.js';
import { encodeAnswer, type IppAnswer, refuse } from './operations/answer.js';
import { answerRequest, type Received } from './operations/answer-request.js';
import type { Printer } from './operations/printer.js';
import { PRINTER_PATH } from './operations/target.js';

export interface Routing {
  readonly printer: Printer;
  readonly secret: string;
  /** Ends this process at once, as kill -9 would. */
  readonly die: () => void;
}

const IPP = 'application/ipp';
const asJson = (status: number, body: object): RouteAnswer => ({ status, body: JSON.stringify(body) });

/** Health for all; printing for who has the secret as a Basic password; the ledger and faults for who bears it. */
export function createRoute(routing: Routing): Route {
  return async (request) => {
    const { method, path, headers } = request;
    if (path === '/livez') return asJson(200, { status: 'ok' });
    if (path === '/readyz') return readiness(routing);
    if (method === 'POST' && (path === '/' || path === PRINTER_PATH || path.startsWith(`${PRINTER_PATH}/`))) {
      if (!isSame(passwordOf(headers.authorization), routing.secret)) return asJson(401, { code: 'SECRET_WRONG' });
      if (headers['content-type'] !== IPP) return asJson(415, { code: 'TYPE_WRONG', message: `send ${IPP}` });
      return print(routing, request);
    }
    if (!isSame(headers.authorization ?? '', `Bearer ${routing.secret}`)) return asJson(401, { code: 'SECRET_WRONG' });
    if (method === 'GET' && path === '/ledger') return readLedger(routing);
    if (method === 'POST' && path === '/faults') return changeFaults(routing, await request.body());
    return asJson(404, { code: 'NOT_FOUND', message: 'no such path' });
  };
}

async function readiness({ printer: { book } }: Routing): Promise<RouteAnswer> {
  // Fails for good once the ledger could not be written.
  await book.ledger.settled();
  return asJson(200, { status: 'ok' });
}

function passwordOf(authorization = ''): string {
  const [scheme, credentials = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return '';
  const text = Buffer.from(credentials, 'base64').toString();
  return text.slice(text.indexOf(':') + 1);
}

async function print({ printer, die }: Routing, { body, headers }: HttpRequest): Promise<RouteAnswer | 'cut'> {
  const { mischief } = printer;
  const bytes = await body();
  if (strikes(mischief, 'error500Share')) return asJson(500, { code: 'FAILED_ON_PURPOSE' });
  const received = receive(bytes, headers.host ?? 'localhost');
  const answer = 'answer' in received ? received.answer : await answerRequest(printer, received);
  // What is told must not be forgotten by a kill.
  await printer.book.ledger.settled();
  const isAccepted = received.message.code === operations['Print-Job'] && isSuccess(statuses[answer.status]);
  if (isAccepted && strikes(mischief, 'dieAfterAcceptShare')) die();
  // Drawn before the wait, so that faults strike in the order of the jobs.
  const drops = isAccepted && strikes(mischief, 'dropAnswerShare');
  if (mischief.faults.answerLateMs > 0) await sleep(mischief.faults.answerLateMs);
  return drops ? 'cut' : { status: 200, type: IPP, body: encodeAnswer(received.message, answer) };
}

/** What cannot be read is answered as far as it could (RFC 8011, 4.1.8: as the request's own, if it has one). */
function receive(bytes: Buffer, host: string): Received | { message: Received['message']; answer: IppAnswer } {
  try {
    const { message, data } = decodeIpp(bytes);
    return { message, document: data, host };
  } catch (error) {
    if (!(error instanceof IppFormatError)) throw error;
    const requestId = bytes.length >= 8 ? bytes.readInt32BE(4) : 0;
    const message = { version: [1, 1] as const, code: 0, requestId, groups: [] };
    return { message, answer: refuse('client-error-bad-request', error.message) };
  }
}

async function readLedger({ printer: { book } }: Routing): Promise<RouteAnswer> {
  await book.ledger.settled();
  const end = book.ledger.size();
  const body = end === 0 ? '' : await buffer(createReadStream(book.ledger.path, { end: end - 1 }));
  return { status: 200, type: 'application/x-ndjson', body };
}

function changeFaults({ printer: { mischief } }: Routing, body: Buffer): RouteAnswer {
  try {
    setFaults(mischief, readFaults(JSON.parse(body.toString())));
    return asJson(200, mischief.faults);
  } catch (error) {
    if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error;
    const issues = error instanceof ZodError ? error.issues : [{ path: ['body'], message: 'is no JSON' }];
    const problems = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return asJson(422, { code: 'INPUT_INVALID', message: problems.join('; ') });
  }
}
