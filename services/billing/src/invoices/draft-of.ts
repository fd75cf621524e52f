import type { AccountRow } from '../accounts/queries.js';
import { COMMITMENT_SERVICE, NO_ACCESS, NO_COUNTRY } from '../catalogue/codes.js';
import type { KnownContract } from '../contracts/contract.js';
import type { OpenCoupon } from '../coupons/queries.js';
import { dayOf, type Period, startOfNextDay } from '../periods/period.js';
import type { ContractTerms } from '../rates/rate-terms.js';
import { type AllowableLine, type AmountOff, allowanceByLine, excessOf, shortfallOf } from './allowances.js';
import type { InvoiceAllowanceRow, InvoiceLineRow, InvoiceRow, InvoiceTaxRow } from './tables.js';
import type { Vat } from './tax.js';
import { type InvoiceTotals, invoiceTotalsOf, type LineGroup, linesOf } from './totals.js';
import { type ServiceVats, vatOfService } from './vat-of-service.js';

/** What a draft is made for. */
export interface Place {
  readonly account: AccountRow;
  readonly period: Period;
  /** The one conference that it bills, where it bills one. */
  readonly conferenceId: string | null;
  /** The draft that is made anew, if there is one. */
  readonly draftId: string | undefined;
  /** Whose terms it follows. */
  readonly contract: KnownContract | undefined;
  /** Net of the period's other invoices, for which commitments count, too. */
  readonly otherNetMinor: bigint;
  readonly services: ServiceVats;
  /** The account's, in the order in which they are used. */
  readonly coupons: readonly OpenCoupon[];
}

export interface DraftScope {
  readonly now: Date;
  readonly newId: () => string;
}

/** A draft with its parts, as they are saved. */
export interface Draft {
  readonly invoice: InvoiceRow;
  readonly lines: readonly InvoiceLineRow[];
  readonly taxes: readonly InvoiceTaxRow[];
  readonly allowances: readonly InvoiceAllowanceRow[];
}

const NO_TERMS: Pick<ContractTerms, 'discountPercent' | 'minimumCommitment' | 'maximumCommitment'> = {
  discountPercent: '0',
  minimumCommitment: null,
  maximumCommitment: null,
};
const NOT_PAID = { prepaidMinor: 0n, payableStepMinor: 1n };

/** Adds a draft up of groups of charges by the terms of its contract; without lines it is empty. */
export function draftOf(place: Place, groups: readonly LineGroup[], { now, newId }: DraftScope): Draft {
  const { account } = place;
  const usage = linesOf(groups, account.currency).map((line) => ({
    ...line,
    vat: vatOfService(account, place.services.get(line.serviceCode)),
    isDiscounted: true,
  }));
  const terms = termsOf(place);
  const discount = { discountPercent: terms.discountPercent, ...NOT_PAID };
  const netMinor = invoiceTotalsOf(usage, { ...discount, amountsOff: [] }).netMinor + place.otherNetMinor;
  const shortfall = isClosed(place, now) ? shortfallOf(netMinor, terms.minimumCommitment, account.currency) : 0n;
  const commitment = shortfall > 0n ? [commitmentLine(place, shortfall, usage.length + 1)] : [];
  const excess = excessOf(netMinor, terms.maximumCommitment, account.currency);
  const amountsOff = [...maximumOff(excess), ...couponsOff(place, now)];
  const totals = invoiceTotalsOf([...usage, ...commitment], { ...discount, amountsOff });
  const invoiceId = place.draftId ?? newId();
  const invoice = { ...invoiceOf(place, totals, now), id: invoiceId, rateSetVersion: versionOf(usage) };
  const lines = [
    ...usage.map(({ rateSetVersion: _version, roundingMode: _mode, ...line }) => ({ ...line, kind: 'USAGE' as const })),
    ...commitment,
  ];
  const taken = allowanceByLine(totals.allowances);
  const rows = lines.map(({ vat, isDiscounted: _discounted, ...line }) => ({
    ...{ ...line, id: newId(), invoiceId, allowanceMinor: taken.get(line.position) ?? 0n },
    ...{ vatCategory: vat.category, vatPercent: vat.percent },
  }));
  return { invoice, lines: rows, ...partsOf(invoiceId, totals, place.coupons) };
}

