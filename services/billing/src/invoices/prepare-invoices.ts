import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type AccountRow, lockAccounts } from '../accounts/queries.js';
import { findUninvoicedGroups, linkCharges, unlinkCharges } from '../charges/queries.js';
import { periodOf } from '../periods/cycle.js';
import type { Period } from '../periods/period.js';
import { deleteDrafts, deleteLines, findDrafts, findLines, insertLines, saveDrafts } from './queries.js';
import type { InvoiceRow } from './tables.js';
import { type LineGroup, linesOf, totalsOf } from './totals.js';

/** An account and any instant of the period to be billed. */
export interface PeriodToBill {
  readonly accountId: string;
  /** The period is the account's own, in its time zone. */
  readonly within: Date;
}

export interface PrepareScope {
  readonly now: Date;
}

interface Place {
  readonly account: AccountRow;
  readonly period: Period;
  readonly draft: InvoiceRow | undefined;
}

/**
 * Gathers each account's charges on no invoice that began before the period's end, late ones of earlier periods
 * included, totals them and saves the draft; a draft of that period is made anew under its id.
 * @returns in the order of `asked`: the draft, or a refusal `ACCOUNT_UNKNOWN`, `PERIOD_ASKED_TWICE` or
 * `NOTHING_TO_INVOICE` (a draft that has become empty goes away).
 */
export async function prepareInvoices(
  tx: Db,
  asked: readonly PeriodToBill[],
  { now }: PrepareScope,
): Promise<readonly Outcome<InvoiceRow>[]> {
  const places = await findPlaces(tx, asked);
  // A draft's charges are free again before all free ones are gathered.
  await clearDrafts(tx, places);
  const gatherings = places.map(({ account, period }) => ({ accountId: account.id, before: period.endsAt }));
  const groups = await gather(tx, gatherings);
  const made = places.map((place) => toDraft(place, groups.get(place.account.id) ?? [], now));
  const drafts = made.filter(({ lines }) => lines.length > 0);
  await saveDrafts(
    tx,
    drafts.map(({ draft }) => draft),
  );
  const lines = drafts.flatMap((each) => each.lines);
  await insertLines(tx, lines);
  await linkCharges(tx, gatherings, lines);
  const emptied = made.filter((each) => each.lines.length === 0).map(({ draft }) => draft.id);
  // A draft of which nothing is left would be an invoice over nothing.
  await deleteDrafts(tx, emptied);
  return answer(asked, places, new Map(drafts.map(({ draft }) => [draft.accountId, draft])));
}

/** Locks the accounts and finds each one's period; of an account that is asked for twice the first counts. */
async function findPlaces(tx: Db, asked: readonly PeriodToBill[]): Promise<readonly Place[]> {
  const accounts = await lockAccounts(
    tx,
    asked.map(({ accountId }) => accountId),
  );
  // Reversed, since of equal keys a map keeps the last.
  const within = new Map(asked.toReversed().map((each) => [each.accountId, each.within]));
  const periods = accounts.flatMap((account) => {
    const instant = within.get(account.id);
    return instant ? [{ account, period: periodOf(instant, account) }] : [];
  });
  const keys = periods.map(({ account, period }) => ({ accountId: account.id, periodStartsAt: period.startsAt }));
  const drafts = new Map((await findDrafts(tx, keys)).map((draft) => [draft.accountId, draft]));
  return periods.map((place) => ({ ...place, draft: drafts.get(place.account.id) }));
}

async function clearDrafts(tx: Db, places: readonly Place[]): Promise<void> {
  const draftIds = places.flatMap(({ draft }) => draft?.id ?? []);
  if (draftIds.length === 0) return;
  const lineIds = (await findLines(tx, draftIds)).map(({ id }) => id);
  await unlinkCharges(tx, lineIds);
  await deleteLines(tx, lineIds);
}

async function gather(tx: Db, gatherings: Parameters<typeof findUninvoicedGroups>[1]) {
  const groups = new Map<string, LineGroup[]>();
  for (const { accountId, ...group } of await findUninvoicedGroups(tx, gatherings)) {
    groups.set(accountId, (groups.get(accountId) ?? []).concat(group));
  }
  return groups;
}

function toDraft({ account, period, draft }: Place, groups: readonly LineGroup[], now: Date) {
  const lines = linesOf(groups, account.currency);
  const totals = totalsOf(
    lines.map(({ netMinor }) => netMinor),
    account.vatPercent,
  );
  const invoice: InvoiceRow = {
    // The id stays: who holds a draft's id still finds it when more calls have come.
    id: draft?.id ?? newId(now),
    accountId: account.id,
    state: 'DRAFT',
    number: null,
    preparedAt: now,
    issuedOn: null,
    dueOn: null,
    periodStartsAt: period.startsAt,
    periodEndsAt: period.endsAt,
    currency: account.currency,
    vatPercent: account.vatPercent,
    ...totals,
    lineNetMinor: totals.netMinor,
    allowanceMinor: 0n,
    ...{ kind: 'PERIOD', conferenceId: null, stale: false, issueAfter: period.endsAt, buyer: null, language: null },
    ...{ contractNumber: null, buyerReference: null, purchaseOrder: null, endReason: null, endedOn: null },
    rateSetVersion: Math.max(0, ...lines.map(({ rateSetVersion }) => rateSetVersion)),
  };
  const { vatCategory, vatPercent } = account;
  const vat = { kind: 'USAGE' as const, allowanceMinor: 0n, vatCategory, vatPercent };
  const place = { invoiceId: invoice.id, accountId: account.id };
  return { draft: invoice, lines: lines.map((line) => ({ id: newId(now), ...place, ...line, ...vat })) };
}

function answer(
  asked: readonly PeriodToBill[],
  places: readonly Place[],
  drafts: ReadonlyMap<string, InvoiceRow>,
): readonly Outcome<InvoiceRow>[] {
  const known = new Set(places.map(({ account }) => account.id));
  return asked.map(({ accountId }, index) => {
    const path = [String(index), 'accountId'];
    const draft = drafts.get(accountId);
    if (!known.has(accountId)) return refuse('ACCOUNT_UNKNOWN', `there is no billing account ${accountId}`, path);
    if (asked.findIndex((each) => each.accountId === accountId) < index)
      return refuse('PERIOD_ASKED_TWICE', 'ask for one period of an account at a time', path);
    if (!draft) return refuse('NOTHING_TO_INVOICE', 'the account has no charges that are on no invoice', path);
    return accept(draft);
  });
}
