import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllowableLine, allowanceByLine, excessOf, shortfallOf } from './allowances.js';
import { type TaxLine, taxOn, type Vat, vatKey } from './tax.js';
import { type InvoiceTerms, invoiceTotalsOf } from './totals.js';

const standard: Vat = { category: 'S', percent: '21', reason: null, reasonCode: null };
const training: Vat = { category: 'E', percent: '0', reason: 'Training', reasonCode: 'VATEX-EU-132-1I' };
const zero: Vat = { category: 'Z', percent: '0', reason: null, reasonCode: null };
const plain: InvoiceTerms = { discountPercent: '0', amountsOff: [], prepaidMinor: 0n, payableStepMinor: 1n };

const linesOf = (nets: readonly bigint[], vat = standard): AllowableLine[] =>
  nets.map((netMinor, index) => ({ position: index + 1, netMinor, vat, isDiscounted: true }));

const coupon = (amountMinor: bigint) => ({ kind: 'COUPON' as const, code: 'WELCOME', amountMinor });

describe('an invoice with allowances', () => {
  test('example 19: VAT of 21 % on 0.13 + 0.13 + 0.13 is 0.08', () => {
    expect(invoiceTotalsOf(linesOf([13n, 13n, 13n]), plain)).toMatchObject({ netMinor: 39n, taxMinor: 8n });
  });

  test('example 20: less 10 % they have a base of 0.35, and the cent left over falls on the largest line', () => {
    const totals = invoiceTotalsOf(linesOf([13n, 13n, 13n]), { ...plain, discountPercent: '10' });

    expect(totals).toMatchObject({ lineNetMinor: 39n, allowanceMinor: 4n, netMinor: 35n, taxMinor: 7n });
    expect([...allowanceByLine(totals.allowances)]).toEqual([
      [1, 2n],
      [2, 1n],
      [3, 1n],
    ]);
    const largest = invoiceTotalsOf(linesOf([12n, 13n, 14n]), { ...plain, discountPercent: '10' });
    expect([...allowanceByLine(largest.allowances)]).toEqual([
      [1, 1n],
      [2, 1n],
      [3, 2n],
    ]);
  });

  test('example 24: tax on a reversal of 0.50 and a charge of 0.40 is taken on what they make together', () => {
    expect(invoiceTotalsOf(linesOf([-50n, 40n]), plain)).toMatchObject({ netMinor: -10n, taxMinor: -2n });
  });

  test('takes the discount once per VAT category, in the order of the categories', () => {
    const lines = [...linesOf([105n], training), ...linesOf([1_005n])].map((line, at) => ({
      ...line,
      position: at + 1,
    }));

    const { allowances, taxes } = invoiceTotalsOf(lines, { ...plain, discountPercent: '10' });

    expect(
      allowances.map(({ vat, percent, baseMinor, amountMinor }) => [vat.category, percent, baseMinor, amountMinor]),
    ).toEqual([
      ['S', '10', 1_005n, 101n],
      ['E', '10', 105n, 11n],
    ]);
    expect(taxes).toEqual([
      { ...standard, baseMinor: 904n, taxMinor: 190n },
      { ...training, baseMinor: 94n, taxMinor: 0n },
    ]);
  });

  test('names a category once, with all its reasons', () => {
    const other = { ...training, reason: 'Care', reasonCode: 'VATEX-EU-132-1G' };
    const lines = [...linesOf([100n], training), ...linesOf([200n], other)];

    expect(invoiceTotalsOf(lines, plain).taxes).toEqual([
      { ...training, reason: 'Training; Care', reasonCode: null, baseMinor: 300n, taxMinor: 0n },
    ]);
  });

  test('takes a coupon off after the discount, over the categories, and never more than there is', () => {
    const lines = [...linesOf([1_000n]), { ...linesOf([500n], zero)[0], position: 2 } as AllowableLine];
    const terms = { ...plain, discountPercent: '10', amountsOff: [coupon(300n), coupon(5_000n)] };

    const { allowances, netMinor, totalMinor } = invoiceTotalsOf(lines, terms);

    expect(allowances.map(({ kind, vat, amountMinor }) => [kind, vat.category, amountMinor])).toEqual([
      ['DISCOUNT', 'S', 100n],
      ['DISCOUNT', 'Z', 50n],
      ['COUPON', 'S', 200n],
      ['COUPON', 'Z', 100n],
      ['COUPON', 'S', 700n],
      ['COUPON', 'Z', 350n],
    ]);
    expect([netMinor, totalMinor]).toEqual([0n, 0n]);
  });

  test('asks for what is short of a minimum, undiscounted, and takes off what is above a maximum', () => {
    const shortfall = shortfallOf(9_000n, '100.00', 'EUR');
    expect([shortfall, shortfallOf(10_001n, '100', 'EUR'), shortfallOf(5n, null, 'EUR')]).toEqual([1_000n, 0n, 0n]);
    expect([excessOf(10_001n, '100', 'EUR'), excessOf(9_000n, '100', 'EUR'), excessOf(7n, null, 'EUR')]).toEqual([
      1n,
      0n,
      0n,
    ]);

    const short = { position: 2, netMinor: shortfall, vat: standard, isDiscounted: false };
    const { netMinor } = invoiceTotalsOf([...linesOf([10_000n]), short], { ...plain, discountPercent: '10' });
    expect(netMinor).toBe(10_000n);
  });

  test.each([
    [1_002n, 0n, -2n, 1_000n],
    [1_003n, 0n, 2n, 1_005n],
    [1_003n, 1_000n, 2n, 5n],
    [-1_003n, 0n, -2n, -1_005n],
  ])('of %s less %s paid is rounded to coins of 0.05 by %s', (net, prepaidMinor, roundingMinor, payableMinor) => {
    const terms = { ...plain, prepaidMinor, payableStepMinor: 5n };

    expect(invoiceTotalsOf(linesOf([net], zero), terms)).toMatchObject({
      roundingMinor,
      payableMinor,
      totalMinor: net,
    });
  });
});

