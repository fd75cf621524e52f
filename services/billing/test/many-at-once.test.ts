import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findReceivedCalls, lockReceivedCalls } from '../src/calls/queries.js';
import { findLiveCharges, findLiveChargesOf, unlinkCharges } from '../src/charges/queries.js';
import { findReversalsOf } from '../src/reversals/queries.js';
import { type BillingAlone, startBillingAlone } from './billing-alone.js';

let billing: BillingAlone;
beforeAll(async () => {
  billing = await startBillingAlone();
});
afterAll(() => billing.stop());

test('a period may have more usage than a statement has parameters: its ids travel as one', async () => {
  const ids = Array.from({ length: 66_000 }, () => newId());

  const found = await billing.write(async (tx) => [
    await findReceivedCalls(tx, ids),
    await lockReceivedCalls(tx, ids),
    await findLiveCharges(
      tx,
      ids.map((callRecordId) => ({ callRecordId, joinedAt: billing.now() })),
    ),
    await findLiveChargesOf(tx, { ids, recordIds: ids, lineIds: ids }),
    await findReversalsOf(tx, ids),
    await unlinkCharges(tx, ids),
  ]);

  expect(found.flat()).toEqual([undefined]);
});
