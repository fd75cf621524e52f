import type { TaxLine } from '../../invoices/tax.js';
import type { DocumentAdjustment, DocumentLine, InvoiceDocument } from '../invoice-document.js';
import { type DetailPage, detailPage } from './detail-page.js';
import { type Formats, formatsFor } from './formats.js';
import { LABELS, type Labels } from './labels.js';
import { groupIban, type PartyBlocks, partyBlocks } from './party-blocks.js';

type Pair = readonly [label: string, value: string];

/** All texts of a document's pages, written in its language: what the layout reads, and nothing else. */
export interface InvoicePage extends PartyBlocks {
  readonly language: string;
  readonly title: string;
  /** What stands at the right of the address. */
  readonly facts: readonly Pair[];
  readonly opening: readonly string[];
  readonly headings: readonly string[];
  readonly lines: readonly InvoicePageLine[];
  readonly totals: readonly Pair[];
  readonly payable: Pair;
  /** Why categories have no VAT. */
  readonly taxReasons: readonly string[];
  readonly payment: { readonly sentence: string; readonly facts: readonly Pair[] } | null;
  readonly notes: readonly string[];
  /** Words of the page number, with `{page}` and `{pages}` for the numbers that the layout knows. */
  readonly pageNumber: string;
  readonly details: DetailPage | null;
}

interface InvoicePageLine {
  readonly position: string;
  readonly description: string;
  /** What the line is made of, in small print. */
  readonly remark: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly vat: string;
  readonly net: string;
}

/** Unit prices have ten decimals at most (BT-146). */
const PRICE_DECIMALS = 10;
/** An average is a quotient: more of its digits tell nothing. */
const AVERAGE_DECIMALS = 4;

const NONE = '–';

export function invoicePage(document: InvoiceDocument): InvoicePage {
  const labels = LABELS[document.language];
  const formats = formatsFor(document.language, document);
  const { currency, kind, totals } = document;
  return {
    ...partyBlocks(document, labels, formats),
    language: document.language,
    title: `${labels.title[kind]} ${document.number}`,
    facts: factsOf(document, labels, formats),
    opening: openingOf(document, labels, formats),
    headings: [
      labels.description,
      labels.quantity,
      `${labels.unitPrice} (${currency})`,
      labels.vat,
      `${labels.net} (${currency})`,
    ],
    lines: document.lines.map((line) => pageLine(line, document, labels, formats)),
    totals: totalsOf(document, labels, formats),
    payable: [labels.payable[kind], formats.money(totals.payableMinor)],
    taxReasons: [...new Set(document.taxes.flatMap(({ reason }) => reason ?? []))],
    payment: paymentOf(document, labels, formats),
    notes: document.notes,
    pageNumber: labels.page('{page}', '{pages}'),
    details: detailPage(document, labels, formats),
  };
}

function factsOf(document: InvoiceDocument, labels: Labels, formats: Formats): readonly Pair[] {
  const { buyer, kind } = document;
  return presentPairs([
    [labels.number[kind], document.number],
    [labels.issuedOn, formats.day(document.issuedOn)],
    [labels.dueOn, document.dueOn && formats.day(document.dueOn)],
    [labels.period, formats.span(document.period)],
    [labels.buyerNumber, buyer.number],
    [labels.buyerReference, buyer.reference],
    [labels.purchaseOrder, buyer.purchaseOrder],
    [labels.contract, document.contractNumber],
    [labels.buyerVatId, buyer.vatId],
  ]);
}

function openingOf(document: InvoiceDocument, labels: Labels, formats: Formats): readonly string[] {
  const { precedingInvoice, creditReason } = document;
  return [
    ...(precedingInvoice ? [labels.corrects(precedingInvoice.number, formats.day(precedingInvoice.issuedOn))] : []),
    ...(creditReason === null ? [] : [`${labels.reason}: ${creditReason}`]),
  ];
}

