import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, asc, count, eq, inArray, ne, type SQL, sql, sum } from 'drizzle-orm';
import type { Finding } from './findings.js';
import type { LetterSnapshot } from './snapshot.js';
import {
  type LetterRow,
  type LetterState,
  letterChunks,
  letters,
  type NewLetter,
  type NewLetterChunk,
} from './tables.js';

export type { LetterRow } from './tables.js';

const newestFirst = { columns: [letters.plannedAt, letters.id], direction: 'descending' } as const;

export function findLetters(db: Db, ids: readonly string[]) {
  return db.select().from(letters).where(idIn(ids));
}

/** Which letters of a campaign are wanted; all where nothing is given. */
export interface LetterFilter {
  readonly state?: LetterState;
  /** About whose customers something was found, of this code; of any where it is empty. */
  readonly found?: string;
}

export function listLettersOfCampaigns(
  db: Db,
  campaignIds: readonly string[],
  { page, filter: { state, found } = {} }: { readonly page: Page; readonly filter?: LetterFilter | undefined },
) {
  const where = and(
    state && inState(state),
    found === '' ? sql`${letters.findings} <> '[]'::jsonb` : undefined,
    found ? sql`${letters.findings} @> ${JSON.stringify([{ code: found }])}::text::jsonb` : undefined,
  );
  return topPerParent(db, letters, { parent: letters.campaignId, parentIds: campaignIds, page, where, ...newestFirst });
}

export function listLettersOfCustomers(db: Db, customerIds: readonly string[], page: Page) {
  const where = ne(letters.state, 'LEFT_OUT');
  return topPerParent(db, letters, { parent: letters.customerId, parentIds: customerIds, page, where, ...newestFirst });
}

/** By campaign and state; campaigns without letters are not among the counts. */
export function findLetterCounts(db: Db, campaignIds: readonly string[]) {
  return db
    .select({
      ...{ campaignId: letters.campaignId, state: letters.state, letterCount: count() },
      pageCount: sum(letters.pageCount).mapWith(Number),
    })
    .from(letters)
    .where(ofCampaigns(campaignIds))
    .groupBy(letters.campaignId, letters.state)
    .orderBy(letters.state);
}

/** How many customers of which campaign were found to have what. */
export async function findFindingCounts(db: Db, campaignIds: readonly string[]) {
  const rows = await db.execute<{ campaignId: string; code: string; field: string | null; customerCount: number }>(sql`
    select ${letters.campaignId} as "campaignId", finding ->> 'code' as code, finding ->> 'field' as field,
      count(distinct ${letters.customerId})::int as "customerCount"
    from ${letters} cross join lateral jsonb_array_elements(${letters.findings}) as finding
    where ${ofCampaigns(campaignIds)} group by 1, 2, 3 order by 2, 3`);
  return [...rows];
}

/** Which of the customers got, or are to get, a letter of the campaigns with these numbers. */
export async function findEarlierRecipients(
  db: Db,
  customerIds: readonly string[],
  campaignNumbers: readonly string[],
) {
  if (campaignNumbers.length === 0) return [];
  const rows = await db.execute<{ customerId: string; campaignNumber: string }>(sql`
    select distinct on (${letters.customerId}) ${letters.customerId} as "customerId", campaigns.number as "campaignNumber"
    from ${letters} join campaigns on campaigns.id = ${letters.campaignId}
    where ${letters.customerId} = any(${sql.param([...customerIds])}::uuid[])
      and campaigns.number = any(${sql.param([...campaignNumbers])}::text[])
      and ${letters.state} not in ('LEFT_OUT', 'FAILED', 'CANCELLED')
    order by ${letters.customerId}, campaigns.number`);
  return [...rows];
}

