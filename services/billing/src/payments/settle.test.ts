import { expect, test } from 'vitest';
import { settle } from './settle.js';

const invoice = { state: 'ISSUED', currency: 'EUR', totalMinor: 1_000n, paidMinor: 400n } as const;

test('a payment settles up to what is open, to the cent', () => {
  expect(settle(invoice, { amount: '6.00', currency: 'EUR' })).toEqual({ ok: true, value: 600n });
  expect(settle(invoice, { amount: '0.01', currency: 'EUR' })).toEqual({ ok: true, value: 1n });
});

test.each([
  ['PAYMENT_OVER_BALANCE', invoice, '6.01', 'EUR'],
  ['PAYMENT_OVER_BALANCE', { ...invoice, state: 'PAID', paidMinor: 1_000n } as const, '0.01', 'EUR'],
  ['PAYMENT_CURRENCY_DIFFERS', invoice, '1.00', 'USD'],
  ['PAYMENT_AMOUNT_INVALID', invoice, '0.00', 'EUR'],
  ['PAYMENT_AMOUNT_INVALID', invoice, '-1', 'EUR'],
  ['PAYMENT_AMOUNT_INVALID', invoice, '0.001', 'EUR'],
  ['PAYMENT_AMOUNT_INVALID', invoice, '1e2', 'EUR'],
  ['INVOICE_NOT_ISSUED', { ...invoice, state: 'DRAFT' } as const, '1.00', 'EUR'],
])('refuses %s', (code, against, amount, currency) => {
  expect(settle(against, { amount, currency })).toMatchObject({ ok: false, refusals: [{ code }] });
});
