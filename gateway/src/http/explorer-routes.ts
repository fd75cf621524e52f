import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

const installed = createRequire(import.meta.url);
const JAVASCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
// Looked for when asked for: a start without the explorer must not fail over its packages.
const ASSETS: ReadonlyMap<string, { readonly file: () => string; readonly type: string }> = new Map([
  ['react.js', { file: () => packaged('react', 'umd/react.production.min.js'), type: JAVASCRIPT }],
  ['react-dom.js', { file: () => packaged('react-dom', 'umd/react-dom.production.min.js'), type: JAVASCRIPT }],
  ['graphiql.js', { file: () => packaged('graphiql', 'graphiql.min.js'), type: JAVASCRIPT }],
  ['graphiql.css', { file: () => packaged('graphiql', 'graphiql.min.css'), type: CSS }],
  ['explorer.js', { file: () => own('explorer.js'), type: JAVASCRIPT }],
  ['explorer.css', { file: () => own('explorer.css'), type: CSS }],
]);

/** Everything from this host; styles inline because GraphiQL's editor writes them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL at `/explorer`, for development: it asks this same gateway, with the token that is typed in. */
export function addExplorerRoutes(http: FastifyInstance): void {
  http.get('/', async (_request, reply) => reply.redirect('/explorer'));
  http.get('/explorer', async (_request, reply) => {
    reply.header('content-security-policy', CONTENT_SECURITY_POLICY).header('x-content-type-options', 'nosniff');
    return reply.type('text/html; charset=utf-8').send(createReadStream(own('explorer.html')));
  });
  http.get<{ Params: { name: string } }>('/explorer/assets/:name', async (request, reply) => {
    const asset = ASSETS.get(request.params.name);
    if (!asset) return reply.callNotFound();
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'public, max-age=3600');
    return reply.type(asset.type).send(createReadStream(asset.file()));
  });
}

function own(name: string): string {
  return fileURLToPath(new URL(`../../explorer/${name}`, import.meta.url));
}

/** By way of package.json: these packages do not export their browser builds. */
function packaged(name: string, file: string): string {
  return path.join(path.dirname(installed.resolve(`${name}/package.json`)), file);
}