function pageLine(line: DocumentLine, { period, language }: InvoiceDocument, labels: Labels, formats: Formats) {
  const otherPeriod = line.periodFrom !== period.from || line.periodTo !== period.to;
  const unit = labels.units[line.unitCode];
  const base = line.priceBaseQuantity === '1' ? '' : ` / ${formats.quantity(line.priceBaseQuantity)}\u00a0${unit}`;
  const calls = labels.calls[new Intl.PluralRules(language).select(line.callCount)] ?? labels.calls.other;
  const remarks = [
    line.accessTypeName,
    line.countryCode && formats.country(line.countryCode),
    line.callCount > 0 && `${formats.quantity(String(line.callCount))} ${calls}`,
    // A late call's line is of an earlier period than the invoice.
    otherPeriod && formats.span({ from: line.periodFrom, to: line.periodTo }),
  ];
  return {
    position: String(line.position),
    description: line.description,
    remark: remarks.filter(Boolean).join(' · '),
    quantity: formats.quantity(line.quantity),
    unit,
    unitPrice: `${priceText(line, formats)}${base}`,
    // What is not subject to VAT has no rate, not even one of zero.
    vat: line.vat.category === 'O' ? NONE : formats.percent(line.vat.percent),
    net: formats.amount(line.netMinor),
  };
}

function priceText({ unitPrice, isAverage }: DocumentLine, formats: Formats): string {
  if (isAverage) return `Ø\u00a0${formats.price(unitPrice, AVERAGE_DECIMALS)}`;
  return formats.price(unitPrice, PRICE_DECIMALS);
}

function totalsOf(document: InvoiceDocument, labels: Labels, formats: Formats): readonly Pair[] {
  const { allowances, charges, taxes, totals } = document;
  const subject = taxes.filter(({ category }) => category !== 'O');
  const tax = ({ percent, baseMinor, taxMinor }: TaxLine) =>
    [labels.vatOf(formats.percent(percent), formats.money(baseMinor)), formats.money(taxMinor)] as const;
  const adjusted = allowances.length + charges.length > 0;
  const adjustment = (sign: 1n | -1n) => (each: DocumentAdjustment) =>
    [adjustmentReason(each, labels, formats), formats.money(sign * each.amountMinor)] as const;
  return [
    ...(adjusted ? [[labels.lineNet, formats.money(totals.lineNetMinor)] as const] : []),
    ...allowances.map(adjustment(-1n)),
    ...charges.map(adjustment(1n)),
    [labels.netTotal, formats.money(totals.netMinor)],
    ...(subject.length > 0 ? [...subject.map(tax), [labels.total, formats.money(totals.totalMinor)] as const] : []),
    ...(totals.prepaidMinor === 0n ? [] : [[labels.prepaid, formats.money(-totals.prepaidMinor)] as const]),
    ...(totals.roundingMinor === 0n ? [] : [[labels.rounding, formats.money(totals.roundingMinor)] as const]),
  ];
}

function adjustmentReason({ reason, percent, baseMinor }: DocumentAdjustment, labels: Labels, formats: Formats) {
  if (percent === null || baseMinor === null) return reason;
  return labels.shareOf(reason, formats.percent(percent), formats.money(baseMinor));
}

/** Null where nothing is to be paid, as of a credit note. */
function paymentOf(document: InvoiceDocument, labels: Labels, formats: Formats): InvoicePage['payment'] {
  const { dueOn, kind, number, seller, totals } = document;
  if (kind === 'CREDIT_NOTE' || totals.payableMinor <= 0n) return null;
  const amount = formats.money(totals.payableMinor);
  return {
    sentence: dueOn === null ? labels.payNow(amount) : labels.pay(amount, formats.day(dueOn)),
    facts: presentPairs([
      ['IBAN', seller.iban && groupIban(seller.iban)],
      ['BIC', seller.bic],
      [labels.paymentReference, number],
    ]),
  };
}

function presentPairs(pairs: readonly (readonly [string, string | null])[]): readonly Pair[] {
  return pairs.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}
