import { expect, test } from 'vitest';
import { createNonceMemory, parseSigningKeys, signRequest, verifyRequest } from './signing.js';
import { serviceViewer } from './viewer.js';

const keys = parseSigningKeys('new:0123456789abcdef,old:fedcba9876543210');
const request = { method: 'POST', path: '/graphql', target: 'depot', body: '{"query":"{ a }"}' };
const envelope = { viewer: serviceViewer('depot'), correlationId: 'c-1' };
const now = Date.UTC(2026, 10, 24);

function check(changed: Partial<typeof request>, at = now, headers = signRequest(keys, request, envelope, now)) {
  return verifyRequest(keys, { ...request, ...changed }, headers, { now: at, nonces: createNonceMemory() });
}

test('a signed request names its viewer to the system that it was signed for', () => {
  expect(check({})).toEqual({ ok: true, envelope });
});

test.each([{ method: 'GET' }, { path: '/events' }, { target: 'yard' }, { body: '{}' }])(
  'a request altered in %o is refused',
  (changed) => {
    expect(check(changed)).toEqual({ ok: false, code: 'SIGNATURE_INVALID' });
  },
);

test('claims altered on the way are refused', () => {
  const headers = signRequest(keys, request, envelope, now);
  const forged = Buffer.from(JSON.stringify({ ...envelope, viewer: serviceViewer('root') })).toString('base64url');

  expect(check({}, now, { ...headers, 'x-switchboard-envelope': forged })).toEqual({
    ok: false,
    code: 'SIGNATURE_INVALID',
  });
});

test('a signature is good for thirty seconds either way', () => {
  expect(check({}, now + 30_000).ok).toBe(true);
  expect(check({}, now + 30_001)).toEqual({ ok: false, code: 'SIGNATURE_EXPIRED' });
  expect(check({}, now - 30_001)).toEqual({ ok: false, code: 'SIGNATURE_EXPIRED' });
});

test('the same request cannot be sent twice', () => {
  const headers = signRequest(keys, request, envelope, now);
  const nonces = createNonceMemory();

  expect(verifyRequest(keys, request, headers, { now, nonces }).ok).toBe(true);
  expect(verifyRequest(keys, request, headers, { now: now + 29_000, nonces })).toEqual({
    ok: false,
    code: 'SIGNATURE_REPLAYED',
  });
});

test('a key that is being retired still verifies, an unknown one does not', () => {
  const byOldKey = signRequest(keys.slice(1), request, envelope, now);
  const byStranger = signRequest(parseSigningKeys('stranger:0123456789abcdef'), request, envelope, now);

  expect(check({}, now, byOldKey).ok).toBe(true);
  expect(check({}, now, byStranger)).toEqual({ ok: false, code: 'SIGNATURE_KEY_UNKNOWN' });
});

test('an unsigned request is refused, and a short secret is refused at start', () => {
  expect(check({}, now, {})).toEqual({ ok: false, code: 'SIGNATURE_MISSING' });
  expect(() => parseSigningKeys('k:short')).toThrow(/entry 1/);
});
