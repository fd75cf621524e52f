import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccountChanges, changeBillingAccount } from '../src/accounts/change-billing-account.js';
import { keepContracts } from '../src/contracts/queries.js';
import { type BillingAlone, contractRate, leg, listRate, startBillingAlone } from './billing-alone.js';
import { contract, graphOfSales, invoiceLifeOf } from './invoice-life.js';
import { codesOf, doneOf } from './invoicing.js';

let billing: BillingAlone;
let life: ReturnType<typeof invoiceLifeOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue(
    [
      listRate(),
      listRate({ serviceCode: 'relay', unitPrice: '0.10' }),
      listRate({ serviceCode: 'aid', unitPrice: '0.20' }),
    ],
    [
      { code: 'relay', name: 'Relay', vat: 'ZERO' },
      { code: 'aid', name: 'Aid line', vat: 'EXEMPT', vatReason: 'Exempt, article 132' },
    ],
  );
  life = invoiceLifeOf(billing);
});
afterAll(() => billing.stop());
beforeEach(() => billing.moveTo('2026-11-24T12:00:00Z'));

const october = '2026-10-15T12:00:00Z';
const minutes = (count: number, joinedAt = '2026-10-10T10:00:00Z') => leg(joinedAt, count * 60);
const change = (accountNumber: string, changes: AccountChanges) =>
  billing.write((tx) => changeBillingAccount(tx, { accountNumber, ...changes }, { sellerCountry: 'DE' }));
/** An account by terms of its own, charged for the calls at 0.06. */
async function accountBy(changes: AccountChanges, calls: Parameters<BillingAlone['receive']>[1], countryCode = 'DE') {
  const currency = countryCode === 'US' ? 'USD' : 'EUR';
  const { customerId, number } = await billing.openAccount({ countryCode });
  doneOf(await change(number, changes));
  await billing.receive(customerId, calls);
  await billing.rate(calls, [contractRate(customerId, { unitPrice: '0.06', currency })]);
  const [account] = await billing.rows<{ id: string }>(sql`select id from billing_accounts where number = ${number}`);
  return { customerId, number, accountId: account?.id ?? '' };
}
const taxesOf = (invoiceId: string) =>
  billing.rows(sql`select category, percent, base_minor::int as base, tax_minor::int as tax, coalesce(reason_code, reason) as reason
    from invoice_taxes where invoice_id = ${invoiceId} order by category`);
const allowancesOf = (invoiceId: string) =>
  billing.rows(sql`select reason, percent, base_minor::int as base, amount_minor::int as amount
    from invoice_allowances where invoice_id = ${invoiceId} order by position`);

