import { setTimeout as sleep } from 'node:timers/promises';
import { placeReservations } from '@switchboard/conferencing/reservations/place-reservations';
import { findCustomersByNumber } from '@switchboard/sales/customers/queries';
import { baseUrl, hasSimulator, type Installation, SIMULATED_BRIDGE } from '../processes/environment.js';
import { SIMULATOR } from '../systems.js';
import { act, read } from './act.js';
import { BILLED_PER_CONFERENCE } from './plan-contract.js';
import { requireValue } from './require-done.js';
import type { Runtimes } from './runtimes.js';

const HOUR_MS = 3_600_000;
const ASK_EVERY_MS = 200;
const PATIENCE_MS = 20_000;

/** Who meets, in real time: less than a minute, so that its invoice is soon to be seen. */
const LEGS = [
  { caller: '+4930555010', accessType: 'toll-free', country: 'DE', joinAfterMs: 0, stayMs: 40_000 },
  { caller: '+4930555011', accessType: 'local', country: 'DE', joinAfterMs: 3_000, stayMs: 35_000 },
  { caller: '+37167555012', accessType: 'web', country: 'LV', joinAfterMs: 5_000, stayMs: 25_000 },
];

/**
 * Orders a conference and lets people meet in it on the simulated bridge; all that follows comes about by itself, as it
 * does for any customer's. @returns the reservation's number; undefined where the company has bridges of its own.
 */
export async function holdConference(
  { sales, conferencing }: Runtimes,
  installation: Installation,
  now: Date,
): Promise<string | undefined> {
  const [customer] = await read(sales, (db) => findCustomersByNumber(db, [BILLED_PER_CONFERENCE]));
  if (!customer || !hasSimulator(installation)) return undefined;
  const order = {
    ...{ customerId: customer.id, customerReference: 'PO-2611', timeZone: 'Europe/Berlin' },
    ...{ startsAt: now, endsAt: new Date(now.getTime() + HOUR_MS), expectedPortCount: LEGS.length },
  };
  const [placed] = requireValue(
    await act(conferencing, (tx) => placeReservations(tx, [order], { now, bridges: [SIMULATED_BRIDGE] })),
  );
  const number = placed?.number ?? '';
  return (await meet(number, installation)) ? number : undefined;
}

/** As soon as the bridge knows the room. */
async function meet(number: string, { ports, simulator }: Installation): Promise<boolean> {
  const url = `${baseUrl(ports[SIMULATOR])}/rooms/${number}/run`;
  const headers = { authorization: `Bearer ${simulator.secret}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ id: `demo-${number}`, legs: LEGS });
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(ASK_EVERY_MS)) {
    const answer = await fetch(url, { method: 'POST', headers, body });
    await answer.arrayBuffer();
    if (answer.ok) return true;
  }
  return false;
}
