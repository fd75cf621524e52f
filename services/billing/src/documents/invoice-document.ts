import type { TaxLine, VatCategory } from '../invoices/tax.js';

export type DocumentKind = 'INVOICE' | 'CREDIT_NOTE';
export type DocumentLanguage = 'en' | 'lv' | 'de';

/** Days `YYYY-MM-DD`, `from` inclusive, `to` exclusive. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

interface Party {
  readonly name: string;
  /** Street and house; what is more than three is written in the third. */
  readonly addressLines: readonly string[];
  readonly city: string;
  readonly postalCode: string;
  /** ISO 3166-1. */
  readonly countryCode: string;
  /** With its prefix, such as `LV40003032949`. */
  readonly vatId: string | null;
  /** Number in the register of companies. */
  readonly legalRegistration: string | null;
  readonly email: string | null;
  /** Where the party takes electronic invoices: an address in a scheme of the EAS list, such as `9930` or `EM`. */
  readonly endpoint?: { readonly schemeId: string; readonly id: string };
}

export interface SellerParty extends Party {
  readonly iban: string | null;
  readonly bic: string | null;
}

export interface BuyerParty extends Party {
  /** Part of a country, such as a state. */
  readonly region: string | null;
  /** The customer's number with us. */
  readonly number: string;
  /** What the customer wants to read on invoices: buyer reference (BT-10), purchase order (BT-13). */
  readonly reference: string | null;
  readonly purchaseOrder: string | null;
}

export interface DocumentVat {
  readonly category: VatCategory;
  /** Such as `25.5`. */
  readonly percent: string;
}

/** Charges of one price, or a shortfall to a minimum commitment. */
export interface DocumentLine {
  /** From 1. */
  readonly position: number;
  /** What was sold, in the document's language. */
  readonly description: string;
  readonly serviceName: string;
  readonly accessTypeName: string | null;
  /** Country called from; ISO 3166-1. */
  readonly countryCode: string | null;
  /** Plain digits, such as `123.5`; of minutes (`MIN`) or pieces (`C62`). */
  readonly quantity: string;
  readonly unitCode: 'MIN' | 'C62';
  /** In units of the currency, at most ten decimals; of `priceBaseQuantity` units. */
  readonly unitPrice: string;
  /** The price is what a unit came to: several applied, or fees beside it. */
  readonly isAverage?: boolean;
  /** How many units the price is of: `1`, or the size of a package. */
  readonly priceBaseQuantity: string;
  /** Rounded once; need not be quantity times price where prices are mixed. */
  readonly netMinor: bigint;
  readonly vat: DocumentVat;
  readonly callCount: number;
  /** The days the line is of; `periodTo` is exclusive. */
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** An amount off (allowance) or on (charge) the whole document, within one VAT category. */
export interface DocumentAdjustment {
  readonly vat: DocumentVat;
  /** In the document's language. */
  readonly reason: string;
  /** UNCL5189 for allowances (`95` is a discount), UNCL7161 for charges. */
  readonly reasonCode: string | null;
  /** Of the base, where the amount is a share of it: both given or both null. */
  readonly percent: string | null;
  readonly baseMinor: bigint | null;
  readonly amountMinor: bigint;
}

/** BG-22; in minor units. */
export interface DocumentTotals {
  /** Sum of the lines (BT-106). */
  readonly lineNetMinor: bigint;
  readonly allowanceMinor: bigint;
  readonly chargeMinor: bigint;
  /** Lines less allowances, with charges (BT-109). */
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
  /** Paid before (BT-113). */
  readonly prepaidMinor: bigint;
  /** What rounding to coins adds (BT-114). */
  readonly roundingMinor: bigint;
  /** Total less prepaid, with rounding (BT-115). */
  readonly payableMinor: bigint;
}

/** One leg or add-on on the detail page. */
export interface DetailRow {
  /** What people call the conference by. */
  readonly conferenceNumber: string;
  readonly startedAt: Date;
  /** Which leg, such as `2`, or the add-on's name. */
  readonly leg: string;
  readonly caller: string | null;
  /** Billed ones, plain digits. */
  readonly minutes: string;
  /** Of a minute, plain digits; null where prices are mixed. */
  readonly rate: string | null;
  /** Exact, plain digits, in units of the currency; not rounded where the line is rounded as a whole. */
  readonly amount: string;
  /** The conference's two customer references. */
  readonly references: readonly [string | null, string | null];
}

/**
 * An invoice or credit note as issued: all that its PDF and its UBL say. Of a credit note the amounts are what is
 * given back: positive for a positive invoice line.
 */
export interface InvoiceDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  /** Days `YYYY-MM-DD`; `dueOn` is null where nothing is to be paid, as of a credit note. */
  readonly issuedOn: string;
  readonly dueOn: string | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly language: DocumentLanguage;
  /** IANA name; instants on the detail page are told in it. */
  readonly timeZone: string;
  readonly period: DaySpan;
  readonly seller: SellerParty;
  readonly buyer: BuyerParty;
  readonly contractNumber: string | null;
  /** The invoice that a credit note corrects. */
  readonly precedingInvoice: { readonly number: string; readonly issuedOn: string } | null;
  /** Why it is given back, in the document's language. */
  readonly creditReason: string | null;
  readonly lines: readonly DocumentLine[];
  readonly allowances: readonly DocumentAdjustment[];
  readonly charges: readonly DocumentAdjustment[];
  /** One per VAT category and percent. */
  readonly taxes: readonly TaxLine[];
  readonly totals: DocumentTotals;
  readonly notes: readonly string[];
  /** Empty where no detail page is wanted. */
  readonly details: readonly DetailRow[];
}
