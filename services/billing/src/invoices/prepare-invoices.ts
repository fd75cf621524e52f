import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type AccountRow, lockAccounts } from '../accounts/queries.js';
import { listServices } from '../catalogue/queries.js';
import { findUninvoicedGroups, linkCharges, unlinkCharges } from '../charges/queries.js';
import { contractInForce, type KnownContract } from '../contracts/contract.js';
import { findContracts, keepContracts } from '../contracts/queries.js';
import { findCoupons } from '../coupons/queries.js';
import { periodOf } from '../periods/cycle.js';
import { type Draft, draftOf, type Place } from './draft-of.js';
import {
  clearDrafts,
  deleteDrafts,
  findDrafts,
  findLineIds,
  findOtherNets,
  saveDraftParts,
  saveDrafts,
} from './queries.js';
import type { InvoiceLineRow, InvoiceRow } from './tables.js';
import type { LineGroup } from './totals.js';

/** An account and any instant of the period to be billed. */
export interface PeriodToBill {
  readonly accountId: string;
  /** The period is the account's own, in its time zone. */
  readonly within: Date;
  /** Bills this conference alone. */
  readonly conferenceId?: string | null | undefined;
}

export interface PrepareScope {
  readonly now: Date;
  /** Signed contracts of the accounts' customers as they were just read; without, those that are known already count. */
  readonly contracts?: readonly KnownContract[] | undefined;
}

/**
 * Gathers each account's charges on no invoice that began before the period's end, late ones of earlier periods
 * included, or those of one conference, adds them up by the terms of the contract, and saves the draft; a draft of that
 * period or conference is made anew under its id.
 * @returns in the order of `asked`: the draft, or a refusal `ACCOUNT_UNKNOWN`, `PERIOD_ASKED_TWICE` or
 * `NOTHING_TO_INVOICE` (a draft that has become empty goes away).
 */
export async function prepareInvoices(
  tx: Db,
  asked: readonly PeriodToBill[],
  { now, contracts = [] }: PrepareScope,
): Promise<readonly Outcome<InvoiceRow>[]> {
  await keepContracts(tx, contracts, now);
  const places = await findPlaces(tx, asked);
  // A draft's charges are free again before all free ones are gathered.
  const draftIds = places.flatMap(({ draftId }) => draftId ?? []);
  await unlinkCharges(tx, await findLineIds(tx, draftIds));
  await clearDrafts(tx, draftIds);
  const gatherings = places.map(({ account, period, conferenceId }) => ({
    ...{ accountId: account.id, before: period.endsAt, conferenceId: conferenceId ?? undefined },
  }));
  const groups = await gather(tx, gatherings);
  const scope = { now, newId: () => newId(now) };
  const made = places.map((place) => draftOf(place, groups.get(place.account.id) ?? [], scope));
  const drafts = made.filter(({ lines }) => lines.length > 0);
  await save(tx, drafts);
  await linkCharges(tx, gatherings, drafts.flatMap(linkedLines));
  const emptied = made.filter(({ lines }) => lines.length === 0).map(({ invoice }) => invoice.id);
  // A draft of which nothing is left would be an invoice over nothing.
  await deleteDrafts(tx, emptied);
  return answer(asked, places, new Map(drafts.map(({ invoice }) => [invoice.accountId, invoice])));
}

/** Locks the accounts and finds each one's period; of an account that is asked for twice the first counts. */
async function findPlaces(tx: Db, asked: readonly PeriodToBill[]): Promise<readonly Place[]> {
  const accounts = await lockAccounts(
    tx,
    asked.map(({ accountId }) => accountId),
  );
  // Reversed, since of equal keys a map keeps the last.
  const wanted = new Map(asked.toReversed().map((each) => [each.accountId, each]));
  const contracts = await findContracts(
    tx,
    accounts.map(({ customerId }) => customerId),
  );
  const services = new Map((await listServices(tx)).map((service) => [service.code, service]));
  const bare = accounts.flatMap((account) => {
    const one = wanted.get(account.id);
    return one ? [{ account, period: periodOf(one.within, account), conferenceId: one.conferenceId ?? null }] : [];
  });
  const keys = bare.map(keyOf);
  const drafts = new Map((await findDrafts(tx, keys)).map((draft) => [draft.accountId, draft]));
  const others = await findOtherNets(tx, keys);
  const draftIds = [...drafts.values()].map(({ id }) => id);
  const coupons = await findCoupons(
    tx,
    bare.map(({ account }) => account.id),
    draftIds,
  );
  return bare.map((place) => ({
    ...place,
    draftId: drafts.get(place.account.id)?.id,
    contract: contractInForce(contractsOf(place.account, contracts), place.period.endsAt),
    otherNetMinor: others.get(place.account.id) ?? 0n,
    services,
    coupons: coupons.filter(({ accountId }) => accountId === place.account.id),
  }));
}

function keyOf({ account, period, conferenceId }: Pick<Place, 'account' | 'period' | 'conferenceId'>) {
  return { accountId: account.id, periodStartsAt: period.startsAt, conferenceId };
}

function contractsOf({ customerId }: AccountRow, contracts: readonly KnownContract[]): readonly KnownContract[] {
  return contracts.filter((contract) => contract.customerId === customerId);
}

async function gather(tx: Db, gatherings: Parameters<typeof findUninvoicedGroups>[1]) {
  const groups = new Map<string, LineGroup[]>();
  for (const { accountId, ...group } of await findUninvoicedGroups(tx, gatherings)) {
    groups.set(accountId, (groups.get(accountId) ?? []).concat(group));
  }
  return groups;
}

async function save(tx: Db, drafts: readonly Draft[]): Promise<void> {
  await saveDrafts(
    tx,
    drafts.map(({ invoice }) => invoice),
  );
  await saveDraftParts(tx, {
    lines: drafts.flatMap(({ lines }) => lines),
    taxes: drafts.flatMap(({ taxes }) => taxes),
    allowances: drafts.flatMap(({ allowances }) => allowances),
  });
}

/** Lines that have charges, as these are linked to them. */
function linkedLines({ invoice: { accountId }, lines }: Draft) {
  return lines.flatMap((line) => (isUsage(line) ? [{ ...line, accountId }] : []));
}

function isUsage(line: InvoiceLineRow): line is InvoiceLineRow & { rateKey: string } {
  return line.rateKey !== null;
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
      return refuse('PERIOD_ASKED_TWICE', 'ask for one invoice of an account at a time', path);
    if (!draft) return refuse('NOTHING_TO_INVOICE', 'the account has no charges that are on no invoice', path);
    return accept(draft);
  });
}
