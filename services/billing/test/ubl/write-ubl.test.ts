import type { InvoiceDocument } from '@switchboard/billing/documents/invoice-document';
import { writeUbl } from '@switchboard/billing/documents/ubl/write-ubl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBreaches } from './en16931-rules.js';
import { someCreditNote, someInvoice } from './some-documents.js';
import { findDisorder } from './ubl-order.js';
import { findAll, readXml, textAt, withDescendants } from './xml-tree.js';

const seed = Math.trunc(Math.random() * 2 ** 31);
console.info(`UBL documents: seed ${seed}`);

function written(document: InvoiceDocument): string {
  const outcome = writeUbl(document);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ code }) => code).join());
  return outcome.value;
}

const [sample] = fc.sample(
  someInvoice.filter(({ taxes, allowances, charges }) => {
    return (
      taxes[0]?.category === 'S' &&
      taxes.some(({ category }) => category === 'Z') &&
      taxes.length > 2 &&
      allowances.length > 2 &&
      charges.length > 0
    );
  }),
  { numRuns: 1, seed: 7 },
);
if (!sample) throw new Error('no sample');

describe('an electronic invoice', () => {
  test.each([
    ['invoices', someInvoice],
    ['credit notes', someCreditNote],
  ])('of all %s breaks no rule of EN 16931 and keeps the order of UBL', (_kind, some) => {
    fc.assert(
      fc.property(some, (document) => {
        const root = readXml(written(document));

        expect(findBreaches(root)).toEqual([]);
        expect(findDisorder(root)).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('says what the document says', () => {
    const root = readXml(written({ ...sample, buyer: { ...sample.buyer, reference: 'CC 7', purchaseOrder: 'PO-1' } }));

    expect(textAt(root, 'cbc:ID')).toBe(sample.number);
    expect(textAt(root, 'cbc:BuyerReference')).toBe('CC 7');
    expect(textAt(root, 'cac:OrderReference cbc:ID')).toBe('PO-1');
    // The last day of the period is one of its days.
    expect(textAt(root, 'cac:InvoicePeriod cbc:EndDate')).toBe('2026-10-31');
    expect(textAt(root, 'cac:PaymentMeans cac:PayeeFinancialAccount cbc:ID')).toBe('LV80BANK0000435195001');
    expect(findAll(root, 'cac:InvoiceLine')).toHaveLength(sample.lines.length);
  });

  test.each([
    ['a price of four decimals as it is', { quantity: '61.5', unitPrice: '0.0485', netMinor: 298n }, '61.5', '0.0485'],
    ['a reversal with a quantity below zero', { quantity: '-10', unitPrice: '0.05', netMinor: -50n }, '-10', '0.05'],
    ['a price below zero likewise', { quantity: '10', unitPrice: '-0.05', netMinor: -50n }, '-10', '0.05'],
    ['mixed prices as one piece', { quantity: '61.5', unitPrice: '0.0485', netMinor: 1_234n }, '1', '12.34'],
    ['a mixed reversal as minus one', { quantity: '61.5', unitPrice: '0.0485', netMinor: -1_234n }, '-1', '12.34'],
  ])('writes %s', (_case, figures, quantity, price) => {
    const [line] = sample.lines;
    if (!line) throw new Error('no line');
    const document = { ...sample, currency: 'EUR', lines: [{ ...line, ...figures, priceBaseQuantity: '1' }] };

    const root = readXml(written(document));

    expect(textAt(root, 'cac:InvoiceLine cbc:InvoicedQuantity')).toBe(quantity);
    expect(textAt(root, 'cac:InvoiceLine cac:Price cbc:PriceAmount')).toBe(price);
  });

  test('escapes what XML would read otherwise and drops what it cannot hold', () => {
    const name = 'A\u0000\u000b & <B> "C" \ud83d\ude00 \ud800]]>\ufffe\r\nž';

    const root = readXml(written({ ...sample, buyer: { ...sample.buyer, name } }));

    const party = 'cac:AccountingCustomerParty cac:Party cac:PartyLegalEntity cbc:RegistrationName';
    expect(textAt(root, party)).toBe('A & <B> "C" \ud83d\ude00 ]]>\r\nž');
  });

  test.each<[string, Partial<InvoiceDocument>, string]>([
    ['LINES_MISSING', { lines: [] }, 'lines'],
    ['PARTY_NAME_MISSING', { buyer: { ...sample.buyer, name: ' \u0001' } }, 'buyer'],
    ['PARTY_NAME_MISSING', { seller: { ...sample.seller, name: '' } }, 'seller'],
    ['CURRENCY_DECIMALS_TOO_MANY', { currency: 'KWD' }, 'currency'],
    ['DUE_DAY_MISSING', { dueOn: null, totals: { ...sample.totals, payableMinor: 1n } }, 'dueOn'],
    ['SELLER_VAT_ID_MISSING', { seller: { ...sample.seller, vatId: null } }, 'seller'],
    ['PRECEDING_INVOICE_MISSING', { kind: 'CREDIT_NOTE' }, 'precedingInvoice'],
    [
      'VAT_CATEGORIES_MIXED',
      { taxes: sample.taxes.map((tax, index) => (index === 0 ? { ...tax, category: 'O' as const } : tax)) },
      'taxes',
    ],
    [
      'SELLER_REGISTRATION_MISSING',
      {
        taxes: sample.taxes.slice(0, 1).map((tax) => ({ ...tax, category: 'O' as const })),
        seller: { ...sample.seller, legalRegistration: null },
      },
      'seller',
    ],
    [
      'BUYER_VAT_ID_MISSING',
      {
        taxes: sample.taxes.map((tax) => ({ ...tax, category: 'AE' as const })),
        buyer: { ...sample.buyer, vatId: null, legalRegistration: null },
      },
      'buyer',
    ],
  ])('is refused with %s when that is so', (code, change, field) => {
    const outcome = writeUbl({ ...sample, ...change });

    expect(outcome).toMatchObject({ ok: false, refusals: [{ code, path: [field] }] });
  });
});

describe('the check of the rules', () => {
  const xml = written(sample);
  const drop = (name: string) => (text: string) => text.replace(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`), '');
  const change = (name: string, to: string) => (text: string) =>
    text.replace(new RegExp(`(<${name}(?: [^>]*)?>)[^<]*`), `$1${to}`);

  test.each([
    ['BR-02', drop('cbc:ID')] as const,
    ['BR-03', drop('cbc:IssueDate')] as const,
    ['BR-06', drop('cbc:RegistrationName')] as const,
    ['BR-09', drop('cac:Country')] as const,
    ['BR-15', drop('cbc:PayableAmount')] as const,
    ['BR-22', drop('cbc:InvoicedQuantity')] as const,
    ['BR-27', change('cbc:PriceAmount', '-1')] as const,
    ['BR-29', change('cbc:EndDate', '2026-09-30')] as const,
    [
      'BR-33',
      (text: string) => drop('cbc:AllowanceChargeReason')(drop('cbc:AllowanceChargeReasonCode')(text)),
    ] as const,
    ['BR-61', drop('cac:PayeeFinancialAccount')] as const,
    ['BR-CO-10', change('cbc:LineExtensionAmount', '0.01')] as const,
    ['BR-CO-11', drop('cac:AllowanceCharge')] as const,
    ['BR-CO-13', change('cbc:TaxExclusiveAmount', '0.01')] as const,
    ['BR-CO-14', change('cbc:TaxAmount', '0.01')] as const,
    ['BR-CO-15', change('cbc:TaxInclusiveAmount', '0.01')] as const,
    ['BR-CO-16', change('cbc:PayableAmount', '0.01')] as const,
    ['BR-CO-17', change('cbc:TaxableAmount', '0.01')] as const,
    ['BR-CO-18', drop('cac:TaxTotal')] as const,
    [
      'BR-DEC-23',
      (text: string) => text.replace(/(<cac:InvoiceLine>[\s\S]*?<cbc:LineExtensionAmount[^>]*>)[^<]*/, '$10.001'),
    ] as const,
    ['BR-S-01', (text: string) => text.replaceAll(/<cac:TaxSubtotal>[\s\S]*?<\/cac:TaxSubtotal>/g, '')] as const,
    ['BR-S-02', drop('cac:PartyTaxScheme')] as const,
    ['BR-S-08', change('cbc:TaxableAmount', '0.01')] as const,
    ['QUANTITY-TIMES-PRICE', change('cbc:InvoicedQuantity', '987654321')] as const,
  ])('finds %s broken', (id, breach) => {
    const broken = breach(xml);

    expect(findBreaches(readXml(xml))).toEqual([]);
    expect(findBreaches(readXml(broken))).toContain(id);
  });

  test.each([
    ['E', 'BR-O-02'],
    ['E', 'BR-O-05'],
    ['E', 'BR-O-11'],
    ['E', 'BR-O-12'],
    ['E', 'BR-Z-10'],
    ['Z', 'BR-AE-10'],
    ['Z', 'BR-E-01'],
    ['S', 'BR-AE-05'],
    ['S', 'BR-Z-09'],
  ])('finds what is %s and is told otherwise by %s', (category, id) => {
    const other = id.split('-')[1];
    const broken = xml.replaceAll(`<cbc:ID>${category}</cbc:ID>`, `<cbc:ID>${other}</cbc:ID>`);

    expect(findBreaches(readXml(broken))).toContain(id);
  });

  test('finds elements that have changed places', () => {
    const broken = xml.replace(/(<cbc:ID>.*<\/cbc:ID>)\s*(<cbc:IssueDate>.*<\/cbc:IssueDate>)/, '$2$1');

    expect(findDisorder(readXml(broken))).toEqual(['cbc:ID is out of place in Invoice']);
    expect(withDescendants(readXml(xml)).length).toBeGreaterThan(100);
  });
});
