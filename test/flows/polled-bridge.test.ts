import { randomUUID } from 'node:crypto';
import { loadCatalogueOf } from '@switchboard/launcher/demo/load-catalogue';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD_CUSTOMER, CONFERENCE_STORY, newCustomer, type StoryData } from '../world/operations.js';
import { waitFor } from '../world/wait-for.js';
import { newNumber, startWorld, type World } from '../world/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ poll: true });
  const runtimes = await openRuntimes({ databases: world.databases, signingKeys: world.env.SIGNING_KEYS ?? '' });
  await loadCatalogueOf(runtimes.billing, { now: new Date() }).finally(() => runtimes.close());
}, 120_000);
afterAll(() => world.stop());

const PLACE = `mutation ($input: PlaceReservationInput!) {
  placeReservation(input: $input) { reservation { number } userErrors { code } } }`;
interface Placed {
  readonly placeReservation: { readonly reservation: { readonly number: string } };
}

test('a conference on a bridge that cannot reach us is asked for, and priced, with nobody typing', async () => {
  const customerNumber = newNumber();
  await world.ask(ADD_CUSTOMER, newCustomer(customerNumber));
  const account = () => world.sql.billing`select 1 from billing_accounts where number = ${`B-${customerNumber}`}`;
  await waitFor('the account', async () => (await account()).length === 1, 30_000);
  const [startsAt, endsAt] = [new Date(), new Date(Date.now() + 3_600_000)];
  const input = { idempotencyKey: randomUUID(), customerNumber, expectedPortCount: 2, startsAt, endsAt };
  const { reservation } = (await world.ask<Placed>(PLACE, { input })).data.placeReservation;
  const story = async () => (await world.ask<StoryData>(CONFERENCE_STORY, reservation)).data.reservation;
  await waitFor('the room', async () => (await story())?.state === 'PROVISIONED', 30_000);

  const leg = { caller: '+4930123456', accessType: 'local', country: 'DE', joinAfterMs: 0, stayMs: 600_000 };
  await world.simulator.run(reservation.number, { speed: 2_000, legs: [leg, { ...leg, caller: '+4930777777' }] });

  const billing = await waitFor(
    'the price',
    async () => {
      const told = (await story())?.conference?.billing;
      return told?.state === 'RATED' && told;
    },
    60_000,
  );
  expect(billing).toMatchObject({ ratedCallCount: 2, waitingCallCount: 0, parkedCalls: [] });
  expect(await world.sql.conferencing`select 1 from bridge_cursors where cursor is not null`).toHaveLength(1);
}, 120_000);
