import { chunksOf } from '@switchboard/kit/database/chunks';
import { insertRows } from '@switchboard/kit/database/insert-rows';
import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import { invoicesOfLines } from '../invoices/queries.js';
import type { LineGroup } from '../invoices/totals.js';
import { isOneOf, rowsAs } from '../rows/queries.js';
import { type ChargeRow, type CountedUsageRow, charges, countedUsage } from './tables.js';

export type { ChargeRow, CountedUsageRow as CountedRow } from './tables.js';

const live = and(eq(charges.kind, 'rate'), eq(charges.reversed, false));

/** A charge that holds, and the invoice that it is on. */
export type LiveCharge = ChargeRow & {
  /** An issued invoice demands it. */
  readonly invoiced: boolean;
  readonly invoiceId: string | null;
};

export async function insertCharges(tx: Db, rows: readonly ChargeRow[]): Promise<void> {
  if (rows.length > 0) await insertRows(tx, charges, rows);
}

/** The live charges of the records; one that has none is not among them. */
export function findLiveCharges(
  tx: Db,
  records: readonly { readonly callRecordId: string; readonly joinedAt: Date }[],
): Promise<LiveCharge[]> {
  const record = rowsAs('record', {
    id: ['uuid', records.map(({ callRecordId }) => callRecordId)],
    joined_at: ['timestamptz', records.map(({ joinedAt }) => joinedAt)],
  });
  return selectLive(tx, sql`(${charges.callRecordId}, ${charges.beganAt}) in (select id, joined_at from ${record})`);
}

/** The live charges that a dispute or a credit is about, by their own ids, their records' or their lines'. */
export function findLiveChargesOf(
  tx: Db,
  { ids = [], recordIds = [], lineIds = [] }: ChargeSubjects,
): Promise<LiveCharge[]> {
  const of = or(
    isOneOf(charges.id, ids),
    isOneOf(charges.callRecordId, recordIds),
    isOneOf(charges.invoiceLineId, lineIds),
  );
  return selectLive(tx, of ?? sql`false`);
}

export interface ChargeSubjects {
  readonly ids?: readonly string[];
  readonly recordIds?: readonly string[];
  readonly lineIds?: readonly string[];
}

/** Charges by their ids, live or not. */
export function findCharges(db: Db, ids: readonly string[]): Promise<ChargeRow[]> {
  return db
    .select()
    .from(charges)
    .where(inArray(charges.id, ids.filter(isId)));
}

/** A page of each line's charges in the order in which their usage began; what takes them back later is not among them. */
export function findChargePages(db: Db, lineIds: readonly string[], page: Page, after: string | undefined) {
  const columns = [charges.beganAt, charges.id];
  const later = sql`(${charges.beganAt}, ${charges.id}) > (select began_at, id from charges where id = ${after}::uuid)`;
  const where = and(eq(charges.kind, 'rate'), after === undefined ? undefined : later);
  return topPerParent(db, charges, {
    ...{ parent: charges.invoiceLineId, parentIds: lineIds, page, columns, direction: 'ascending', where },
  });
}

/** Which of the drafts' accounts have charges that the draft should have and has not. */
export async function findGathered(tx: Db, gatherings: readonly Gathering[]): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ accountId: string }>(sql`
    select gathering.account_id as "accountId" from ${rowsAs('gathering', gatheringColumns(gatherings))}
    where exists (select 1 from charges where ${gathered})`);
  return new Set(rows.map(({ accountId }) => accountId));
}

function selectLive(tx: Db, where: SQL): Promise<LiveCharge[]> {
  const invoice = invoicesOfLines(tx);
  return tx
    .select({
      ...getTableColumns(charges),
      invoiceId: invoice.invoiceId,
      invoiced: sql<boolean>`coalesce(${invoice.state} not in ('DRAFT', 'VOID'), false)`,
    })
    .from(charges)
    .leftJoin(invoice, eq(invoice.lineId, charges.invoiceLineId))
    .where(and(live, where)) as unknown as Promise<LiveCharge[]>;
}

export async function markReversed(tx: Db, rows: readonly LiveCharge[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    const taken = rowsAs('taken', {
      id: ['uuid', chunk.map(({ id }) => id)],
      began_at: ['timestamptz', chunk.map(({ beganAt }) => beganAt)],
      invoiced: ['boolean', chunk.map(({ invoiced }) => String(invoiced))],
    });
    // What is only on a draft leaves it.
    await tx.execute(sql`
      update ${charges} as charge set reversed = true,
        invoice_line_id = case when taken.invoiced then charge.invoice_line_id end
      from ${taken} where charge.id = taken.id and charge.began_at = taken.began_at`);
  }
}

/** Which of the accounts have charges. */
export async function findChargedAccounts(db: Db, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  // What is kept per period says it without looking at charges, however many months they lie in.
  const accounts = rowsAs('account', { id: ['uuid', accountIds] });
  const rows = await db.execute<{ id: string }>(sql`
    select account.id from ${accounts}
    where exists (select 1 from period_totals where period_totals.account_id = account.id)`);
  return new Set(rows.map(({ id }) => id));
}

/** An account and the instant before which its charges are gathered; of one conference alone where it is named. */
export interface Gathering {
  readonly accountId: string;
  readonly before: Date;
  readonly conferenceId?: string | undefined;
}

