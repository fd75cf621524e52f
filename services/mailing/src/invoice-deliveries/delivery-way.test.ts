import { describe, expect, test } from 'vitest';
import { type InForce, wayOf } from './delivery-way.js';
import type { InvoiceToDeliver } from './read-invoice.js';

const customer = {
  ...{ id: 'c', name: 'Alfreds', language: 'de' },
  contacts: [
    { name: 'Nobody', email: null },
    { name: 'Maria', email: 'maria@customer.example' },
  ],
};
const account: InvoiceToDeliver['account'] = { invoiceDelivery: 'EMAIL', invoiceEmail: null, customer };
const invoice: InvoiceToDeliver = {
  ...{ id: 'i', number: '2026-000001', state: 'ISSUED', language: 'de', issuedOn: '2026-11-02', dueOn: '2026-11-16' },
  total: { amount: '1.00', currency: 'EUR' },
  buyer: { name: 'Alfreds', lines: ['Obere Str. 57'], city: 'Berlin' },
  account,
  ...{ pdf: { path: '/downloads/a', fileName: 'a.pdf' }, ubl: { path: '/downloads/b', fileName: 'b.xml' } },
};
const wish = { wanted: null, suppressions: [] };
const stopped = (change: Partial<InForce>): InForce => ({
  ...({ channel: 'EMAIL', email: null, kind: null, source: 'CLERK' } as const),
  ...change,
});
const textOf = (given: InvoiceToDeliver, asked: Parameters<typeof wayOf>[1] = wish) => {
  const way = wayOf(given, asked);
  return [way.kind, way.kind === 'EMAIL' ? way.email : way.reason?.split(':')[0]];
};
const of = (change: Partial<InvoiceToDeliver['account']>) => ({ ...invoice, account: { ...account, ...change } });

describe('an invoice goes', () => {
  test('to the first contact with an address, or to the account’s own', () => {
    expect(textOf(invoice)).toEqual(['EMAIL', 'maria@customer.example']);
    expect(textOf(of({ invoiceEmail: 'books@customer.example' }))).toEqual(['EMAIL', 'books@customer.example']);
  });

  test('by post where the account prefers it, or where no mail gets to the customer', () => {
    expect(textOf(of({ invoiceDelivery: 'POST' }))).toEqual(['POST', undefined]);
    expect(textOf(of({ customer: null }))).toEqual(['POST', 'EMAIL_MISSING']);
    expect(textOf(of({ invoiceEmail: 'a\nb@c.example' }))).toEqual(['POST', 'EMAIL_INVALID']);
  });

  test('by the way that somebody wants, and by no other', () => {
    expect(textOf(invoice, { ...wish, wanted: 'POST' })).toEqual(['POST', undefined]);
    expect(textOf(of({ customer: null }), { ...wish, wanted: 'EMAIL' })).toEqual(['FAILED', 'EMAIL_MISSING']);
    expect(textOf(of({ invoiceDelivery: 'NONE' }), { ...wish, wanted: 'EMAIL' })).toEqual([
      'EMAIL',
      'maria@customer.example',
    ]);
  });

  test('past what keeps campaigns back, but not past what names invoices or came back', () => {
    const past = (...suppressions: readonly InForce[]) => textOf(invoice, { ...wish, suppressions });

    expect(past(stopped({}), stopped({ source: 'UNSUBSCRIBED' }), stopped({ channel: 'POST' }))[0]).toBe('EMAIL');
    expect(past(stopped({ kind: 'invoices' }))).toEqual(['POST', 'EMAIL_SUPPRESSED']);
    expect(past(stopped({ source: 'BOUNCED' }))).toEqual(['POST', 'EMAIL_SUPPRESSED']);
    expect(past(stopped({ kind: 'invoices' }), stopped({ kind: 'invoices', channel: 'POST' }))).toEqual([
      'FAILED',
      'POST_SUPPRESSED',
    ]);
  });

  test('nowhere where the account says so, it is void, or it names no address', () => {
    expect(textOf(of({ invoiceDelivery: 'NONE' }))).toEqual(['LEFT_OUT', 'NOT_WANTED']);
    expect(textOf({ ...invoice, state: 'VOID', pdf: null })).toEqual(['LEFT_OUT', 'INVOICE_VOID']);
    expect(textOf({ ...of({ invoiceDelivery: 'POST' }), buyer: null })).toEqual(['FAILED', 'ADDRESS_MISSING']);
  });
});
