import { Exact } from '@switchboard/kit/money';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { splitInProportion } from './split.js';
import { groupByVat, sumOf, type TaxLine, taxOn, type Vat, vatKey } from './tax.js';

/** A line of an issued invoice, with what the invoice's allowances took off it. */
export interface CreditableLine {
  readonly position: number;
  readonly netMinor: bigint;
  readonly allowanceMinor: bigint;
  readonly vat: Vat;
}

export interface CreditableInvoice {
  readonly lines: readonly CreditableLine[];
  readonly taxes: readonly TaxLine[];
}

/** How much of a line is given back, before allowances; of the sign of the line. */
export interface AskedCredit {
  readonly position: number;
  readonly amountMinor: bigint;
}

export interface CreditLine {
  readonly position: number;
  readonly vat: Vat;
  readonly netMinor: bigint;
  /** The line's allowance that is taken back with it. */
  readonly allowanceMinor: bigint;
}

/** What is given back, in minor units: positive for positive lines. */
export interface Credit {
  readonly lines: readonly CreditLine[];
  readonly taxes: readonly TaxLine[];
  readonly lineNetMinor: bigint;
  readonly allowanceMinor: bigint;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
}

/** A credit of the invoice that was given before. */
export type EarlierCredit = Pick<Credit, 'lines' | 'taxes'>;

/**
 * Credits parts of an issued invoice. The allowance is taken back with its line, and tax per VAT category: the credit
 * that leaves nothing of a category takes what is left of its tax, so that all credits together equal the invoice.
 * @returns or refusals `CREDIT_EMPTY`, `LINE_UNKNOWN`, `LINE_ASKED_TWICE`, `CREDIT_EXCEEDS_LINE`, whose paths
 * begin with the index in `asked`.
 */
export function creditOf(
  invoice: CreditableInvoice,
  asked: readonly AskedCredit[],
  earlier: readonly EarlierCredit[],
): Outcome<Credit> {
  const refusals = objectionsTo(invoice, asked, earlier);
  if (refusals.length > 0) return { ok: false, refusals };
  const amounts = new Map(asked.map(({ position, amountMinor }) => [position, amountMinor]));
  const before = creditedByLine(earlier);
  const lines = invoice.lines.flatMap((line) => {
    const amountMinor = amounts.get(line.position);
    return amountMinor === undefined ? [] : creditLine(line, amountMinor, before.get(line.position));
  });
  const taxes = [...groupByVat(lines).values()].map((group) => taxBack(invoice, group, earlier));
  const lineNetMinor = sumOf(lines.map(({ netMinor }) => netMinor));
  const allowanceMinor = sumOf(lines.map((line) => line.allowanceMinor));
  const netMinor = lineNetMinor - allowanceMinor;
  const taxMinor = sumOf(taxes.map((tax) => tax.taxMinor));
  return accept({ lines, taxes, lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor: netMinor + taxMinor });
}

/** Whether a credit is refused for no other reason than that it comes to nothing. */
export function comesToNothing(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.refusals.every(({ code }) => code === 'CREDIT_EMPTY');
}

/** What is left of each line, before allowances. */
export function creditableOf(invoice: CreditableInvoice, earlier: readonly EarlierCredit[]): readonly AskedCredit[] {
  const before = creditedByLine(earlier);
  return invoice.lines
    .map(({ position, netMinor }) => ({ position, amountMinor: netMinor - (before.get(position)?.netMinor ?? 0n) }))
    .filter(({ amountMinor }) => amountMinor !== 0n);
}

/** Spreads an amount over lines in proportion to what is left of them; lines below zero take none of it. */
export function spreadCredit(amountMinor: bigint, left: readonly AskedCredit[]): readonly AskedCredit[] {
  const positive = left.filter((each) => each.amountMinor > 0n);
  if (positive.length === 0) return [];
  const amounts = splitInProportion(
    amountMinor,
    positive.map((each) => each.amountMinor),
  );
  return positive
    .map(({ position }, index) => ({ position, amountMinor: amounts[index] ?? 0n }))
    .filter((each) => each.amountMinor !== 0n);
}

