import { newId } from '@switchboard/kit/ids';
import type { Viewer } from '@switchboard/kit/viewer';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockCounting, shareAccountsOfCustomers } from '../src/accounts/queries.js';
import { takeWaitingCalls } from '../src/calls/queries.js';
import { type BillingAlone, contractRate, leg, startBillingAlone } from './billing-alone.js';
import { contract, invoiceLifeOf } from './invoice-life.js';
import { codesOf, doneOf } from './invoicing.js';

let billing: BillingAlone;
let life: ReturnType<typeof invoiceLifeOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
  life = invoiceLifeOf(billing);
});
afterAll(() => billing.stop());

const october = '2026-10-15T12:00:00Z';
const november = '2026-11-15T12:00:00Z';
const call = (minutes: number) => leg('2026-10-10T10:00:00Z', minutes * 60);
const chargeOf = async ({ id }: { id: string }) => {
  const [charge] = await billing.rows<{ id: string; lineId: string | null }>(sql`
    select id, invoice_line_id as "lineId" from charges where call_record_id = ${id} and kind = 'rate' and not reversed`);
  return charge;
};
const recordOf = async ({ id }: { id: string }) => {
  const [row] = await billing.rows(sql`
    select reason, exists (select 1 from waiting_calls where call_record_id = ${id}) as waits
    from received_calls where call_record_id = ${id}`);
  return row;
};
const UPHELD = { reason: 'DISPUTE_UPHELD', waits: false };
/** An account with a call of 10 minutes, which is disputed, and one of 20, at 0.06 a minute. */
async function twoCalls() {
  const [disputed, other] = [call(10), call(20)];
  return { disputed, other, ...(await life.chargedAccount([disputed, other])) };
}

describe('a dispute of what is not invoiced', () => {
  test.each(['record', 'charge'] as const)('on a %s holds it out of the invoice until it is rejected', async (kind) => {
    const { accountId, disputed } = await twoCalls();
    const drafted = await life.draft(accountId, october);
    const chargeId = (await chargeOf(disputed))?.id;
    const id = doneOf(await life.dispute(kind === 'record' ? { callRecordId: disputed.id } : { chargeId }));

    const [issued] = await life.issue([drafted.id]);
    const meanwhile = codesOf(await life.prepare([{ accountId, within: november }]));
    doneOf(await life.settle(id, 'REJECTED'));
    const next = await life.issued(accountId, november);

    expect([drafted.netMinor, doneOf(issued).netMinor]).toEqual([180n, 120n]);
    expect(meanwhile).toEqual(['NOTHING_TO_INVOICE']);
    expect(await life.linesOf(next.id)).toMatchObject([{ calls: 1, net: 60 }]);
  });

  test.each(['record', 'charge'] as const)('on a %s that is upheld makes it free for good', async (kind) => {
    const { accountId, customerId, disputed } = await twoCalls();
    const chargeId = (await chargeOf(disputed))?.id;
    const id = doneOf(await life.dispute(kind === 'record' ? { callRecordId: disputed.id } : { chargeId }));

    doneOf(await life.settle(id, 'UPHELD'));
    // Neither another price nor another look makes it due again.
    await billing.requestRerating(customerId, '2026-10-01', 2);
    await life.rerate([contractRate(customerId, { unitPrice: '0.07' })]);
    await billing.rate([disputed], [contractRate(customerId, { unitPrice: '0.07' })]);

    const invoice = await life.issued(accountId, october);
    expect(await life.linesOf(invoice.id)).toMatchObject([{ calls: 1, net: 140 }]);
    expect([await chargeOf(disputed), await recordOf(disputed)]).toEqual([undefined, UPHELD]);
    expect(await life.creditsOf(accountId)).toEqual([]);
  });

  test('leaves free minutes of a call that is upheld to the others', async () => {
    const [disputed, other] = [call(10), leg('2026-10-11T10:00:00Z', 600)];
    const { customerId, number } = await billing.openAccount();
    const rate = contractRate(customerId, { unitPrice: '0.05', allowanceMinutes: '10' });
    await billing.receive(customerId, [disputed, other]);
    await billing.rate([disputed], [rate]);
    const [account] = await billing.rows<{ id: string }>(sql`select id from billing_accounts where number = ${number}`);
    const before = await life.draft(account?.id ?? '', october);

    doneOf(await life.settle(doneOf(await life.dispute({ callRecordId: disputed.id })), 'UPHELD'));
    await life.rerate([rate]);

    expect([before.netMinor, (await life.draft(account?.id ?? '', october)).netMinor]).toEqual([50n, 0n]);
  });

  test('on a record that still waits keeps its charge off the invoice once it is rated', async () => {
    const { customerId, accountId } = await life.chargedAccount([call(20)]);
    const late = call(10);
    await billing.receive(customerId, [late]);
    const id = doneOf(await life.dispute({ callRecordId: late.id }));
    await billing.rate([late]);

    const invoice = await life.issued(accountId, october);
    doneOf(await life.settle(id, 'UPHELD'));

    expect(await life.linesOf(invoice.id)).toMatchObject([{ calls: 1, net: 120 }]);
    expect([await chargeOf(late), await recordOf(late)]).toEqual([undefined, UPHELD]);
  });
});