/** Live charges on no invoice that began before the instant and that nobody disputes, grouped as lines. */
export async function findUninvoicedGroups(
  tx: Db,
  gatherings: readonly Gathering[],
): Promise<readonly (LineGroup & { readonly accountId: string })[]> {
  const group = {
    accountId: charges.accountId,
    periodStartsAt: charges.periodStartsAt,
    serviceCode: charges.serviceCode,
    accessTypeCode: charges.accessTypeCode,
    countryCode: charges.countryCode,
    rateKey: charges.rateKey,
    roundingMode: charges.roundingMode,
  };
  const sums = {
    callCount: sql<number>`count(*)::int`,
    billedSeconds: sql`sum(${charges.billedSeconds})`.mapWith(BigInt),
    quantity: sql`sum(${charges.quantity})`.mapWith(BigInt),
    // Exact, and rounded later: a sum of rounded amounts would be another amount.
    amountSixtieths: sql<string>`trim_scale(sum(${charges.amountSixtieths}))::text`,
    // Null unless all have the one price.
    unitPrice: sql<
      string | null
    >`case when count(${charges.unitPrice}) = count(*) and min(${charges.unitPrice}) = max(${charges.unitPrice})
      then trim_scale(min(${charges.unitPrice}))::text end`,
    rateSetVersion: sql<number>`min(${charges.rateSetVersion})`,
  };
  return tx
    .select({ ...group, ...sums })
    .from(charges)
    .innerJoin(rowsAs('gathering', gatheringColumns(gatherings)), gathered)
    .groupBy(...Object.values(group));
}

/** A line by what its charges have in common. */
export type LineOfCharges = Pick<
  LineGroup,
  'periodStartsAt' | 'serviceCode' | 'accessTypeCode' | 'countryCode' | 'rateKey'
> & { readonly id: string; readonly accountId: string };

/** Puts the charges that the lines were made of on those lines: the conditions are those of `findUninvoicedGroups`. */
export async function linkCharges(
  tx: Db,
  gatherings: readonly Gathering[],
  lines: readonly LineOfCharges[],
): Promise<void> {
  const gatheringOf = new Map(gatherings.map((gathering) => [gathering.accountId, gathering]));
  for (const chunk of chunksOf(lines.filter(({ accountId }) => gatheringOf.has(accountId)))) {
    const given = chunk.flatMap(({ accountId }) => gatheringOf.get(accountId) ?? []);
    // One table of lines, with what is gathered for each: joined apart, every charge would be held against every line.
    const rows = rowsAs('gathering', {
      ...gatheringColumns(given),
      line_id: ['uuid', chunk.map(({ id }) => id)],
      period_starts_at: ['timestamptz', chunk.map(({ periodStartsAt }) => periodStartsAt)],
      service_code: ['text', chunk.map(({ serviceCode }) => serviceCode)],
      access_type_code: ['text', chunk.map(({ accessTypeCode }) => accessTypeCode)],
      country_code: ['text', chunk.map(({ countryCode }) => countryCode)],
      rate_key: ['uuid', chunk.map(({ rateKey }) => rateKey)],
    });
    await tx.execute(sql`
      update ${charges} set invoice_line_id = gathering.line_id from ${rows}
      where ${gathered} and charges.period_starts_at = gathering.period_starts_at
        and charges.service_code = gathering.service_code and charges.access_type_code = gathering.access_type_code
        and charges.country_code = gathering.country_code and charges.rate_key = gathering.rate_key`);
  }
}

/** Takes the charges off lines that are no more, or of an invoice that is void. */
export async function unlinkCharges(tx: Db, lineIds: readonly string[]): Promise<void> {
  const linked = and(live, isOneOf(charges.invoiceLineId, lineIds));
  if (lineIds.length > 0) await tx.update(charges).set({ invoiceLineId: null }).where(linked);
}

const gathered = sql`charges.account_id = gathering.account_id and charges.began_at < gathering.before
  and (gathering.conference_id is null or charges.conference_id = gathering.conference_id)
  and charges.invoice_line_id is null and charges.kind = 'rate' and not charges.reversed
  and not exists (
    select 1 from disputes dispute where dispute.state = 'OPEN' and dispute.account_id = charges.account_id
      and (dispute.charge_id = charges.id or dispute.call_record_id = charges.call_record_id))`;

function gatheringColumns(gatherings: readonly Gathering[]) {
  return {
    account_id: ['uuid', gatherings.map(({ accountId }) => accountId)],
    before: ['timestamptz', gatherings.map(({ before }) => before)],
    conference_id: ['uuid', gatherings.map(({ conferenceId }) => conferenceId ?? null)],
  } as const;
}

/** What the counters of the account's period have counted, with the records that they counted. */
export function findCountedUsage(
  tx: Db,
  { accountId, periodStartsAt }: { readonly accountId: string; readonly periodStartsAt: Date },
): Promise<CountedUsageRow[]> {
  return tx
    .select()
    .from(countedUsage)
    .where(and(eq(countedUsage.accountId, accountId), eq(countedUsage.periodStartsAt, periodStartsAt)));
}

export async function insertCountedUsage(tx: Db, rows: readonly CountedUsageRow[]): Promise<void> {
  if (rows.length > 0) await insertRows(tx, countedUsage, rows);
}

/** Takes what the charges counted out of their periods' counters and returns it. */
export async function deleteCountedUsage(
  tx: Db,
  rows: readonly Pick<ChargeRow, 'accountId' | 'periodStartsAt' | 'callRecordId'>[],
): Promise<readonly CountedUsageRow[]> {
  if (rows.length === 0) return [];
  const taken = rowsAs('taken', {
    account_id: ['uuid', rows.map(({ accountId }) => accountId)],
    starts_at: ['timestamptz', rows.map(({ periodStartsAt }) => periodStartsAt)],
    id: ['uuid', rows.map(({ callRecordId }) => callRecordId)],
  });
  const { accountId, periodStartsAt, callRecordId } = countedUsage;
  return tx
    .delete(countedUsage)
    .where(sql`(${accountId}, ${periodStartsAt}, ${callRecordId}) in (select account_id, starts_at, id from ${taken})`)
    .returning();
}