describe('an account', () => {
  test('by anniversary is billed from its day on, counted from the anchor in its time zone', async () => {
    const calls = [minutes(10, '2026-10-30T22:59:59Z'), minutes(20, '2026-10-30T23:00:00Z')];
    const { accountId } = await accountBy({ cycle: 'ANNIVERSARY', anchorDay: 31 }, calls);

    const before = await life.draft(accountId, '2026-10-30T12:00:00Z');
    await life.issue([before.id]);
    const after = await life.draft(accountId, '2026-11-01T12:00:00Z');

    expect([before.periodStartsAt, before.periodEndsAt, before.netMinor]).toEqual([
      ...[new Date('2026-09-29T22:00:00Z'), new Date('2026-10-30T23:00:00Z')],
      60n,
    ]);
    // The 30th, where November has no 31st.
    expect([after.periodEndsAt, after.netMinor]).toEqual([new Date('2026-11-29T23:00:00Z'), 120n]);
  });

  test('keeps its cycle once it has charges, and takes no terms that cannot be', async () => {
    const { number } = await accountBy({}, [minutes(10)]);
    const refused = [
      await change(number, { cycle: 'ANNIVERSARY' }),
      await change(number, { anchorDay: 0 }),
      await change(number, { graceDays: 61 }),
      await change(number, { paymentTermDays: -1 }),
      await change(number, { vatId: 'DE000000000' }),
      await change(number, { invoiceSeries: 'CN' }),
      await change(number, { invoiceSeries: '2026' }),
      await change(number, { purchaseOrder: ' ' }),
      await change('B-NOBODY', { graceDays: 1 }),
    ];

    expect(codesOf(refused)).toEqual([
      ...['ACCOUNT_HAS_CHARGES', 'NUMBER_OUT_OF_RANGE', 'NUMBER_OUT_OF_RANGE', 'NUMBER_OUT_OF_RANGE', 'VAT_ID_INVALID'],
      ...['SERIES_INVALID', 'SERIES_INVALID', 'REFERENCE_INVALID', 'ACCOUNT_UNKNOWN'],
    ]);
  });

  test('has its own series, references and days to pay on its invoices', async () => {
    const terms = { invoiceSeries: 'NORD', paymentTermDays: 30, buyerReference: '04011000-1', purchaseOrder: 'PO 7' };
    const { accountId } = await accountBy(terms, [minutes(10)]);

    const invoice = await life.issued(accountId, october);

    expect(invoice).toMatchObject({
      ...{ number: 'NORD-2026-000001', issuedOn: '2026-11-24', dueOn: '2026-12-24' },
      ...{ buyerReference: '04011000-1', purchaseOrder: 'PO 7' },
    });
  });

  test('with days of grace has its draft issued after the last of them, in its time zone', async () => {
    const { accountId } = await accountBy({ graceDays: 3 }, [minutes(10)], 'US');

    const draft = await life.draft(accountId, october);

    // October ends at 04:00 UTC; the clocks of New York go back on the first of November.
    expect([draft.periodEndsAt, draft.issueAfter]).toEqual([
      new Date('2026-11-01T04:00:00Z'),
      new Date('2026-11-04T05:00:00Z'),
    ]);
  });
});

describe('a contract', () => {
  test("takes its discount off each VAT category's lines, its cents to the largest line", async () => {
    const calls = [minutes(10), leg('2026-10-10T10:00:00Z', 420, { serviceCode: 'relay' })];
    const { accountId, customerId } = await accountBy({}, calls);

    const draft = await life.draft(accountId, october, [contract(customerId, { discountPercent: '12.5' })]);

    // 0.60 at 19 % and 0.70 at no VAT.
    expect(await allowancesOf(draft.id)).toEqual([
      { reason: 'Discount', percent: '12.5', base: 60, amount: 8 },
      { reason: 'Discount', percent: '12.5', base: 70, amount: 9 },
    ]);
    expect(draft).toMatchObject({ lineNetMinor: 130n, allowanceMinor: 17n, netMinor: 113n, taxMinor: 10n });
  });

  test('demands what an ended period falls short of its minimum, after the discount and once', async () => {
    const { accountId, customerId } = await accountBy({}, [minutes(100)]); // 6.00
    const terms = contract(customerId, { minimumCommitment: '10.00', discountPercent: '10' });
    const invoice = await life.issued(accountId, october, [terms]);
    const late = minutes(10);
    await billing.receive(customerId, [late]);
    await billing.rate([late]);
    const next = await life.issued(accountId, october);

    expect(await life.linesOf(invoice.id)).toMatchObject([
      { service: 'audio', net: 600 },
      { service: 'commitment', calls: 0, net: 460 },
    ]);
    expect(invoice.netMinor).toBe(1_000n);
    expect(await life.linesOf(next.id)).toMatchObject([{ service: 'audio', net: 60 }]);
  });

  test('demands no minimum of a period that still runs, nor in another currency', async () => {
    const { accountId, customerId } = await accountBy({}, [minutes(100), minutes(10, '2026-11-02T10:00:00Z')]);
    const minimum = contract(customerId, { minimumCommitment: '10.00' });

    const running = await life.draft(accountId, '2026-11-15T12:00:00Z', [minimum]);
    const dollars = await accountBy({}, [minutes(100)]);
    const ended = await life.draft(dollars.accountId, october, [
      contract(dollars.customerId, { minimumCommitment: '10.00' }, 'USD'),
    ]);

    expect([running.netMinor, ended.netMinor]).toEqual([660n, 600n]);
  });

  test('takes off what is above its maximum', async () => {
    const { accountId, customerId } = await accountBy({}, [minutes(100)]);

    const draft = await life.draft(accountId, october, [contract(customerId, { maximumCommitment: '5.00' })]);

    expect(await allowancesOf(draft.id)).toMatchObject([{ reason: 'Above the maximum commitment', amount: 100 }]);
    expect([draft.netMinor, draft.taxMinor]).toEqual([500n, 95n]);
  });

  test('per conference makes an invoice of each one, as soon as all of it has its price', async () => {
    const { customerId, accountId } = await accountBy({}, []);
    const each = contract(customerId, { invoicing: 'PER_CONFERENCE' });
    const [first, second, third] = [minutes(10), minutes(20), minutes(30)];
    const conferenceId = newId();
    await billing.receive(customerId, [first, second], conferenceId);
    await billing.receive(customerId, [third]);
    await billing.rate([first, third], [contractRate(customerId, { unitPrice: '0.06' })]);
    await billing.write((tx) => keepContracts(tx, [each], billing.now()));

    await life.work(graphOfSales({ contracts: [each] }));
    const again = await life.work(graphOfSales({ contracts: [each] }));

    expect(
      await billing.rows(sql`select kind, state, net_minor::int as net, (conference_id = ${conferenceId}) as is_first
        from invoices where account_id = ${accountId} order by 4`),
    ).toEqual([
      { kind: 'CONFERENCE', state: 'ISSUED', net: 180, is_first: false },
      { kind: 'CONFERENCE', state: 'ISSUED', net: 180, is_first: true },
    ]);
    expect(again).toMatchObject({ preparedCount: 0, issuedCount: 0 });
  });
});