describe('a dispute of what is invoiced', () => {
  test.each(['record', 'charge'] as const)('on a %s that is upheld is given back by a credit note', async (kind) => {
    const { accountId, disputed } = await twoCalls();
    const invoice = await life.issued(accountId, october);
    const chargeId = (await chargeOf(disputed))?.id;
    const id = doneOf(await life.dispute(kind === 'record' ? { callRecordId: disputed.id } : { chargeId }));

    doneOf(await life.settle(id, 'UPHELD'));
    await life.work();

    expect(await life.creditsOf(accountId)).toEqual([{ reason: 'DISPUTE_UPHELD', net: 60, tax: 11, total: 71 }]);
    expect(await recordOf(disputed)).toEqual(UPHELD);
    expect(await life.invoicesOf(accountId)).toEqual([{ state: 'ISSUED', number: invoice.number, total: 214 }]);
  });

  test('on a line that is upheld gives all of it back', async () => {
    const { accountId, disputed, other } = await twoCalls();
    const invoice = await life.issued(accountId, october);
    const [line] = await life.linesOf(invoice.id);
    const id = doneOf(await life.dispute({ invoiceLineId: line?.id }));

    doneOf(await life.settle(id, 'UPHELD'));

    expect((await life.creditsOf(accountId)).map(({ net, total }) => [net, total])).toEqual([[180, 214]]);
    expect(await life.invoicesOf(accountId)).toMatchObject([{ state: 'PAID' }]);
    expect([await recordOf(disputed), await recordOf(other)]).toEqual([UPHELD, UPHELD]);
  });

  test("on a commitment's line that is upheld gives it back, though no charge is on it", async () => {
    const { accountId, customerId } = await life.chargedAccount([call(10)]);
    const invoice = await life.issued(accountId, october, [contract(customerId, { minimumCommitment: '10.00' })]);
    const [, commitment] = await life.linesOf(invoice.id);
    const id = doneOf(await life.dispute({ invoiceLineId: commitment?.id }));

    doneOf(await life.settle(id, 'UPHELD'));

    expect(commitment).toMatchObject({ service: 'commitment', net: 940 });
    expect((await life.creditsOf(accountId)).map(({ net }) => net)).toEqual([940]);
  });

  test('that is rejected changes nothing', async () => {
    const { accountId, disputed } = await twoCalls();
    await life.issued(accountId, october);
    const before = await chargeOf(disputed);
    doneOf(await life.settle(doneOf(await life.dispute({ callRecordId: disputed.id })), 'REJECTED'));

    expect(await life.creditsOf(accountId)).toEqual([]);
    expect(await chargeOf(disputed)).toEqual(before);
  });
});

