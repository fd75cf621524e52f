import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KnownContract } from '../src/contracts/contract.js';
import { type Grant, grantCoupon } from '../src/coupons/grant-coupon.js';
import { prepareInvoices } from '../src/invoices/prepare-invoices.js';
import { voidInvoice } from '../src/invoices/void-invoice.js';
import { type BillingAlone, leg, startBillingAlone } from './billing-alone.js';
import { codesOf, doneOf, invoicingOf } from './invoicing.js';

let billing: BillingAlone;
let invoicing: ReturnType<typeof invoicingOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
  invoicing = invoicingOf(billing);
});
beforeEach(() => billing.moveTo('2026-11-24T12:00:00Z'));
afterAll(() => billing.stop());

const grant = (accountNumber: string, { code = 'WELCOME', amount = '5.00', ...rest }: Partial<Grant> = {}) =>
  billing.write((tx) =>
    grantCoupon(
      tx,
      { accountNumber, code, amount, currency: 'EUR', ...rest },
      { now: billing.now(), subject: 'Paula' },
    ),
  );
const allowances = (invoiceId: string) =>
  billing.rows<{ reason: string; amount: string }>(
    sql`select reason, amount_minor::text as amount from invoice_allowances where invoice_id = ${invoiceId} order by position`,
  );
const couponsOf = async (number: string) => {
  const { data } = await billing.ask<{ billingAccount: { coupons: unknown[] } }>(
    'query ($number: String!) { billingAccount(number: $number) { coupons { code amount { amount } left { amount currency } expiresOn } } }',
    { number },
  );
  return data.billingAccount.coupons;
};
/** 10 minutes at 0.60 in November: 6.00. */
const charged = () => invoicing.chargedAccount([leg('2026-11-02T08:00:00Z', 600)], { unitPrice: '0.60' });
const draftOf = (accountId: string) => invoicing.draft(accountId, '2026-11-24T12:00:00Z');

describe('a coupon', () => {
  test('is taken off before tax, and what is left of it goes off the next invoice', async () => {
    const { customerId, number, accountId } = await charged();
    doneOf(await grant(number, { amount: '8.00' }));

    const first = await draftOf(accountId);
    await invoicing.issue([first.id]);
    const december = [leg('2026-12-02T08:00:00Z', 3_600)];
    billing.moveTo('2027-01-02T12:00:00Z');
    await billing.receive(customerId, december);
    await billing.rate(december);
    const second = await invoicing.draft(accountId, '2026-12-15T12:00:00Z');

    expect(first).toMatchObject({
      lineNetMinor: 600n,
      allowanceMinor: 600n,
      netMinor: 0n,
      taxMinor: 0n,
      totalMinor: 0n,
    });
    expect(second).toMatchObject({ lineNetMinor: 360n, allowanceMinor: 200n, netMinor: 160n, taxMinor: 30n });
    expect(await allowances(second.id)).toEqual([{ reason: 'Coupon WELCOME', amount: '200' }]);
    expect(await couponsOf(number)).toEqual([
      { code: 'WELCOME', amount: { amount: '8.00' }, left: { amount: '0.00', currency: 'EUR' }, expiresOn: null },
    ]);
  });

  test('that expires first is used first, and one that has expired is not', async () => {
    const { number, accountId } = await charged();
    doneOf(await grant(number, { code: 'LATER', amount: '4.00' }));
    doneOf(await grant(number, { code: 'SOON', amount: '3.00', expiresOn: '2026-11-30' }));
    doneOf(await grant(number, { code: 'TODAY', amount: '1.00', expiresOn: '2026-11-24' }));

    billing.moveTo('2026-11-25T12:00:00Z');
    const draft = await draftOf(accountId);

    expect(await allowances(draft.id)).toEqual([
      { reason: 'Coupon SOON', amount: '300' },
      { reason: 'Coupon LATER', amount: '300' },
    ]);
  });

  test('counts on a draft that was made before it was granted', async () => {
    const { number, accountId } = await charged();
    const draft = await draftOf(accountId);
    doneOf(await grant(number));

    const [issued] = await invoicing.issue([draft.id]);

    expect(doneOf(issued)).toMatchObject({ id: draft.id, netMinor: 100n, taxMinor: 19n });
  });

  test('is whole again when its invoice is made void', async () => {
    const { number, accountId } = await charged();
    doneOf(await grant(number));
    const [issued] = await invoicing.issue([(await draftOf(accountId)).id]);

    const invoiceNumber = doneOf(issued).number ?? '';
    doneOf(await billing.write((tx) => voidInvoice(tx, { invoiceNumber, reason: 'wrong customer' }, billing.now())));

    expect(await couponsOf(number)).toEqual([expect.objectContaining({ left: { amount: '5.00', currency: 'EUR' } })]);
  });

  test('is not usage that falls short of a minimum commitment', async () => {
    const { customerId, number, accountId } = await charged();
    doneOf(await grant(number));
    await invoicing.issue([(await draftOf(accountId)).id]);
    const contract: KnownContract = {
      ...{ contractId: newId(), version: 1, customerId, number: 'C-1', currency: 'EUR', timeZone: 'Europe/Berlin' },
      ...{ validFrom: '2026-01-01', validTo: null },
      terms: {
        ...{ rounding: { point: 'PER_LINE', mode: 'HALF_UP' }, discountPercent: '0', invoicing: 'PER_PERIOD' },
        ...{ minimumCommitment: '10.00', maximumCommitment: null },
      },
    };

    billing.moveTo('2026-12-02T12:00:00Z');
    const asked = [{ accountId, within: new Date('2026-11-24T12:00:00Z') }];
    const [shortfall] = await billing.write((tx) =>
      prepareInvoices(tx, asked, { now: billing.now(), contracts: [contract] }),
    );

    expect(doneOf(shortfall)).toMatchObject({ lineNetMinor: 400n, netMinor: 400n });
  });

  test('that cannot be is refused by name', async () => {
    const { number } = await charged();
    doneOf(await grant(number));

    const refused = [
      await grant('NOBODY'),
      await grant(number),
      await grant(number, { code: 'spring time' }),
      await grant(number, { code: 'A', amount: '0.00' }),
      await grant(number, { code: 'A', amount: '1.001' }),
      await grant(number, { code: 'A', currency: 'USD' }),
      await grant(number, { code: 'A', expiresOn: '2026-11-23' }),
    ];

    expect(codesOf(refused)).toEqual([
      'ACCOUNT_UNKNOWN',
      'COUPON_KNOWN',
      'COUPON_CODE_INVALID',
      'COUPON_AMOUNT_INVALID',
      'COUPON_AMOUNT_INVALID',
      'COUPON_CURRENCY_DIFFERS',
      'COUPON_EXPIRED',
    ]);
  });
});
