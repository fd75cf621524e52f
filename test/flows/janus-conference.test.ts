import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { loadCatalogueOf } from '@switchboard/launcher/demo/load-catalogue';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isJanusInstalled, JANUS_ADMIN_KEY, JANUS_API_SECRET, startJanus, type TestJanus } from '../world/janus.js';
import { ADD_CUSTOMER, newCustomer } from '../world/operations.js';
import { waitFor } from '../world/wait-for.js';
import { newNumber, startWorld, type World } from '../world/world.js';

const WEBHOOK_SECRET = 'the-secret-of-a-real-bridge';

const ORDER = `mutation ($draft: DraftContractInput!, $signature: SignContractInput!, $order: PlaceReservationInput!) {
  draftContract(input: $draft) { userErrors { code } }
  signContract(input: $signature) { userErrors { code } }
  placeReservation(input: $order) { reservation { number room { bridge number pin } } userErrors { code } }
}`;
const STORY = `query ($number: String!, $customer: String!) {
  reservation(number: $number) { state timeline { event } }
  customer(number: $customer) { invoices(first: 1) { nodes { lines {
    accessType { code } countryCode callCount billedMinutes net { amount } charges { callRecord { caller durationSeconds } } } } } }
}`;

interface Ordered {
  readonly placeReservation: {
    readonly reservation: { readonly number: string; readonly room: { readonly number: number; readonly pin: string } };
  };
}
interface Story {
  readonly reservation: { readonly state: string; readonly timeline: readonly { readonly event: string }[] };
  readonly customer: { readonly invoices: { readonly nodes: readonly { readonly lines: readonly unknown[] }[] } };
}

describe.skipIf(!isJanusInstalled())('on a real Janus, which is installed,', () => {
  let janus: TestJanus | undefined;
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      async bridges(webhooksUrl) {
        const events = { url: `${webhooksUrl}/janus-1`, user: 'janus', password: WEBHOOK_SECRET };
        janus = await startJanus({ events });
        const secrets = { secret: JANUS_API_SECRET, adminKey: JANUS_ADMIN_KEY, webhookSecret: WEBHOOK_SECRET };
        return [{ name: 'janus-1', kind: 'janus', url: janus.url, capacity: 100, ...secrets }];
      },
    });
    const runtimes = await openRuntimes({ databases: world.databases, signingKeys: world.env.SIGNING_KEYS ?? '' });
    await loadCatalogueOf(runtimes.billing, { now: new Date() }).finally(() => runtimes.close());
  }, 120_000);
  afterAll(async () => {
    await world.stop();
    await janus?.remove();
  });

  /** Signs a contract that invoices each conference, and orders one under it. */
  const order = async (customer: string) => {
    const contract = `C-${customer}`;
    const { data } = await world.ask<Ordered>(ORDER, {
      draft: {
        ...{ idempotencyKey: randomUUID(), number: contract, customerNumber: customer, validFrom: '2026-01-01' },
        ...{ timeZone: 'Europe/Berlin', currency: 'EUR', terms: { invoicing: 'PER_CONFERENCE' } },
      },
      signature: { idempotencyKey: randomUUID(), contractNumber: contract, signedOn: '2026-01-01' },
      order: {
        ...{ idempotencyKey: randomUUID(), customerNumber: customer, expectedPortCount: 3 },
        ...{ startsAt: new Date().toISOString(), endsAt: new Date(Date.now() + 3_600_000).toISOString() },
      },
    });
    return data.placeReservation.reservation;
  };

  test('three parties meet in an ordered conference, and within a minute it is an invoice with three right lines', async () => {
    const customer = newNumber();
    await world.ask(ADD_CUSTOMER, newCustomer(customer));
    const account = () => world.sql.billing`select 1 from billing_accounts where number = ${`B-${customer}`}`;
    await waitFor('the account', async () => (await account()).length === 1, 30_000);
    const { number, room } = await order(customer);
    const story = async () => (await world.ask<Story>(STORY, { number, customer })).data;
    await waitFor('the room', async () => (await story()).reservation.state === 'PROVISIONED', 20_000);

    const parties = await Promise.all(
      ['+4930123456', '+37167123456', '+442071234567'].map((display, index) =>
        janus?.join({ room: room.number, pin: room.pin, display, opaqueId: `${number}/leg-${index + 1}` }),
      ),
    );
    await waitFor('the conference to run', async () => (await story()).reservation.state === 'RUNNING', 20_000);
    // What takes no whole second costs nothing.
    await delay(2_000);
    await Promise.all(parties.map((party) => party?.leave()));
    const leftAt = Date.now();

    await waitFor('the invoice', async () => (await story()).customer.invoices.nodes.length > 0, 60_000);
    console.log(`from the last leaving to the invoice: ${((Date.now() - leftAt) / 1_000).toFixed(1)} s`);
    const { reservation, customer: billed } = await story();
    // Less than a minute each, billed as one, at the list price of a local minute.
    const line = (countryCode: string, caller: string) => ({
      ...{ accessType: { code: 'local' }, countryCode, callCount: 1, billedMinutes: '1', net: { amount: '0.06' } },
      charges: [{ callRecord: { caller, durationSeconds: expect.any(Number) } }],
    });
    expect(billed.invoices.nodes[0]?.lines).toEqual([
      line('DE', '+4930123456'),
      line('GB', '+442071234567'),
      line('LV', '+37167123456'),
    ]);
    expect(reservation.state).toBe('ENDED');
    const told = reservation.timeline.map(({ event }) => event);
    expect(told).toEqual([
      'ORDERED',
      'CONFIRMED_BY_BRIDGE',
      'FIRST_PARTY_JOINED',
      'LAST_PARTY_LEFT',
      'CALL_RECORDS_IN',
    ]);
  }, 180_000);
});