test('a dispute is of one thing that is there and not disputed yet, and settled once', async () => {
  const { accountId, disputed, other } = await twoCalls();
  const draft = await life.draft(accountId, october);
  const [line] = await life.linesOf(draft.id);
  const first = await life.dispute({ callRecordId: disputed.id });
  const refused = [
    await life.dispute({}),
    await life.dispute({ callRecordId: other.id, chargeId: newId() }),
    await life.dispute({ callRecordId: newId() }),
    await life.dispute({ chargeId: newId() }),
    await life.dispute({ invoiceLineId: newId() }),
    await life.dispute({ invoiceLineId: line?.id }),
    await life.dispute({ callRecordId: disputed.id }),
    await life.settle(newId(), 'UPHELD'),
  ];
  const settled = await Promise.all([1, 2].map(() => life.settle(doneOf(first), 'REJECTED')));

  expect(codesOf(refused)).toEqual([
    ...['DISPUTE_SUBJECT_INVALID', 'DISPUTE_SUBJECT_INVALID', 'CALL_RECORD_UNKNOWN', 'CHARGE_UNKNOWN'],
    ...['LINE_UNKNOWN', 'LINE_NOT_ISSUED', 'DISPUTE_OPEN', 'DISPUTE_UNKNOWN'],
  ]);
  expect(codesOf(settled).toSorted()).toEqual(['DISPUTE_SETTLED', 'done']);
});

test('disputes are seen on the account, by those who bill and the salesperson', async () => {
  const specialist: Viewer = { subject: 'ann', kind: 'person', roles: ['billing-specialist'], scopes: [] };
  const { number, disputed } = await twoCalls();
  const mutation = `mutation ($input: OpenDisputeInput!) { openDispute(input: $input) {
    dispute { state openedBy callRecord { id } } userErrors { code } } }`;
  const input = { idempotencyKey: newId(), callRecordId: disputed.id, reason: 'We were not there' };

  const refused = await billing.ask(mutation, { input });
  const opened = await billing.ask(mutation, { input }, specialist);

  expect(refused.data).toEqual({ openDispute: { dispute: null, userErrors: [{ code: 'FORBIDDEN' }] } });
  expect(opened.data).toEqual({
    openDispute: { dispute: { state: 'OPEN', openedBy: 'ann', callRecord: { id: disputed.id } }, userErrors: [] },
  });
  const seen = `query ($number: String!) { billingAccount(number: $number) {
    currentBillingPeriod { openDisputeCount } disputes { nodes { state reason } } } }`;
  expect((await billing.ask(seen, { number })).data).toEqual({
    billingAccount: {
      currentBillingPeriod: { openDisputeCount: 1 },
      disputes: { nodes: [{ state: 'OPEN', reason: 'We were not there' }] },
    },
  });
});

describe('settling while the account is rated', () => {
  test.each(['counting', 'records'] as const)(
    'waits for who holds the %s, and holds nothing it needs',
    async (held) => {
      const { customerId, disputed } = await twoCalls();
      const waiting = call(5);
      await billing.receive(customerId, [waiting]);
      const about = held === 'counting' ? { callRecordId: disputed.id } : { callRecordId: waiting.id };
      const id = doneOf(await life.dispute(about));

      let settling: ReturnType<typeof life.settle> | undefined;
      await billing.write(async (tx) => {
        if (held === 'counting') await lockCounting(tx, [customerId]);
        if (held === 'records') await takeWaitingCalls(tx, [customerId], 10);
        settling = life.settle(id, 'UPHELD');
        // Long enough for it to meet what is held.
        await new Promise((resolve) => setTimeout(resolve, 200));
        await shareAccountsOfCustomers(tx, [customerId]);
      });

      doneOf(await settling);
    },
  );
});
