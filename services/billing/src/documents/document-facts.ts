import type { AccountRow } from '../accounts/queries.js';
import type { ChargeRow } from '../charges/queries.js';
import type { CreditNoteLine, CreditNoteRow } from '../credit-notes/queries.js';
import type { InvoiceAllowance, InvoiceLine, InvoiceRow } from '../invoices/queries.js';
import type { TaxLine } from '../invoices/tax.js';

/** What a conference is called by and referred to. */
export interface ConferenceFacts {
  readonly number: string;
  /** The customer's own. */
  readonly references: readonly [string | null, string | null];
}

/** What the system of conferences knows of usage; of what is not in it no more is told than billing knows. */
export interface UsageFacts {
  readonly conferences: ReadonlyMap<string, ConferenceFacts>;
  /** By the id of the call record: the party as its bridge sent it. */
  readonly callers: ReadonlyMap<string, string>;
}

export const NO_USAGE: UsageFacts = { conferences: new Map(), callers: new Map() };

/** Names of what is sold, by code. */
export interface Names {
  readonly services: ReadonlyMap<string, string>;
  readonly accessTypes: ReadonlyMap<string, string>;
}

/** A charge of a line, as the detail page tells it. */
export interface DetailFacts {
  readonly lineId: string;
  readonly callRecordId: string;
  readonly conferenceId: string;
  readonly usageKind: ChargeRow['usageKind'];
  readonly serviceCode: string;
  readonly beganAt: Date;
  readonly billedSeconds: number;
  readonly unitPrice: string | null;
  readonly amountSixtieths: string;
  /** E.164 digits. */
  readonly remoteNumber: string | null;
}

/** What documents of many invoices have in common: parts by the ids of their invoices or lines. */
export interface SharedFacts {
  readonly names: Names;
  /** Price of a package, by the line whose usage is sold in packages. */
  readonly packagePrices: ReadonlyMap<string, string>;
  readonly usage: UsageFacts;
}

/** An issued invoice with its parts. */
export interface InvoiceFacts {
  readonly invoice: InvoiceRow;
  readonly account: AccountRow;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxLine[];
  readonly allowances: readonly InvoiceAllowance[];
  /** Credit that the account had, used at issue. */
  readonly prepaidMinor: bigint;
  readonly details: readonly DetailFacts[];
}

/** A credit note with its parts, and the invoice that it corrects. */
export interface CreditFacts {
  readonly note: CreditNoteRow;
  readonly invoice: InvoiceRow;
  readonly account: AccountRow;
  readonly lines: readonly CreditNoteLine[];
  /** The credited lines of the invoice, by id. */
  readonly invoiceLines: ReadonlyMap<string, InvoiceLine>;
  readonly taxes: readonly TaxLine[];
}
