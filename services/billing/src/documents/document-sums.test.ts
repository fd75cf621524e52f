import { describe, expect, test } from 'vitest';
import { allowanceByLine } from '../invoices/allowances.js';
import { creditOf } from '../invoices/credit.js';
import type { Vat } from '../invoices/tax.js';
import { invoiceTotalsOf } from '../invoices/totals.js';
import { creditSums, invoiceSums } from './document-sums.js';

const vat: Vat = { category: 'S', percent: '21', reason: null, reasonCode: null };
const line = { position: 1, netMinor: 1_500n, vat, isDiscounted: true };

describe('a document', () => {
  test('names each allowance in its language, with its share of which base', () => {
    const off = [
      { kind: 'MAXIMUM' as const, code: 'K-7', amountMinor: 100n },
      { kind: 'COUPON' as const, code: 'WELCOME', amountMinor: 50n },
    ];
    const terms = { discountPercent: '10', amountsOff: off, prepaidMinor: 200n, payableStepMinor: 5n };

    const { allowances, totals } = invoiceSums(invoiceTotalsOf([line], terms), 'de');

    expect(
      allowances.map(({ reason, reasonCode, percent, baseMinor, amountMinor }) => {
        return [reason, reasonCode, percent, baseMinor, amountMinor];
      }),
    ).toEqual([
      ['Rabatt', '95', '10', 1_500n, 150n],
      ['Über dem vereinbarten Höchstbetrag K-7', '64', null, null, 100n],
      ['Gutschein WELCOME', '95', null, null, 50n],
    ]);
    expect(totals).toEqual({
      ...{ lineNetMinor: 1_500n, allowanceMinor: 300n, chargeMinor: 0n, netMinor: 1_200n, taxMinor: 252n },
      ...{ totalMinor: 1_452n, prepaidMinor: 200n, roundingMinor: -2n, payableMinor: 1_250n },
    });
  });

  test('of a credit gives the allowance back with its line', () => {
    const terms = { discountPercent: '10', amountsOff: [], prepaidMinor: 0n, payableStepMinor: 1n };
    const { allowances, taxes } = invoiceTotalsOf([line], terms);
    const allowanceMinor = allowanceByLine(allowances).get(1) ?? 0n;
    const credit = creditOf({ lines: [{ ...line, allowanceMinor }], taxes }, [{ position: 1, amountMinor: 500n }], []);
    if (!credit.ok) throw new Error('refused');

    const sums = creditSums(credit.value, 'lv');

    expect(sums.allowances).toMatchObject([{ reason: 'Atlaide', percent: null, amountMinor: 50n }]);
    expect(sums.totals).toMatchObject({ lineNetMinor: 500n, allowanceMinor: 50n, netMinor: 450n, payableMinor: 545n });
  });
});
