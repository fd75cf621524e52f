import { Exact } from '@switchboard/kit/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taxOn } from './tax.js';
import { invoiceTotalsOf, linesOf } from './totals.js';

const group = (unitPrice: string, billedSeconds: bigint, serviceCode = 'dial-in') => ({
  periodStartsAt: new Date('2026-10-31T23:00:00Z'),
  serviceCode,
  accessTypeCode: 'toll-free',
  countryCode: 'DE',
  rateKey: '00000000-0000-4000-8000-000000000000',
  roundingMode: 'HALF_UP' as const,
  unitPrice,
  callCount: 1,
  billedSeconds,
  quantity: 0n,
  amountSixtieths: new Exact(unitPrice).times(billedSeconds.toString()).toFixed(),
  rateSetVersion: 1,
});

/** Lines of one category. */
const totalsOf = (lineNets: readonly bigint[], percent: string) => {
  const vat = { category: 'S', percent, reason: null, reasonCode: null } as const;
  const lines = lineNets.map((netMinor, index) => ({ position: index + 1, netMinor, vat, isDiscounted: true }));
  return invoiceTotalsOf(lines, { discountPercent: '0', amountsOff: [], prepaidMinor: 0n, payableStepMinor: 1n });
};

describe('an invoice adds up', () => {
  test('example 19: VAT of 21 % on lines of 0.13 + 0.13 + 0.13 is 0.08, taken once on their sum', () => {
    expect(totalsOf([13n, 13n, 13n], '21')).toMatchObject({ netMinor: 39n, taxMinor: 8n, totalMinor: 47n });
  });

  test('example 22: ties go away from zero, so that VAT of 21 % on -0.50 is -0.11', () => {
    expect(taxOn(-50n, '21')).toBe(-11n);
  });

  test('the lines come in one order whatever the order of the charges', () => {
    const groups = [group('0.10', 60n, 'recording'), group('0.1', 90n), group('0.05', 60n)];

    const lines = linesOf(groups, 'EUR');

    expect(
      lines.map(({ position, serviceCode, unitPrice, netMinor }) => [position, serviceCode, unitPrice, netMinor]),
    ).toEqual([
      [1, 'dial-in', '0.05', 5n],
      [2, 'dial-in', '0.1', 15n],
      [3, 'recording', '0.10', 10n],
    ]);
    expect(linesOf(groups.toReversed(), 'EUR')).toEqual(lines);
  });

  test('lines and tax make the total, and the tax is off by no more than half a cent', () => {
    const nets = fc.array(fc.bigInt(-(10n ** 9n), 10n ** 9n), { maxLength: 30 });
    fc.assert(
      fc.property(nets, fc.integer({ min: 0, max: 300 }), (lineNets, tenths) => {
        const { netMinor, taxMinor, totalMinor } = totalsOf(lineNets, `${tenths / 10}`);

        expect(lineNets.reduce((sum, net) => sum + net, taxMinor)).toBe(totalMinor);
        const error = taxMinor * 1_000n - netMinor * BigInt(tenths);
        expect(error >= -500n && error <= 500n).toBe(true);
      }),
    );
  });
});