function termsOf({ contract, account }: Place): typeof NO_TERMS {
  if (!contract) return NO_TERMS;
  // An amount in another currency than the account's commits to nothing; percents need no currency.
  if (contract.currency === account.currency) return contract.terms;
  return { ...NO_TERMS, discountPercent: contract.terms.discountPercent };
}

/** Only what a whole period came to can fall short of its minimum. */
function isClosed({ conferenceId, period }: Place, now: Date): boolean {
  return conferenceId === null && now >= period.endsAt;
}

/** What is above the contract's maximum. */
function maximumOff(amountMinor: bigint): readonly AmountOff[] {
  return amountMinor > 0n ? [{ kind: 'MAXIMUM', code: 'MAXIMUM', amountMinor }] : [];
}

/** What is left of coupons that have not expired on the day. */
function couponsOff({ account, coupons }: Place, now: Date): readonly AmountOff[] {
  const today = dayOf(now, account.timeZone);
  return coupons
    .filter(({ expiresOn, leftMinor }) => leftMinor > 0n && (expiresOn === null || expiresOn >= today))
    .map(({ code, leftMinor }) => ({ kind: 'COUPON', code, amountMinor: leftMinor }));
}

function versionOf(usage: readonly LineGroup[]): number {
  return usage.length === 0 ? 0 : Math.min(...usage.map(({ rateSetVersion }) => rateSetVersion));
}

function commitmentLine({ account, period }: Place, netMinor: bigint, position: number) {
  return {
    ...{ kind: 'COMMITMENT' as const, position, netMinor, isDiscounted: false },
    vat: vatOfService(account, undefined),
    ...{ periodStartsAt: period.startsAt, serviceCode: COMMITMENT_SERVICE, accessTypeCode: NO_ACCESS },
    ...{ countryCode: NO_COUNTRY, rateKey: null, unitPrice: null, callCount: 0 },
    ...{ billedSeconds: 0n, quantity: 0n, amountSixtieths: '0' },
  } satisfies AllowableLine & { readonly vat: Vat } & Record<string, unknown>;
}

function invoiceOf(place: Place, totals: InvoiceTotals, now: Date): Omit<InvoiceRow, 'id' | 'rateSetVersion'> {
  const { account, period, conferenceId, contract } = place;
  const { lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor } = totals;
  return {
    ...{ accountId: account.id, kind: conferenceId === null ? 'PERIOD' : 'CONFERENCE', conferenceId },
    ...{ state: 'DRAFT', number: null, issuedOn: null, dueOn: null, issuedAt: null, preparedAt: now, stale: false },
    issueAfter: conferenceId === null ? afterGrace(account, period) : now,
    ...{ periodStartsAt: period.startsAt, periodEndsAt: period.endsAt },
    ...{ currency: account.currency, vatPercent: account.vatPercent },
    ...{ lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor },
    ...{ buyer: null, seller: null, language: null, endReason: null, endedOn: null },
    contractNumber: contract?.number ?? null,
    ...{ buyerReference: account.buyerReference, purchaseOrder: account.purchaseOrder },
  };
}

/** The start of the day after the last day of grace, in the account's zone. */
export function afterGrace(
  { graceDays, timeZone }: Pick<AccountRow, 'graceDays' | 'timeZone'>,
  { endsAt }: Period,
): Date {
  let instant = endsAt;
  for (let day = 0; day < graceDays; day += 1) instant = startOfNextDay(instant, timeZone);
  return instant;
}

function partsOf(
  invoiceId: string,
  { taxes, allowances }: InvoiceTotals,
  coupons: readonly OpenCoupon[],
): Pick<Draft, 'taxes' | 'allowances'> {
  return {
    taxes: taxes.map((tax) => ({ invoiceId, ...tax })),
    allowances: allowances.map(({ kind, code, vat, percent, baseMinor, amountMinor }, index) => ({
      ...{ invoiceId, position: index + 1, kind, reason: REASONS[kind](code), percent },
      couponId: kind === 'COUPON' ? (coupons.find((coupon) => coupon.code === code)?.id ?? null) : null,
      ...{ baseMinor: baseMinor ?? amountMinor, amountMinor },
      ...{ vatCategory: vat.category, vatPercent: vat.percent },
    })),
  };
}

const REASONS = {
  DISCOUNT: () => 'Discount',
  COUPON: (code: string | null) => `Coupon ${code}`,
  MAXIMUM: () => 'Above the maximum commitment',
} as const;
