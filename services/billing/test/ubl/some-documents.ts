import { creditSums, type DocumentSums, invoiceSums } from '@switchboard/billing/documents/document-sums';
import type {
  BuyerParty,
  DocumentAdjustment,
  DocumentLine,
  InvoiceDocument,
  SellerParty,
} from '@switchboard/billing/documents/invoice-document';
import { allowanceByLine } from '@switchboard/billing/invoices/allowances';
import { creditableOf, creditOf } from '@switchboard/billing/invoices/credit';
import { sumOf, type Taxed, taxesOf, type Vat } from '@switchboard/billing/invoices/tax';
import { invoiceTotalsOf } from '@switchboard/billing/invoices/totals';
import { vatReasonOf } from '@switchboard/billing/invoices/vat-reasons';
import { Exact, toMinor } from '@switchboard/kit/money';
import fc from 'fast-check';

const because = (category: 'E' | 'AE' | 'O', reasonCode: string): Vat => {
  return { category, percent: '0', reason: vatReasonOf(reasonCode, 'de'), reasonCode };
};
const standard: Vat = { category: 'S', percent: '21', reason: null, reasonCode: null };
const zero: Vat = { category: 'Z', percent: '0', reason: null, reasonCode: null };
const exempt = because('E', 'VATEX-EU-132-1I');

/** The categories that may stand on one document together. */
const MIXES: readonly (readonly Vat[])[] = [
  [standard],
  [zero],
  [exempt],
  [because('AE', 'VATEX-EU-AE')],
  [because('O', 'VATEX-EU-O')],
  [standard, { ...standard, percent: '25.5' }, zero, exempt, because('E', 'VATEX-EU-132-1G')],
  [because('AE', 'VATEX-EU-AE'), exempt, standard],
];

/** Texts as people and machines write them, with what XML cannot hold and what it must escape. */
const someText = fc
  .array(
    fc.constantFrom('a', 'ž', 'ß', '&', '<', '>', '"', "'", ']]>', '#', '\u0000', '\u000b', '\ud800', '😀', ' ', '\n'),
    {
      maxLength: 12,
    },
  )
  .map((parts) => `T${parts.join('')}`);
const perhaps = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });

const seller: SellerParty = {
  name: 'Konferences & Co SIA',
  addressLines: ['Brīvības iela 1'],
  city: 'Rīga',
  postalCode: 'LV-1010',
  countryCode: 'LV',
  vatId: 'LV40003521600',
  legalRegistration: '40003521600',
  email: 'rekini@example.com',
  iban: 'LV80 BANK 0000 4351 9500 1',
  bic: 'BANKLV2X',
};

const someBuyer: fc.Arbitrary<BuyerParty> = fc.record({
  name: someText,
  addressLines: fc.array(someText, { maxLength: 4 }),
  city: someText,
  postalCode: someText,
  region: perhaps(someText),
  countryCode: fc.constantFrom('DE', 'US', 'LV'),
  vatId: fc.constant('DE136695976'),
  legalRegistration: perhaps(someText),
  email: perhaps(fc.constant('billing@example.com')),
  number: fc.constant('C-1001'),
  reference: perhaps(someText),
  purchaseOrder: perhaps(someText),
  endpoint: fc.constantFrom({ schemeId: 'EM', id: 'billing@example.com' }, { schemeId: '9930', id: 'DE136695976' }),
});

interface SomeLine {
  readonly vat: Vat;
  readonly seconds: number;
  readonly price: string;
  readonly base: string;
  readonly sign: number;
  /** Where prices are mixed: a net that quantity and price do not make. */
  readonly mixedNet: number | null;
  readonly isDiscounted: boolean;
}

const someLine = (vats: readonly Vat[]): fc.Arbitrary<SomeLine> =>
  fc.record({
    vat: fc.constantFrom(...vats),
    seconds: fc.integer({ min: 0, max: 10_000_000 }),
    price: fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(2, 4, 10)).map(([digits, places]) => {
      return new Exact(digits).div(new Exact(10).pow(places)).toFixed();
    }),
    base: fc.constantFrom('1', '1', '100'),
    sign: fc.constantFrom(1, 1, 1, -1),
    mixedNet: perhaps(fc.integer({ min: -500, max: 500_000 })),
    isDiscounted: fc.boolean(),
  });

