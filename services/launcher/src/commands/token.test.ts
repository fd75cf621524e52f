import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { LOCAL_AUDIENCE, LOCAL_ISSUER, readLocalKeys, readPublicKeys } from '../data-folder/keys.js';
import { makeToken, type WantedToken } from './token.js';

const dataDir = mkdtempSync(join(tmpdir(), 'launcher-token-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function verified(wanted: WantedToken) {
  const text = await makeToken(dataDir, wanted);
  const keys = createLocalJWKSet(readPublicKeys(await readLocalKeys(dataDir)));
  return jwtVerify(text, keys, { issuer: LOCAL_ISSUER, audience: LOCAL_AUDIENCE, algorithms: ['EdDSA'] });
}

test("a salesperson's token is good for twelve hours by the public key alone", async () => {
  const { payload, protectedHeader } = await verified({ role: 'salesperson' });

  expect(payload).toMatchObject({ sub: 'demo-salesperson', roles: ['salesperson'], scope: 'graph' });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(12 * 3600);
  expect(protectedHeader.kid).toBe((await readLocalKeys(dataDir)).privateKey.kid);
});

test("a customer's token says for which customer it acts, a salesperson's for none", async () => {
  expect((await verified({ role: 'customer' })).payload.party).toBe('ALFKI');
  expect((await verified({ role: 'customer', party: 'BOTTM' })).payload.party).toBe('BOTTM');
  expect((await verified({ role: 'salesperson' })).payload).not.toHaveProperty('party');
});

test('a token can be made that is over already', async () => {
  await expect(verified({ role: 'operator', expires: '-1h' })).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
});

test('an unknown role is refused with the list of roles', async () => {
  await expect(makeToken(dataDir, { role: 'boss' })).rejects.toMatchObject({
    code: 'ARGUMENT_INVALID',
    message: expect.stringMatching(/boss is no role.*salesperson, billing-specialist.*front-end-app/),
  });
});

test('two that make the key at once get the same one, and the private one is for the owner alone', async () => {
  const fresh = join(dataDir, 'fresh');
  mkdirSync(fresh);

  const [first, second] = await Promise.all([readLocalKeys(fresh), readLocalKeys(fresh)]);

  expect(second.privateKey).toEqual(first.privateKey);
  expect(statSync(join(fresh, 'keys', 'private.jwks.json')).mode & 0o777).toBe(0o600);
  expect(readPublicKeys(first).keys[0]).not.toHaveProperty('d');
});
