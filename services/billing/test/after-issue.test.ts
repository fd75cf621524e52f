import { newId } from '@switchboard/kit/ids';
import type { Viewer } from '@switchboard/kit/viewer';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BillingAlone, contractRate, leg, startBillingAlone } from './billing-alone.js';
import { contract, invoiceLifeOf } from './invoice-life.js';
import { codesOf, doneOf } from './invoicing.js';

let billing: BillingAlone;
let life: ReturnType<typeof invoiceLifeOf>;
// VAT of 21 %, as in the worked examples.
beforeAll(async () => {
  billing = await startBillingAlone('2026-11-24T12:00:00Z', { sellerCountry: 'LV', paymentTermDays: 14 });
  await billing.loadCatalogue();
  life = invoiceLifeOf(billing);
});
afterAll(() => billing.stop());
beforeEach(() => billing.moveTo('2026-11-24T12:00:00Z'));

const october = '2026-10-15T12:00:00Z';
const november = '2026-11-15T12:00:00Z';
const minutes = (count: number, day = '2026-10-10') => leg(`${day}T10:00:00Z`, count * 60);
const chargedAccount = (count: number, unitPrice = '0.05') =>
  life.chargedAccount([minutes(count)], { countryCode: 'LV', unitPrice });
const specialist: Viewer = { subject: 'ann', kind: 'person', roles: ['billing-specialist'], scopes: [] };
const balanceOf = async (number: string) => {
  const query = `query ($number: String!) { billingAccount(number: $number) { balance {
    open { amount } overdue { amount } credit { amount } } } }`;
  const { data } = await billing.ask<{ billingAccount: { balance: object } }>(query, { number });
  return data.billingAccount.balance;
};
const balance = (open: string, credit: string, overdue = '0.00') => ({
  ...{ open: { amount: open }, overdue: { amount: overdue }, credit: { amount: credit } },
});
/** Charges as they lie there: kind, whether on a line, and the amount in units. */
const chargesOf = (accountId: string) =>
  billing.rows(sql`
    select kind, kind = 'rate' and not reversed as live, invoice_line_id is not null as lined,
      trim_scale(amount_sixtieths / 60)::text as amount from charges where account_id = ${accountId} order by live, kind`);