function toLine(some: SomeLine, position: number, currency: string): DocumentLine {
  const quantity = new Exact(some.seconds).div(60).toDecimalPlaces(10).times(some.sign).toFixed();
  const net = toMinor(new Exact(quantity).times(some.price).div(some.base), currency);
  const { category, percent } = some.vat;
  return {
    ...{ position, description: 'Ieeja pa bezmaksas numuru', serviceName: 'Dial-in', accessTypeName: 'Toll-free' },
    ...{ countryCode: 'DE', quantity, unitCode: 'MIN', unitPrice: some.price, priceBaseQuantity: some.base },
    ...{ netMinor: some.mixedNet === null ? net : BigInt(some.mixedNet), vat: { category, percent } },
    ...{ callCount: 3, periodFrom: '2026-10-01', periodTo: '2026-11-01' },
  };
}

const someFrame = fc.record({
  number: fc.integer({ min: 1, max: 99_999 }).map((number) => `2026-${number}`),
  language: fc.constantFrom('en' as const, 'lv' as const, 'de' as const),
  buyer: someBuyer,
  contractNumber: perhaps(someText),
  notes: fc.array(someText, { maxLength: 2 }),
});

const someTerms = fc.record({
  discountPercent: fc.constantFrom('0', '10', '12.5', '33.3333'),
  coupons: fc.array(fc.bigInt(1n, 20_000n), { maxLength: 2 }),
  charges: fc.array(fc.bigInt(1n, 9_000n), { maxLength: 2 }),
  prepaidMinor: fc.constantFrom(0n, 0n, 1_234n),
  currency: fc.constantFrom('EUR', 'GBP', 'CHF', 'JPY'),
});

/** Invoices of every mix of VAT categories, with allowances, charges, prices of many decimals, and rounding to coins. */
export const someInvoice: fc.Arbitrary<InvoiceDocument> = fc.constantFrom(...MIXES).chain((mix) =>
  fc
    .record({ lines: fc.array(someLine(mix), { minLength: 1, maxLength: 6 }), terms: someTerms, frame: someFrame })
    .map(({ lines: some, terms, frame }) => {
      const { discountPercent, prepaidMinor, currency } = terms;
      const lines = some.map((each, index) => toLine(each, index + 1, currency));
      const amountsOff = terms.coupons.map((amountMinor) => ({
        kind: 'COUPON' as const,
        code: 'WELCOME',
        amountMinor,
      }));
      const payableStepMinor = currency === 'CHF' ? 5n : 1n;
      const allowable = lines.map((line, index) => ({ ...line, ...pick(some[index]) }));
      const totals = invoiceTotalsOf(allowable, { discountPercent, amountsOff, prepaidMinor, payableStepMinor });
      const charges = terms.charges.map((amountMinor) => ({ vat: mix[0] ?? standard, amountMinor }));
      const sums =
        payableStepMinor > 1n
          ? invoiceSums(totals, frame.language)
          : charge(
              invoiceSums(totals, frame.language),
              [...allowable.map(({ vat, netMinor }) => ({ vat, amountMinor: netMinor }))],
              charges,
            );
      return { ...invoiceFrame(frame, currency), lines, ...sums };
    }),
);

// The last credit of an invoice takes the tax that is left, a minor unit more or less: the rules bear cents, not units.
const someCents = someTerms.map((terms) => ({ ...terms, currency: terms.currency === 'JPY' ? 'EUR' : terms.currency }));

