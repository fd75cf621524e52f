import { afterAll, beforeAll, expect, test } from 'vitest';
import { CUSTOMER_PROFILE } from '../world/operations.js';
import { startWorld, type World } from '../world/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const query = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' };

test('without a token the graph answers 401 and says why', async () => {
  const response = await fetch(`${world.gateway.url}/graphql`, query);

  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a system asked directly answers 401, with a token or without', async () => {
  const authorization = `Bearer ${await world.tokenOf('salesperson')}`;

  for (const { url } of Object.values(world.systems)) {
    expect((await fetch(`${url}/graphql`, query)).status).toBe(401);
    expect((await fetch(`${url}/graphql`, { ...query, headers: { ...query.headers, authorization } })).status).toBe(
      401,
    );
    expect(
      (await fetch(`${url}/events`, { ...query, headers: { ...query.headers, authorization }, body: '[]' })).status,
    ).toBe(401);
  }
});

test('an unknown customer is null and no error', async () => {
  const answer = await world.ask(CUSTOMER_PROFILE, { number: 'NOBODY' });

  expect(answer).toEqual({ status: 200, data: { customer: null } });
});

test('a malformed query is a 400 that says where', async () => {
  const answer = await world.ask('{ customer(number: "ALFKI") { name ');

  expect(answer).toMatchObject({
    status: 400,
    errors: [{ locations: [{ line: 1 }], extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
  });
});
