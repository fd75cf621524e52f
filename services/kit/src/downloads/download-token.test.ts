import { expect, test } from 'vitest';
import { openToken, sealToken } from './download-token.js';

const keys = [
  { keyId: 'new', secret: 'a secret of enough letters' },
  { keyId: 'old', secret: 'another secret, older by far' },
];
const now = new Date('2026-11-24T09:00:00Z');
const viewer = { subject: 'ada', kind: 'person' as const, roles: ['clerk'], scopes: [] };
const claims = {
  system: 'depot',
  download: 'list',
  parameters: { name: 'Zürich' },
  viewer,
  expiresAt: now.getTime() + 1,
};
const at = { system: 'depot', now };

function refusalOf(token: string) {
  const opened = openToken(keys, token, at);
  return opened.ok ? undefined : opened.code;
}

test('a link says what was signed, under the first key and under an older one', () => {
  expect(openToken(keys, sealToken(keys, claims), at)).toEqual({ ok: true, claims });
  expect(openToken(keys, sealToken(keys.slice(1), claims), at)).toEqual({ ok: true, claims });
});

test('any changed, added or missing byte is refused', () => {
  const token = sealToken(keys, claims);
  const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \0é'];

  const changed = [...token].flatMap((kept, index) => {
    const [before, after] = [token.slice(0, index), token.slice(index + 1)];
    const replaced = characters.filter((other) => other !== kept).map((other) => before + other + after);
    return [...replaced, before + after, `${before}A${kept}${after}`];
  });

  expect(changed.length).toBeGreaterThan(15_000);
  const all = [...changed, `${token}.`, `${token}A`, '', '.', token.split('.')[0] ?? ''];
  expect(all.filter((other) => refusalOf(other) !== 'DOWNLOAD_LINK_INVALID')).toEqual([]);
});

test('a link is no use at another system, under another key, or when its time has come', () => {
  const token = sealToken(keys, claims);
  const later = { ...at, now: new Date(claims.expiresAt) };

  expect(openToken(keys, token, { ...at, system: 'parcels' })).toEqual({ ok: false, code: 'DOWNLOAD_LINK_INVALID' });
  expect(openToken(keys.slice(1), token, at)).toEqual({ ok: false, code: 'DOWNLOAD_LINK_INVALID' });
  expect(openToken(keys, token, later)).toEqual({ ok: false, code: 'DOWNLOAD_EXPIRED' });
});
