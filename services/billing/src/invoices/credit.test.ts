import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowanceByLine } from './allowances.js';
import { type Credit, type CreditableInvoice, comesToNothing, creditableOf, creditOf, spreadCredit } from './credit.js';
import type { Vat } from './tax.js';
import { invoiceTotalsOf } from './totals.js';

const standard: Vat = { category: 'S', percent: '21', reason: null, reasonCode: null };
const zero: Vat = { category: 'Z', percent: '0', reason: null, reasonCode: null };

/** An issued invoice over such lines, less a discount. */
function issued(nets: readonly { netMinor: bigint; vat: Vat }[], discountPercent: string) {
  const lines = nets.map((line, index) => ({ ...line, position: index + 1, isDiscounted: true }));
  const terms = { discountPercent, amountsOff: [], prepaidMinor: 0n, payableStepMinor: 1n };
  const totals = invoiceTotalsOf(lines, terms);
  const taken = allowanceByLine(totals.allowances);
  const creditable = lines.map((line) => ({ ...line, allowanceMinor: taken.get(line.position) ?? 0n }));
  return { ...totals, lines: creditable };
}

function credited(invoice: CreditableInvoice, asked: Parameters<typeof creditOf>[1], earlier: readonly Credit[] = []) {
  const outcome = creditOf(invoice, asked, earlier);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ message }) => message).join());
  return outcome.value;
}

const standardLines = (...nets: readonly bigint[]) => nets.map((netMinor) => ({ netMinor, vat: standard }));

describe('a credit', () => {
  test('example 21: of 5.00 out of 15.00 less 10 %, with VAT of 21 %, is -4.50 net and -5.45 gross', () => {
    const credit = credited(issued(standardLines(1_500n), '10'), [{ position: 1, amountMinor: 500n }]);

    // A credit note states what is given back; on the account it counts below zero.
    expect([-credit.netMinor, -credit.totalMinor]).toEqual([-450n, -545n]);
    expect(credit.lines).toEqual([{ position: 1, vat: standard, netMinor: 500n, allowanceMinor: 50n }]);
    expect(credit.taxes).toEqual([{ ...standard, baseMinor: 450n, taxMinor: 95n }]);
  });

  test('that is the last of an invoice takes what is left of allowance and tax', () => {
    const invoice = issued(standardLines(13n, 13n, 13n), '10');
    const first = credited(invoice, [{ position: 1, amountMinor: 13n }]);
    const second = credited(invoice, [{ position: 2, amountMinor: 13n }], [first]);
    const last = credited(invoice, creditableOf(invoice, [first, second]), [first, second]);

    expect([first, second, last].map(({ netMinor, taxMinor }) => [netMinor, taxMinor])).toEqual([
      [11n, 2n],
      [12n, 3n],
      [12n, 2n],
    ]);
    expect(creditableOf(invoice, [first, second, last])).toEqual([]);
  });

  test('gives no more tax back than there was, however often it is rounded up', () => {
    const invoice = issued(standardLines(...Array<bigint>(10).fill(3n)), '0');
    const credits = invoice.lines.reduce<Credit[]>(
      (made, { position }) => made.concat(credited(invoice, [{ position, amountMinor: 3n }], made)),
      [],
    );

    expect(invoice.taxMinor).toBe(6n);
    expect(credits.map(({ taxMinor }) => taxMinor)).toEqual([1n, 1n, 1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n]);
  });

  test('of an amount is spread over what is left of the lines', () => {
    const left = [100n, 300n, -50n].map((amountMinor, index) => ({ position: index + 1, amountMinor }));

    expect(spreadCredit(200n, left)).toEqual([
      { position: 1, amountMinor: 50n },
      { position: 2, amountMinor: 150n },
    ]);
    expect(spreadCredit(200n, [])).toEqual([]);
  });

  test.each([
    ['CREDIT_EMPTY', [], []],
    ['CREDIT_EMPTY', [{ position: 1, amountMinor: 0n }], ['0', 'amount']],
    ['LINE_UNKNOWN', [{ position: 9, amountMinor: 1n }], ['0', 'position']],
    ['CREDIT_EXCEEDS_LINE', [{ position: 1, amountMinor: 1_001n }], ['0', 'amount']],
    ['CREDIT_EXCEEDS_LINE', [{ position: 1, amountMinor: -1n }], ['0', 'amount']],
    ['CREDIT_EXCEEDS_LINE', [{ position: 2, amountMinor: 1n }], ['0', 'amount']],
    [
      'LINE_ASKED_TWICE',
      [
        { position: 1, amountMinor: 1n },
        { position: 1, amountMinor: 1n },
      ],
      ['1', 'position'],
    ],
  ])('is refused with %s when it cannot be', (code, asked, path) => {
    const invoice = issued(standardLines(1_500n, -20n), '0');
    const earlier = credited(invoice, [{ position: 1, amountMinor: 500n }]);

    const refused = creditOf(invoice, asked, [earlier]);

    expect(refused).toMatchObject({ ok: false, refusals: [{ code, path }] });
    expect(comesToNothing(refused)).toBe(code === 'CREDIT_EMPTY');
  });
});

