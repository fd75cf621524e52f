import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BillingAlone, leg, startBillingAlone } from './billing-alone.js';
import { breaches, documentedOf } from './documented.js';
import { invoicingOf } from './invoicing.js';

let billing: BillingAlone;
let documented: ReturnType<typeof documentedOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
  documented = documentedOf(billing);
});
afterAll(() => billing.stop());

const call = (seconds: number, over = {}) => leg('2026-10-10T10:00:00Z', seconds, over);

test('a credit note over a whole invoice gives its lines and allowances back, between the same parties', async () => {
  const charged = await documented.charged([call(6_000), call(600, { accessTypeCode: 'toll' })]);
  const issued = await documented.issue(charged, { language: 'lv', terms: { discountPercent: '10' } });
  const invoice = await documented.documentOf(issued.id);

  const note = await documented.credit(issued.number, { reasonCode: 'CANCELLATION', reason: 'Nepareizs klients' });

  expect(note).toMatchObject({
    ...{ kind: 'CREDIT_NOTE', number: 'CN-2026-000001', issuedOn: '2026-11-24', dueOn: null, language: 'lv' },
    ...{ buyer: invoice.buyer, seller: invoice.seller, period: invoice.period, contractNumber: 'V-2020-1' },
    precedingInvoice: { number: issued.number, issuedOn: '2026-11-24' },
    creditReason: 'Anulēšana: Nepareizs klients',
    allowances: [{ reason: 'Atlaide', amountMinor: 66n }],
    totals: { ...invoice.totals, payableMinor: invoice.totals.totalMinor },
  });
  expect(note.lines).toEqual(invoice.lines);
  expect(breaches(note)).toEqual([]);
});

test('of a part of a line it says how much, and of which; together the notes give back what was invoiced', async () => {
  const issued = await documented.issue(await documented.charged([call(6_000), call(601)]));
  const lines = [{ position: 1, amount: '0.07' }];

  const [part, rest] = [await documented.credit(issued.number, { lines }), await documented.credit(issued.number)];

  const piece = { quantity: '1', unitCode: 'C62', unitPrice: '0.07', netMinor: 7n, callCount: 0 };
  expect(part.lines).toMatchObject([{ ...piece, position: 1, serviceName: 'Audio conference' }]);
  expect(part.creditReason).toBe('Kulanz: Slikta skaņa');
  expect(part.totals.totalMinor + rest.totals.totalMinor).toBe(issued.totalMinor);
  expect([breaches(part), breaches(rest)]).toEqual([[], []]);
});

test('what the system gives back by itself has its reason in the language alone', async () => {
  const issued = await documented.issue(await documented.charged([call(6_000)]), { language: 'de' });

  const note = await documented.credit(issued.number, { reasonCode: 'DISPUTE_UPHELD', reason: 'Dispute upheld' });

  expect(note.creditReason).toBe('Reklamation anerkannt');
});

test('credit that was there is paid before the invoice; what is paid or given back later is not', async () => {
  const charged = await documented.charged([call(6_000), leg('2026-11-02T10:00:00Z', 6_000)]);
  const first = await documented.issue(charged);
  await invoicingOf(billing).pay([
    { invoiceId: first.id, amount: { amount: '7.14', currency: 'EUR' }, reference: 'bank 1' },
  ]);
  // Given back of what is paid, so that the account has it for later.
  await documented.credit(first.number, { amount: '1.00' });
  const second = await documented.issue(charged, { within: '2026-11-15T12:00:00Z' });
  await documented.credit(second.number, { amount: '0.50' });

  const [before, after] = [await documented.documentOf(first.id), await documented.documentOf(second.id)];

  expect(before.totals).toMatchObject({ totalMinor: 714n, prepaidMinor: 0n, payableMinor: 714n });
  expect(after.totals).toMatchObject({ totalMinor: 714n, prepaidMinor: 119n, payableMinor: 595n });
  expect(breaches(after)).toEqual([]);
});
