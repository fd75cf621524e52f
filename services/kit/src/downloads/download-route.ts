import { finished, Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from '../clock.js';
import type { Database } from '../database/open-database.js';
import { createSnapshot } from '../database/with-viewer.js';
import type { AskGraph } from '../graph-client.js';
import { newId } from '../ids.js';
import type { Log } from '../log.js';
import { attachmentOf } from './disposition.js';
import type { DownloadFile, DownloadScope } from './download.js';
import { type DownloadClaims, openToken } from './download-token.js';
import type { LinkMaker } from './sign-download.js';

export interface DownloadRouteParts extends LinkMaker {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly askGraph: AskGraph;
}

interface Refused {
  readonly status: 403 | 404 | 410 | 422;
  readonly code: string;
  readonly message: string;
}

type Made = { readonly file: DownloadFile; readonly refused?: undefined } | { readonly refused: Refused };

const REFUSED = {
  DOWNLOAD_EXPIRED: { status: 410, message: 'this link was good for five minutes and is over; ask for a new one' },
  DOWNLOAD_LINK_INVALID: { status: 403, message: 'this is no link of ours; ask for a new one' },
  DOWNLOAD_UNKNOWN: { status: 404, message: 'there is no such download' },
  FORBIDDEN: { status: 403, message: 'this download is not for your role' },
} as const;

/** `/downloads/<system>/<token>`: makes the file that the link names, for the viewer that it names. */
export function addDownloadRoute(app: FastifyInstance, parts: DownloadRouteParts): void {
  // A wildcard: a parameter of a path may not be as long as a token is.
  app.get<{ Params: { system: string; '*': string } }>(
    '/downloads/:system/*',
    { exposeHeadRoute: false },
    async ({ params, envelope }, reply) => {
      const { system, clock, keys, log } = parts;
      if (params.system !== system) return refuse(reply, refusal('DOWNLOAD_UNKNOWN'));
      const now = clock.now();
      const opened = openToken(keys, params['*'], { system, now });
      const { correlationId = newId() } = envelope ?? {};
      if (!opened.ok) {
        log.warn({ code: opened.code, correlationId }, 'a link was refused');
        return refuse(reply, refusal(opened.code));
      }
      const { download, viewer } = opened.claims;
      const made = await make(opened.claims, parts, { now, correlationId });
      const told = { download, viewer: viewer.subject, correlationId, refused: made.refused?.code };
      log.info(told, 'a link was followed');
      return made.refused ? refuse(reply, made.refused) : send(reply, made.file);
    },
  );
}

async function make(
  { download: name, parameters, viewer }: DownloadClaims,
  { downloads, database, askGraph }: DownloadRouteParts,
  { now, correlationId }: Pick<DownloadScope, 'now' | 'correlationId'>,
): Promise<Made> {
  const download = downloads[name];
  // Signed by us all the same: a link made before this system was replaced by one that knows it otherwise.
  if (!download?.takes(parameters)) return { refused: refusal('DOWNLOAD_UNKNOWN') };
  if (!download.mayRead(viewer)) return { refused: refusal('FORBIDDEN') };
  const snapshot = createSnapshot(database, viewer);
  try {
    const outcome = await download.produce(parameters, {
      viewer,
      now,
      read: snapshot.read,
      doneReading: snapshot.close,
      askGraph,
      correlationId,
    });
    const body = outcome.ok && outcome.value.body;
    if (body instanceof Readable) finished(body, () => void snapshot.close());
    else await snapshot.close();
    return outcome.ok ? { file: outcome.value } : { refused: refusedFor(outcome.refusals) };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

function send(reply: FastifyReply, { fileName, contentType, body }: DownloadFile): FastifyReply {
  return reply
    .headers({
      'content-type': contentType,
      'content-disposition': attachmentOf(fileName),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(body);
}

function refuse(reply: FastifyReply, { status, code, message }: Refused): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ code, message });
}

function refusal(code: keyof typeof REFUSED): Refused {
  return { code, ...REFUSED[code] };
}

function refusedFor(refusals: readonly { readonly code: string; readonly message: string }[]): Refused {
  const code = refusals[0]?.code ?? 'DOWNLOAD_REFUSED';
  return { status: 422, code, message: refusals.map(({ message }) => message).join('; ') };
}