export async function addLetters(tx: Db, rows: readonly NewLetter[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(letters).values(chunk);
}

/** Of a plan that is made anew; nothing of it is written yet. */
export async function deleteLetters(tx: Db, campaignId: string): Promise<void> {
  await tx.delete(letters).where(eq(letters.campaignId, campaignId));
}

/** Leaves those out who live where another was found who gets the letter. @returns the ids of their letters. */
export async function leaveHouseholdsOut(tx: Db, campaignId: string, households: readonly string[]): Promise<string[]> {
  const finding: Finding = { code: 'SAME_HOUSEHOLD', message: 'another customer at this address gets the letter' };
  const rows = await tx
    .update(letters)
    .set({ state: 'LEFT_OUT', findings: sql`${letters.findings} || ${JSON.stringify([finding])}::text::jsonb` })
    .where(and(eq(letters.campaignId, campaignId), inArray(letters.household, [...households]), inState('PLANNED')))
    .returning({ id: letters.id });
  return rows.map(({ id }) => id);
}

/** The next letters of a campaign that are to be merged. */
export function findPlannedLetters(db: Db, campaignId: string, limit: number) {
  return db
    .select()
    .from(letters)
    .where(and(eq(letters.campaignId, campaignId), inState('PLANNED')))
    .orderBy(asc(letters.id))
    .limit(limit);
}

/** Those of the letters that are still to be merged; nobody else changes them until the transaction ends. */
export async function takePlannedLetters(tx: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(and(idIn(ids), inState('PLANNED')))
    .orderBy(asc(letters.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** Keeps a chunk as the campaign's next. @returns its number. */
export async function addChunk(tx: Db, chunk: Omit<NewLetterChunk, 'ordinal'>): Promise<number> {
  const [last] = await tx
    .select({ ordinal: sql<number>`coalesce(max(${letterChunks.ordinal}), 0)::int` })
    .from(letterChunks)
    .where(eq(letterChunks.campaignId, chunk.campaignId));
  const ordinal = (last?.ordinal ?? 0) + 1;
  await tx.insert(letterChunks).values({ ...chunk, ordinal });
  return ordinal;
}

/** Where a letter stands in its chunk, and what it was merged from. */
export interface MergedLetter {
  readonly id: string;
  readonly snapshot: LetterSnapshot;
  readonly findings: readonly Finding[];
  readonly firstPage: number;
  readonly pageCount: number;
}

export async function markLettersMerged(
  tx: Db,
  merged: readonly MergedLetter[],
  { chunkId, mergedAt }: { readonly chunkId: string; readonly mergedAt: Date },
): Promise<void> {
  await tx.execute(sql`update letters set state = 'MERGED', chunk_id = ${chunkId}::uuid, merged_at = ${mergedAt.toISOString()}::timestamptz,
    snapshot = given.snapshot, findings = given.findings, first_page = given."firstPage", page_count = given."pageCount"
    from jsonb_to_recordset(${JSON.stringify(merged)}::text::jsonb)
      as given(id uuid, snapshot jsonb, findings jsonb, "firstPage" integer, "pageCount" integer)
    where letters.id = given.id`);
}

/** What became of letters that are not merged after all. */
export async function settleLetters(
  tx: Db,
  settled: readonly (Pick<LetterRow, 'id' | 'findings'> & { readonly state: 'LEFT_OUT' | 'FAILED' })[],
): Promise<void> {
  await tx.execute(sql`update letters set state = given.state, findings = given.findings
    from jsonb_to_recordset(${JSON.stringify(settled)}::text::jsonb) as given(id uuid, state text, findings jsonb)
    where letters.id = given.id`);
}

/** Calls off what is not printed and in none of the chunks that a printer has. */
export async function cancelLetters(tx: Db, campaignId: string, atPrinters: readonly string[]): Promise<void> {
  await tx
    .update(letters)
    .set({ state: 'CANCELLED' })
    .where(
      and(
        eq(letters.campaignId, campaignId),
        sql`${letters.state} in ('PLANNED', 'MERGED')`,
        sql`(${letters.chunkId} is null or not ${letters.chunkId} = any(${sql.param([...atPrinters])}::uuid[]))`,
      ),
    );
}

/** Of a campaign's chunks the numbers, in order. */
export function findChunkOrdinals(db: Db, campaignId: string) {
  return db
    .select({ id: letterChunks.id, ordinal: letterChunks.ordinal })
    .from(letterChunks)
    .where(eq(letterChunks.campaignId, campaignId))
    .orderBy(asc(letterChunks.ordinal));
}

export async function getChunkPdf(db: Db, id: string): Promise<Buffer> {
  const [chunk] = await db.select({ pdf: letterChunks.pdf }).from(letterChunks).where(eq(letterChunks.id, id));
  if (!chunk) throw new Error(`no chunk ${id}`);
  return chunk.pdf;
}

function inState(state: LetterState): SQL {
  return eq(letters.state, state);
}

function idIn(ids: readonly string[]): SQL {
  return sql`${letters.id} = any(${sql.param(ids.filter(isId))}::uuid[])`;
}

function ofCampaigns(campaignIds: readonly string[]): SQL {
  return sql`${letters.campaignId} = any(${sql.param([...campaignIds])}::uuid[])`;
}

/** Marks the letters of chunks that are not through with printing. @returns their ids. */
export async function markChunkLetters(
  tx: Db,
  chunkIds: readonly string[],
  { state, findings, at }: { readonly state: LetterState; readonly findings: readonly Finding[]; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await tx
    .update(letters)
    .set({
      ...{ state, findings: sql`${letters.findings} || ${JSON.stringify(findings)}::text::jsonb` },
      ...(state === 'PRINTED' && { printedAt: at }),
    })
    .where(
      and(
        sql`${letters.chunkId} = any(${sql.param([...chunkIds])}::uuid[])`,
        sql`${letters.state} in ('MERGED', 'PRINTING')`,
      ),
    )
    .returning({ id: letters.id });
  return rows.map(({ id }) => id);
}