function objectionsTo(
  invoice: CreditableInvoice,
  asked: readonly AskedCredit[],
  earlier: readonly EarlierCredit[],
): readonly Refusal[] {
  if (asked.length === 0) return [{ code: 'CREDIT_EMPTY', message: 'say which lines to credit', path: [] }];
  const lines = new Map(invoice.lines.map((line) => [line.position, line]));
  const before = creditedByLine(earlier);
  return asked.flatMap(({ position, amountMinor }, index) => {
    const object = (code: string, message: string, field: string): Refusal[] => [
      { code, message, path: [String(index), field] },
    ];
    const line = lines.get(position);
    if (!line) return object('LINE_UNKNOWN', `the invoice has no line ${position}`, 'position');
    if (asked.findIndex((each) => each.position === position) < index)
      return object('LINE_ASKED_TWICE', `line ${position} is credited once per credit note`, 'position');
    if (amountMinor === 0n) return object('CREDIT_EMPTY', 'credit more than nothing', 'amount');
    const left = line.netMinor - (before.get(position)?.netMinor ?? 0n);
    if (isWithin(amountMinor, left)) return [];
    return object('CREDIT_EXCEEDS_LINE', `${left} minor units are left of line ${position}`, 'amount');
  });
}

function creditLine(line: CreditableLine, netMinor: bigint, before: Given = NOTHING): CreditLine {
  // Counted over all credits of the line, so that the last one takes its allowance to the cent.
  const share = new Exact((before.netMinor + netMinor).toString()).div(line.netMinor.toString());
  const allowanceMinor = BigInt(share.times(line.allowanceMinor.toString()).toFixed(0)) - before.allowanceMinor;
  return { position: line.position, vat: line.vat, netMinor, allowanceMinor };
}

function taxBack(invoice: CreditableInvoice, group: readonly CreditLine[], earlier: readonly EarlierCredit[]): TaxLine {
  const vat = group[0]?.vat;
  const key = vat ? vatKey(vat) : '';
  const invoiced = invoice.taxes.find((tax) => vatKey(tax) === key);
  if (!invoiced) throw new Error(`an invoice has lines of VAT ${key} without tax of it`);
  const backMinor = sumOf(earlier.flatMap(({ taxes }) => taxes).flatMap((tax) => taxOfKey(tax, key)));
  const leftMinor = invoiced.taxMinor - backMinor;
  const baseMinor = sumOf(group.map(({ netMinor, allowanceMinor }) => netMinor - allowanceMinor));
  const dueMinor = taxOn(baseMinor, invoiced.percent);
  const alike = invoice.lines.filter((line) => vatKey(line.vat) === key);
  const after = creditedByLine([...earlier, { lines: group }]);
  // After allowances: a rest of which these leave nothing may never be credited, and would keep its tax.
  const isLast = alike.every((line) => leftOf(line) === leftOf(after.get(line.position) ?? NOTHING));
  return { ...invoiced, baseMinor, taxMinor: isLast || exceeds(dueMinor, leftMinor, alike) ? leftMinor : dueMinor };
}

/** What the allowance leaves of a net. */
function leftOf({ netMinor, allowanceMinor }: Given): bigint {
  return netMinor - allowanceMinor;
}

/** Many roundings up could give back more tax than there was; where lines have both signs there is no such bound. */
function exceeds(dueMinor: bigint, leftMinor: bigint, alike: readonly CreditableLine[]): boolean {
  const haveOneSign = alike.every(({ netMinor }) => netMinor >= 0n) || alike.every(({ netMinor }) => netMinor <= 0n);
  return haveOneSign && !isWithin(dueMinor, leftMinor);
}

function taxOfKey(tax: TaxLine, key: string): readonly bigint[] {
  return vatKey(tax) === key ? [tax.taxMinor] : [];
}

/** What of a line credits have given back. */
type Given = Pick<CreditLine, 'netMinor' | 'allowanceMinor'>;

const NOTHING: Given = { netMinor: 0n, allowanceMinor: 0n };

function creditedByLine(credits: readonly Pick<Credit, 'lines'>[]): ReadonlyMap<number, Given> {
  const given = new Map<number, Given>();
  for (const { position, netMinor, allowanceMinor } of credits.flatMap(({ lines }) => lines)) {
    const before = given.get(position) ?? NOTHING;
    given.set(position, {
      netMinor: before.netMinor + netMinor,
      allowanceMinor: before.allowanceMinor + allowanceMinor,
    });
  }
  return given;
}

/** Whether an amount lies between zero and a bound of either sign. */
function isWithin(minor: bigint, boundMinor: bigint): boolean {
  return boundMinor < 0n ? minor <= 0n && minor >= boundMinor : minor >= 0n && minor <= boundMinor;
}