const someLine = fc.record({
  netMinor: fc.bigInt(-3_000n, 300_000n).filter((net) => net !== 0n),
  vat: fc.constantFrom(standard, zero, { ...standard, percent: '5.5' }),
});
const someParts = fc.array(fc.record({ line: fc.nat(), thousandths: fc.integer({ min: 1, max: 1_000 }) }), {
  maxLength: 12,
});

describe('whatever is credited', () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  console.info(`credits: seed ${seed}`);
  const sum = (credits: readonly Credit[], of: (credit: Credit) => bigint) =>
    credits.reduce((total, credit) => total + of(credit), 0n);

  test('nothing is kept of an invoice given back piece by piece, though what comes to nothing is not credited', () => {
    const lines = fc.array(fc.bigInt(1n, 40n), { minLength: 1, maxLength: 4 });
    const discount = fc.integer({ min: 0, max: 100 }).map(String);
    fc.assert(
      fc.property(lines, discount, (nets, percent) => {
        const invoice = issued(standardLines(...nets), percent);
        const credits: Credit[] = [];
        for (const { position, netMinor } of invoice.lines) {
          for (let givenMinor = 0n, cents = 1n; cents <= netMinor; cents += 1n) {
            const credit = credited(invoice, [{ position, amountMinor: cents - givenMinor }], credits);
            if (credit.netMinor === 0n) continue;
            credits.push(credit);
            givenMinor = cents;
          }
        }

        expect(sum(credits, (credit) => credit.netMinor)).toBe(invoice.netMinor);
        expect(sum(credits, (credit) => credit.totalMinor)).toBe(invoice.totalMinor);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('the credits of a whole invoice equal it to the cent', () => {
    const lines = fc.array(someLine, { minLength: 1, maxLength: 8 });
    const discount = fc.integer({ min: 0, max: 100 }).map(String);
    fc.assert(
      fc.property(lines, discount, someParts, (nets, percent, parts) => {
        const invoice = issued(nets, percent);
        const credits: Credit[] = [];
        for (const { line, thousandths } of parts) {
          const left = creditableOf(invoice, credits);
          const chosen = left[line % Math.max(left.length, 1)];
          const amountMinor = ((chosen?.amountMinor ?? 0n) * BigInt(thousandths)) / 1_000n;
          if (chosen && amountMinor !== 0n) credits.push(credited(invoice, [{ ...chosen, amountMinor }], credits));
        }
        const rest = creditableOf(invoice, credits);
        if (rest.length > 0) credits.push(credited(invoice, rest, credits));

        expect(sum(credits, (credit) => credit.lineNetMinor)).toBe(invoice.lineNetMinor);
        expect(sum(credits, (credit) => credit.netMinor)).toBe(invoice.netMinor);
        expect(sum(credits, (credit) => credit.taxMinor)).toBe(invoice.taxMinor);
        expect(sum(credits, (credit) => credit.totalMinor)).toBe(invoice.totalMinor);
        expect(credits.every(({ netMinor, taxMinor, totalMinor }) => netMinor + taxMinor === totalMinor)).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });
});