describe('VAT', () => {
  test('is taken once per category: standard, zero and exempt on one invoice', async () => {
    const calls = ['audio', 'relay', 'aid'].map((serviceCode) => leg('2026-10-10T10:00:00Z', 600, { serviceCode }));
    const { accountId } = await accountBy({}, calls);

    const invoice = await life.issued(accountId, october);

    expect(await taxesOf(invoice.id)).toEqual([
      { category: 'E', percent: '0', base: 200, tax: 0, reason: 'Exempt, article 132' },
      { category: 'S', percent: '19', base: 60, tax: 11, reason: null },
      { category: 'Z', percent: '0', base: 100, tax: 0, reason: null },
    ]);
    expect(invoice.totalMinor).toBe(371n);
  });

  test('is owed by the customer who gives a VAT id of another member state, whatever the service', async () => {
    const calls = ['audio', 'relay'].map((serviceCode) => leg('2026-10-10T10:00:00Z', 600, { serviceCode }));
    const { accountId } = await accountBy({ vatId: 'LV40003032949' }, calls, 'LV');

    const invoice = await life.issued(accountId, october);

    expect(await taxesOf(invoice.id)).toEqual([
      { category: 'AE', percent: '0', base: 160, tax: 0, reason: 'VATEX-EU-AE' },
    ]);
  });

  test('is the seller’s in a member state without a VAT id, and none outside, in the currency of the country', async () => {
    const inside = await accountBy({}, [minutes(10)], 'LV');
    const { accountId } = await life.chargedAccount([minutes(10)], { countryCode: 'US' });

    const [first, second] = [await life.issued(inside.accountId, october), await life.issued(accountId, october)];

    expect(await taxesOf(first.id)).toMatchObject([{ category: 'S', percent: '19', tax: 11 }]);
    expect(await taxesOf(second.id)).toMatchObject([{ category: 'O', tax: 0, reason: 'VATEX-EU-O' }]);
    expect([first.currency, second.currency]).toEqual(['EUR', 'USD']);
    const amount = { amount: '0.60', currency: 'EUR' };
    expect(codesOf(await life.pay([{ invoiceId: second.id, amount, reference: newId() }]))).toEqual([
      'PAYMENT_CURRENCY_DIFFERS',
    ]);
  });
});
