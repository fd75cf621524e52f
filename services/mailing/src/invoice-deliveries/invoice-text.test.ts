import { describe, expect, test } from 'vitest';
import { type InvoiceData, invoiceTextOf } from './invoice-text.js';

const data: InvoiceData = {
  ...{ language: 'en', customerName: 'Alfreds Futterkiste', number: '2026-000001', issuedOn: '2026-11-02' },
  ...{ dueOn: '2026-11-16', total: { amount: '1234.50', currency: 'EUR' }, sellerName: 'Acme', hasUbl: true },
};

describe('the e-mail with an invoice', () => {
  test.each([
    ['en', 'Invoice 2026-000001', 'of 2 November 2026 over €1,234.50. Please pay it by 16 November 2026.'],
    [
      'de',
      'Rechnung 2026-000001',
      'vom 2. November 2026 über 1.234,50\u00a0€. Bitte zahlen Sie sie bis zum 16. November',
    ],
    ['lv', 'Rēķins 2026-000001', '2026. gada 2. novembris'],
    ['fr', 'Invoice 2026-000001', 'attached is invoice 2026-000001'],
  ])('is written in %s as far as we have words', (language, subject, body) => {
    const words = invoiceTextOf({ ...data, language });

    expect(words.subject).toBe(subject);
    expect(words.text).toContain(body);
  });

  test('asks for nothing where nothing is to be paid, and speaks of no file that is not there', () => {
    const { text } = invoiceTextOf({ ...data, dueOn: null, hasUbl: false });

    expect(text).not.toContain('pay');
    expect(text).not.toContain('XML');
  });

  test('takes names as they are: on one line, no markup, and turning nothing around them', () => {
    const { text, html } = invoiceTextOf({ ...data, customerName: '<b>חברה\r\nBcc: x' });

    expect(text).toContain('Dear \u2068<b>חברה Bcc: x\u2069,');
    expect(html).toContain('<bdi>&lt;b&gt;חברה Bcc: x</bdi>');
  });
});
