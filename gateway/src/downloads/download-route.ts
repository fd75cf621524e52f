import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExchangeOutcome } from '../metrics.js';
import { upperName } from '../subgraphs/subgraph-name.js';
import type { FetchDownload } from './fetch-download.js';
import type { DownloadRefusal } from './read-download.js';

/** Two base64url texts: nothing that a path could turn elsewhere with, and no longer than any link of ours. */
const TOKEN = /^[\w-]{1,8000}\.[\w-]{1,100}$/;
const UNKNOWN: DownloadRefusal = { status: 404, code: 'DOWNLOAD_UNKNOWN', message: 'there is no such download' };
const NO_TOKEN: DownloadRefusal = {
  status: 403,
  code: 'DOWNLOAD_LINK_INVALID',
  message: 'this is no link of ours; ask for a new one',
};
/** The subgraph gave no answer; otherwise it gave one that cannot be used. */
const UNANSWERED: ReadonlySet<ExchangeOutcome> = new Set<ExchangeOutcome>(['timeout', 'unreachable']);

type DownloadRequest = FastifyRequest<{ Params: { subgraph: string; '*': string } }>;

/** `/downloads/<subgraph>/<token>`: brings the file that a link names. The link itself is the credential. */
export function addDownloadRoute(http: FastifyInstance, downloads: FetchDownload): void {
  http.get('/downloads/:subgraph/*', { exposeHeadRoute: false }, async (request: DownloadRequest, reply) => {
    const { subgraph, '*': token } = request.params;
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (!TOKEN.test(token)) return refuse(reply, NO_TOKEN);
    const fetched = await downloads.fetch({ subgraph, token }, request.id);
    if (fetched.outcome === 'unknown') return refuse(reply, UNKNOWN);
    if (fetched.outcome === 'refused') return refuse(reply, fetched.refused);
    if (fetched.outcome === 'file') {
      const { contentType, contentDisposition, body } = fetched.file;
      request.log.info({ subgraph, bytes: body.length }, 'a download was brought');
      return reply.header('content-disposition', contentDisposition).type(contentType).send(body);
    }
    const { failure, detail } = fetched;
    request.log.warn({ subgraph, outcome: failure, detail }, 'a subgraph did not give a download');
    const message = `${subgraph} does not answer at the moment`;
    const status = UNANSWERED.has(failure) ? 503 : 502;
    return refuse(reply, { status, code: `${upperName(subgraph)}_UNAVAILABLE`, message });
  });
}

/** A link is followed by a browser or a script and not by a client of the graph: the error is a plain one. */
function refuse(reply: FastifyReply, { status, code, message }: DownloadRefusal): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send({ code, message });
}
