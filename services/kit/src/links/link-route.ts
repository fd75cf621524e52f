import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Link, LinkPage, Links } from './link.js';

interface LinkRoute {
  Params: { name: string; '*': string };
  Body: FormData | undefined;
}

const LARGEST_FORM_BYTES = 16 * 1024;
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

/** `/links/<name>/<token>`: GET shows a page, POST of a form acts. Open to all, as those who come have but the link. */
export function addLinkRoute(app: FastifyInstance, links: Links): void {
  // A scope of its own: elsewhere no forms are taken.
  app.register(async (scope) => {
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'buffer', bodyLimit: LARGEST_FORM_BYTES },
      async (request: FastifyRequest, body: Buffer) => readForm(body, request.headers['content-type'] ?? ''),
    );
    // A wildcard: a parameter of a path may not be as long as a token is.
    scope.get<LinkRoute>('/links/:name/*', { exposeHeadRoute: false }, async ({ params }, reply) =>
      answer(reply, await links.get(params.name)?.show(params['*'])),
    );
    scope.post<LinkRoute>('/links/:name/*', { bodyLimit: LARGEST_FORM_BYTES }, async ({ params, body }, reply) =>
      answer(reply, await act(links.get(params.name), params['*'], body)),
    );
  });
}

async function act(link: Link | undefined, token: string, body: unknown): Promise<LinkPage | undefined> {
  return link?.act(token, body instanceof FormData ? body : new FormData());
}

function answer(reply: FastifyReply, page: LinkPage | undefined): FastifyReply {
  if (!page) return reply.code(404).send({ errors: [{ message: 'there is no such link' }] });
  return reply.code(page.status).headers(HEADERS).send(page.html);
}

/** Either kind of form; one that cannot be read is an empty one. */
function readForm(body: Buffer, type: string): Promise<FormData> {
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData());
}