const someVat = fc.constantFrom(standard, { ...standard, percent: '25.5' }, training, zero);
const someLine = fc.record({ netMinor: fc.bigInt(-50_000n, 5_000_000n), vat: someVat, isDiscounted: fc.boolean() });
const someLines = fc
  .array(someLine, { minLength: 1, maxLength: 25 })
  .map((lines) => lines.map((line, index) => ({ ...line, position: index + 1 })));
const someTerms = fc.record({
  discountPercent: fc.integer({ min: 0, max: 10_000 }).map((share) => `${share / 100}`),
  amountsOff: fc.array(fc.bigInt(0n, 3_000_000n).map(coupon), { maxLength: 3 }),
  prepaidMinor: fc.bigInt(0n, 100_000n),
  payableStepMinor: fc.constantFrom(1n, 5n, 100n),
});

describe('whatever the invoice', () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const check = { seed, numRuns: 300 };
  console.info(`invoice totals: seed ${seed}`);
  const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

  test('lines less allowances and tax make the total, and all that is paid, rounded and payable adds up', () => {
    fc.assert(
      fc.property(someLines, someTerms, (lines, terms) => {
        const totals = invoiceTotalsOf(lines, terms);
        const tax = sum(totals.taxes.map(({ taxMinor }) => taxMinor));
        const off = sum(totals.allowances.map(({ amountMinor }) => amountMinor));

        expect(sum(lines.map(({ netMinor }) => netMinor)) - off + tax).toBe(totals.totalMinor);
        expect(sum(totals.taxes.map(({ baseMinor }) => baseMinor))).toBe(totals.netMinor);
        expect(totals.totalMinor - totals.prepaidMinor + totals.roundingMinor).toBe(totals.payableMinor);
        expect(totals.payableMinor % terms.payableStepMinor).toBe(0n);
        expect(totals.roundingMinor * 2n <= terms.payableStepMinor).toBe(true);
      }),
      check,
    );
  });

  test('each category is taxed once, on the lines and allowances that are its own', () => {
    fc.assert(
      fc.property(someLines, someTerms, (lines, terms) => {
        const { taxes, allowances } = invoiceTotalsOf(lines, terms);
        const isAlike = (tax: TaxLine) => (item: { readonly vat: Vat }) => vatKey(item.vat) === vatKey(tax);

        expect(new Set(taxes.map(vatKey)).size).toBe(taxes.length);
        for (const tax of taxes) {
          const nets = lines.filter(isAlike(tax)).map(({ netMinor }) => netMinor);
          const offs = allowances.filter(isAlike(tax)).map(({ amountMinor }) => amountMinor);
          expect(tax.baseMinor).toBe(sum(nets) - sum(offs));
          expect(tax.taxMinor).toBe(taxOn(tax.baseMinor, tax.percent));
        }
      }),
      check,
    );
  });

  test('the shares of the lines make each allowance, and leave no line below zero that was above', () => {
    fc.assert(
      fc.property(someLines, someTerms, (lines, terms) => {
        const { allowances } = invoiceTotalsOf(lines, terms);
        const byLine = allowanceByLine(allowances);

        for (const { shares, amountMinor } of allowances)
          expect(sum(shares.map((share) => share.amountMinor))).toBe(amountMinor);
        for (const { position, netMinor } of lines) {
          const left = netMinor - (byLine.get(position) ?? 0n);
          expect(netMinor >= 0n ? left >= 0n && left <= netMinor : left <= 0n && left >= netMinor).toBe(true);
        }
      }),
      check,
    );
  });
});