describe('a credit note', () => {
  const mutation = `mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) {
    creditNote { number reasonCode lines { position gross { amount } net { amount } vatPercent }
      net { amount } tax { amount } total { amount } applied { amount } invoice { number state } }
    userErrors { code path } } }`;
  const creditOf = (invoiceNumber: string, over: object) => ({
    input: { idempotencyKey: newId(), invoiceNumber, reasonCode: 'GOODWILL', reason: 'Bad line', ...over },
  });

  test('example 21: 5.00 out of 15.00 less 10 %, VAT 21 %, gives back 4.50 net and 5.45 gross', async () => {
    const { accountId, customerId, number: account } = await chargedAccount(300);
    const { number } = await life.issued(accountId, october, [contract(customerId, { discountPercent: '10' })]);
    const before = await balanceOf(account);

    const answer = await billing.ask(
      mutation,
      creditOf(number, { lines: [{ position: 1, amount: '5.00' }] }),
      specialist,
    );

    expect(answer.data).toEqual({
      issueCreditNote: {
        creditNote: {
          number: expect.stringMatching(/^CN-2026-\d{6}$/),
          reasonCode: 'GOODWILL',
          lines: [{ position: 1, gross: { amount: '5.00' }, net: { amount: '4.50' }, vatPercent: '21' }],
          net: { amount: '4.50' },
          tax: { amount: '0.95' },
          total: { amount: '5.45' },
          applied: { amount: '5.45' },
          invoice: { number, state: 'ISSUED' },
        },
        userErrors: [],
      },
    });
    expect([before, await balanceOf(account)]).toEqual([balance('16.34', '0.00'), balance('10.89', '0.00')]);
  });

  test('is for those who bill, and given once however often it is asked with the same key', async () => {
    const { accountId } = await chargedAccount(100);
    const { number } = await life.issued(accountId, october);
    const asked = creditOf(number, { amount: '1.00' });

    const others = await billing.ask(mutation, asked);
    const answers = [await billing.ask(mutation, asked, specialist), await billing.ask(mutation, asked, specialist)];

    expect(others.data).toEqual({
      issueCreditNote: { creditNote: null, userErrors: [{ code: 'FORBIDDEN', path: [] }] },
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(await life.creditsOf(accountId)).toEqual([{ reason: 'GOODWILL', net: 100, tax: 21, total: 121 }]);
  });

  test('over more than is left is refused, of a line as of the invoice, also after earlier ones', async () => {
    const { accountId } = await chargedAccount(100); // 5.00 and 1.05 VAT
    const { number } = await life.issued(accountId, october);
    const line = (amount: string) => ({ lines: [{ position: 1, amount }] });

    const outcomes = [
      await life.credit(number, line('5.01')),
      await life.credit(number, { amount: '5.01' }),
      await life.credit(number, line('3.00')),
      await life.credit(number, line('2.01')),
      await life.credit(number, { amount: '2.01' }),
      await life.credit(number, { ...line('1.00'), amount: '1.00' }),
      await life.credit(number, { lines: [{ position: 7, amount: '1.00' }] }),
      await life.credit(number, { amount: '0.001' }),
      await life.credit(number, { amount: '-1.00' }),
      await life.credit('2026-999999'),
      await life.credit(number, { reason: ' ' }),
      await life.credit(number),
      await life.credit(number),
    ];

    expect(codesOf(outcomes)).toEqual([
      ...['CREDIT_EXCEEDS_LINE', 'CREDIT_EXCEEDS_INVOICE', 'done', 'CREDIT_EXCEEDS_LINE', 'CREDIT_EXCEEDS_INVOICE'],
      ...['CREDIT_AMBIGUOUS', 'LINE_UNKNOWN', 'CREDIT_AMOUNT_INVALID', 'CREDIT_AMOUNT_INVALID', 'INVOICE_UNKNOWN'],
      ...['REASON_INVALID', 'done', 'CREDIT_EMPTY'],
    ]);
    // The rest was given back whole: nothing is left of net or tax.
    expect(await life.creditsOf(accountId)).toEqual([
      { reason: 'GOODWILL', net: 300, tax: 63, total: 363 },
      { reason: 'GOODWILL', net: 200, tax: 42, total: 242 },
    ]);
    expect(await life.invoicesOf(accountId)).toMatchObject([{ state: 'PAID', total: 605 }]);
  });

  test('asked twice at once gives no more than there is', async () => {
    const { accountId } = await chargedAccount(100);
    const { number } = await life.issued(accountId, october);

    const outcomes = await Promise.all([1, 2, 3].map(() => life.credit(number, { amount: '4.00' })));

    expect(codesOf(outcomes).toSorted()).toEqual(['CREDIT_EXCEEDS_INVOICE', 'CREDIT_EXCEEDS_INVOICE', 'done']);
  });

  test('of what is paid already is credit, which pays the next invoice', async () => {
    const { accountId, customerId, number: account } = await chargedAccount(100);
    const invoice = await life.issued(accountId, october);
    const amount = { amount: '6.05', currency: 'EUR' };
    expect(codesOf(await life.pay([{ invoiceId: invoice.id, amount, reference: newId() }]))).toEqual(['done']);

    doneOf(await life.credit(invoice.number, { amount: '2.00' })); // 2.42 gross
    const between = await balanceOf(account);
    const call = minutes(20, '2026-11-10'); // 1.00 and 0.21 VAT
    await billing.receive(customerId, [call]);
    await billing.rate([call], [contractRate(customerId, { unitPrice: '0.05' })]);
    const next = await life.issued(accountId, november);

    expect([between, next.state, await balanceOf(account)]).toEqual([
      balance('0.00', '2.42'),
      'PAID',
      balance('0.00', '1.21'),
    ]);
  });
});

describe('an invoice made void', () => {
  test('keeps its number and demands nothing, and its charges go on the next one', async () => {
    const { accountId, number: account } = await chargedAccount(100);
    const { number, id } = await life.issued(accountId, october);

    doneOf(await life.makeVoid(number));
    const demanded = await balanceOf(account);
    const next = await life.issued(accountId, october);

    expect(demanded).toEqual(balance('0.00', '0.00'));
    expect(await billing.rows(sql`select state, number, ended_on::text as on from invoices where id = ${id}`)).toEqual([
      { state: 'VOID', number, on: '2026-11-24' },
    ]);
    expect([next.totalMinor, next.number === number]).toEqual([605n, false]);
    expect(await chargesOf(accountId)).toEqual([{ kind: 'rate', live: true, lined: true, amount: '5' }]);
  });

  test('is refused when something was paid or credited, or it has ended', async () => {
    const [paid, credited, ended, givenUp] = await Promise.all(
      [1, 2, 3, 4].map(async () => life.issued((await chargedAccount(100)).accountId, october)),
    );
    if (!paid || !credited || !ended || !givenUp) throw new Error('four invoices are issued');
    await life.pay([{ invoiceId: paid.id, amount: { amount: '0.01', currency: 'EUR' }, reference: newId() }]);
    await life.credit(credited.number, { amount: '0.01' });
    await life.makeVoid(ended.number);
    await life.giveUp(givenUp.number);

    const outcomes = [];
    for (const { number } of [paid, credited, ended, givenUp]) outcomes.push(await life.makeVoid(number));

    expect(codesOf(outcomes)).toEqual(['INVOICE_PAID', 'INVOICE_PAID', 'INVOICE_VOID', 'INVOICE_UNCOLLECTIBLE']);
    expect(codesOf([await life.credit(ended.number), await life.giveUp(ended.number)])).toEqual([
      'INVOICE_VOID',
      'INVOICE_VOID',
    ]);
  });
});

test('an invoice that is given up is owed no more, and takes no payment', async () => {
  const { accountId, number: account } = await chargedAccount(100);
  const { id, number } = await life.issued(accountId, october);
  billing.moveTo('2026-12-24T12:00:00Z');
  const before = await balanceOf(account);

  doneOf(await life.giveUp(number));

  expect([before, await balanceOf(account)]).toEqual([balance('6.05', '0.00', '6.05'), balance('0.00', '0.00')]);
  const amount = { amount: '6.05', currency: 'EUR' };
  expect(codesOf(await life.pay([{ invoiceId: id, amount, reference: newId() }]))).toEqual(['INVOICE_UNCOLLECTIBLE']);
});

test('a payment of more than credit has left open is refused', async () => {
  const { accountId } = await chargedAccount(100);
  const { id, number } = await life.issued(accountId, october);
  doneOf(await life.credit(number, { amount: '2.00' })); // 2.42 gross: 3.63 is open
  const pay = (amount: string) =>
    life.pay([{ invoiceId: id, amount: { amount, currency: 'EUR' }, reference: newId() }]);

  expect(codesOf([...(await pay('3.64')), ...(await pay('3.63')), ...(await pay('0.01'))])).toEqual([
    'PAYMENT_OVER_BALANCE',
    'done',
    'PAYMENT_OVER_BALANCE',
  ]);
});

describe('example 23: a rate changed retroactively from 0.05 to 0.04 for 10 minutes', () => {
  const cheaper = (customerId: string) => contractRate(customerId, { unitPrice: '0.04' });

  test('not invoiced: the charge is reversed, -0.50, and made anew, 0.40', async () => {
    const { accountId, customerId } = await chargedAccount(10);
    const drafted = await life.draft(accountId, october);
    await billing.requestRerating(customerId, '2026-10-01', 2);
    await life.rerate([cheaper(customerId)]);

    expect(await chargesOf(accountId)).toEqual([
      { kind: 'rate', live: false, lined: false, amount: '0.5' },
      { kind: 'reversal', live: false, lined: false, amount: '-0.5' },
      { kind: 'rate', live: true, lined: false, amount: '0.4' },
    ]);
    const [issued] = await life.issue([drafted.id]);
    expect(doneOf(issued).netMinor).toBe(40n);
    expect(await life.creditsOf(accountId)).toEqual([]);
  });

  test('invoiced: a credit note over 0.50, and 0.40 on the next invoice', async () => {
    const { accountId, customerId, number: account } = await chargedAccount(10);
    const first = await life.issued(accountId, october);
    await billing.requestRerating(customerId, '2026-10-01', 2);
    await life.rerate([cheaper(customerId)]);

    await life.work();
    const next = await life.issued(accountId, november);

    expect(await life.creditsOf(accountId)).toEqual([{ reason: 'RATE_CHANGED', net: 50, tax: 11, total: 61 }]);
    expect([first.totalMinor, next.netMinor, next.taxMinor]).toEqual([61n, 40n, 8n]);
    expect(await life.linesOf(next.id)).toMatchObject([{ service: 'audio', calls: 1, net: 40 }]);
    expect(await balanceOf(account)).toEqual(balance('0.48', '0.00'));
  });

  test('invoiced, and given back by goodwill before: only the rest is given back', async () => {
    const { accountId, customerId } = await chargedAccount(10);
    const { number } = await life.issued(accountId, october);
    doneOf(await life.credit(number, { amount: '0.30' }));
    await billing.requestRerating(customerId, '2026-10-01', 2);
    await life.rerate([cheaper(customerId)]);

    await life.work();
    await life.work();

    expect((await life.creditsOf(accountId)).map(({ reason, net }) => [reason, net])).toEqual([
      ['GOODWILL', 30],
      ['RATE_CHANGED', 20],
    ]);
  });

  test('a rate that stays the same changes nothing', async () => {
    const { accountId, customerId } = await chargedAccount(10);
    await life.issued(accountId, october);
    await billing.requestRerating(customerId, '2026-10-01', 2);
    const [rate] = await billing.rows<{ id: string }>(
      sql`select contract_rate_id as id from charges where account_id = ${accountId}`,
    );
    await life.rerate([contractRate(customerId, { unitPrice: '0.05', ...(rate && { id: rate.id }) })]);
    await life.work();

    expect(await life.creditsOf(accountId)).toEqual([]);
    expect(await chargesOf(accountId)).toHaveLength(1);
  });
});

test('example 24 where credit and charge are documents of their own: each has VAT on its own base', async () => {
  const { accountId, customerId } = await chargedAccount(10);
  const first = await life.issued(accountId, october);
  await billing.requestRerating(customerId, '2026-10-01', 2);
  await life.rerate([contractRate(customerId, { unitPrice: '0.04' })]);
  await life.work();
  const next = await life.issued(accountId, november);
  const [credit] = await life.creditsOf(accountId);

  const owed = first.totalMinor - BigInt(credit?.total ?? 0) + next.totalMinor;

  // 0.61 - 0.61 + 0.48; on one document the difference of -0.10 would be -0.02 of VAT.
  expect([owed, next.netMinor - first.netMinor]).toEqual([48n, -10n]);
});
