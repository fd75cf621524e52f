import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createServer } from '../src/http/server.js';
import type { Link } from '../src/links/link.js';
import { addLinkRoute } from '../src/links/link-route.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';

const acts: (string | null)[] = [];
const link: Link = {
  show: async (token) => ({ status: token === 'a.b' ? 200 : 404, html: `<p>${token}</p>` }),
  async act(token, form) {
    acts.push(`${token} ${form.get('say')}`);
    return { status: 200, html: '<p>done</p>' };
  },
};

describe('a link that is open to all', () => {
  const keys = [{ keyId: 'test', secret: '0123456789abcdef' }];
  const parts = { target: 'red', keys, log: createLog('red', 'silent'), metrics: createMetrics('red') };
  const app = createServer({ ...parts, ready: async () => {} });
  let url: string;
  beforeAll(async () => {
    addLinkRoute(app, new Map([['leave', link]]));
    url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/links/leave`;
  });
  beforeEach(() => {
    acts.length = 0;
  });
  afterAll(() => app.close());

  test('shows a page that is of no other site and in no cache', async () => {
    const answer = await fetch(`${url}/a.b`);

    expect([answer.status, await answer.text()]).toEqual([200, '<p>a.b</p>']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(acts).toEqual([]);
  });

  test('acts on a form of either kind, for whoever brings no cookies and no signature', async () => {
    const form = new FormData();
    form.set('say', 'two');

    await fetch(`${url}/a.b`, { method: 'POST', body: new URLSearchParams({ say: 'one' }) });
    await fetch(`${url}/a.b`, { method: 'POST', body: form });

    expect(acts).toEqual(['a.b one', 'a.b two']);
  });

  test('is not led astray by a form that is none, one that is too large, or a method of another kind', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const garbled = await fetch(`${url}/a.b`, { method: 'POST', headers, body: 'garbled' });
    const large = await fetch(`${url}/a.b`, { method: 'POST', body: new URLSearchParams({ say: 'x'.repeat(20_000) }) });
    const head = await fetch(`${url}/a.b`, { method: 'HEAD' });

    expect([garbled.status, large.status, head.status]).toEqual([200, 413, 404]);
    expect(acts).toEqual(['a.b null']);
  });

  test('takes a token as long as a token is, and answers 404 for a name that it does not know', async () => {
    expect(await (await fetch(`${url}/${'t'.repeat(800)}`)).text()).toContain('t'.repeat(800));
    expect((await fetch(url.replace('leave', 'enter').concat('/a.b'))).status).toBe(404);
  });
});