/** Credit notes over parts of such invoices, and over what is then left of them. */
export const someCreditNote: fc.Arbitrary<InvoiceDocument> = fc.constantFrom(...MIXES).chain((mix) =>
  fc
    .record({
      lines: fc.array(someLine(mix), { minLength: 1, maxLength: 6 }),
      terms: someCents,
      frame: someFrame,
      share: fc.integer({ min: 1, max: 100 }),
      isRest: fc.boolean(),
    })
    .map(({ lines: some, terms: { discountPercent, currency }, frame, share, isRest }) => {
      const lines = some.map((each, index) => ({ ...toLine(each, index + 1, currency), ...pick(some[index]) }));
      const totals = invoiceTotalsOf(lines, {
        discountPercent,
        amountsOff: [],
        prepaidMinor: 0n,
        payableStepMinor: 1n,
      });
      const taken = allowanceByLine(totals.allowances);
      const invoice = {
        lines: lines.map((line) => ({ ...line, allowanceMinor: taken.get(line.position) ?? 0n })),
        taxes: totals.taxes,
      };
      const part = creditableOf(invoice, [])
        .map((each) => ({ ...each, amountMinor: (each.amountMinor * BigInt(share)) / 100n }))
        .filter(({ amountMinor }) => amountMinor !== 0n);
      const first = creditOf(invoice, part, []);
      const rest = first.ok ? creditableOf(invoice, [first.value]) : creditableOf(invoice, []);
      const credit =
        first.ok && (!isRest || rest.length === 0) ? first : creditOf(invoice, rest, first.ok ? [first.value] : []);
      if (!credit.ok) return null;
      const credited = credit.value.lines.map(({ position, netMinor }, index) => {
        return { ...(lines[position - 1] as DocumentLine), position: index + 1, netMinor };
      });
      return {
        ...invoiceFrame(frame, currency),
        ...{ kind: 'CREDIT_NOTE' as const, dueOn: null, creditReason: 'Wrong rate #1' },
        precedingInvoice: { number: '2026-1', issuedOn: '2026-11-05' },
        lines: credited,
        ...creditSums(credit.value, frame.language),
      };
    })
    .filter((document) => document !== null),
);

function pick(some: SomeLine | undefined) {
  return { vat: some?.vat ?? standard, isDiscounted: some?.isDiscounted ?? true };
}

function invoiceFrame(
  frame: Pick<InvoiceDocument, 'number' | 'language' | 'buyer' | 'contractNumber' | 'notes'>,
  currency: string,
) {
  return {
    ...frame,
    ...{ kind: 'INVOICE' as const, issuedOn: '2026-11-05', dueOn: '2026-11-19', currency, timeZone: 'Europe/Riga' },
    ...{
      period: { from: '2026-10-01', to: '2026-11-01' },
      seller,
      precedingInvoice: null,
      creditReason: null,
      details: [],
    },
  };
}

/** Adds charges to the document as a whole, which no rule of ours makes yet. */
function charge(sums: DocumentSums, lines: readonly Taxed[], charged: readonly Taxed[]): DocumentSums {
  const reasons = new Map(sums.taxes.map((tax) => [`${tax.category}${tax.percent}`, tax]));
  const off = sums.allowances.map(({ vat, amountMinor }) => {
    return { vat: reasons.get(`${vat.category}${vat.percent}`) ?? standard, amountMinor: -amountMinor };
  });
  const taxes = taxesOf([...lines, ...off, ...charged]);
  const chargeMinor = sumOf(charged.map(({ amountMinor }) => amountMinor));
  const netMinor = sums.totals.netMinor + chargeMinor;
  const taxMinor = sumOf(taxes.map((tax) => tax.taxMinor));
  const totalMinor = netMinor + taxMinor;
  const payableMinor = totalMinor - sums.totals.prepaidMinor;
  const charges = charged.map(({ vat, amountMinor }): DocumentAdjustment => {
    const shown = { vat: { category: vat.category, percent: vat.percent }, reason: 'Freight', reasonCode: 'FC' };
    return { ...shown, percent: null, baseMinor: null, amountMinor };
  });
  return {
    ...sums,
    charges,
    taxes,
    totals: { ...sums.totals, chargeMinor, netMinor, taxMinor, totalMinor, payableMinor },
  };
}
