import { openDatabase } from '@switchboard/kit/database/open-database';
import { expect, test } from 'vitest';
import { createDatabases } from '../../../test/world/databases.js';
import { findBroken } from '../src/testing/broken-invariants.js';
import { comeToRest, historyOf, liveThrough, type Told } from '../src/testing/live-history.js';
import { prepareHistory } from '../src/testing/open-history.js';

const FIRST_SEED = Number(process.env.HISTORY_SEED ?? Math.floor(Math.random() * 1_000_000));
const HISTORIES = Number(process.env.HISTORIES ?? 3);
const ACTS = 30;
const DAY_MS = 86_400_000;

/** Two at once live through the history of the seed, and whoever comes later finds the database as they left it. */
async function live(seed: number) {
  const databases = await createDatabases(['billing']);
  const database = openDatabase(databases.urls.billing.appUrl, { max: 4 });
  const owner = openDatabase(databases.urls.billing.ownerUrl, { max: 1 });
  try {
    await prepareHistory(databases.urls.billing, 5);
    let instant = Date.parse('2026-10-02T12:00:00Z');
    const stage = { database, now: () => new Date(instant) };
    const told: Told[] = [];
    const tell = (each: Told) => {
      told.push(each);
      instant += DAY_MS;
    };
    await Promise.all([0, 1].map((each) => liveThrough(stage, historyOf(2 * seed + each, ACTS), tell)));
    const between = await findBroken(owner.pool, { atRest: false });
    instant += 70 * DAY_MS;
    const isAtRest = await comeToRest(stage);
    const broken = [...between, ...(await findBroken(owner.pool, { atRest: true }))];
    return { seed, faults: told.flatMap(({ kind, fault }) => (fault ? [`${kind}: ${fault}`] : [])), isAtRest, broken };
  } finally {
    await Promise.all([database.close(), owner.close()]);
    await databases.drop();
  }
}

test('whatever happens to invoices, and with two at once, numbers, sums and balances hold', async () => {
  console.log(`invoice histories: HISTORY_SEED=${FIRST_SEED}, HISTORIES=${HISTORIES}`);

  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1)
    expect(await live(seed)).toEqual({ seed, faults: [], isAtRest: true, broken: [] });
}, 300_000);
