import type { Db } from '@switchboard/kit/database/open-database';
import { isCode, isId } from '@switchboard/kit/ids';
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import {
  type AccessTypeRow,
  accessTypes,
  billableServices,
  type ListRateRow,
  listRates,
  type ServiceRow,
} from './tables.js';

export type { ListRateRow } from './tables.js';

export function listServices(db: Db): Promise<ServiceRow[]> {
  return db.select().from(billableServices).orderBy(asc(billableServices.code));
}

export function listAccessTypes(db: Db): Promise<AccessTypeRow[]> {
  return db.select().from(accessTypes).orderBy(asc(accessTypes.code));
}

export function findServices(db: Db, codes: readonly string[]): Promise<ServiceRow[]> {
  return db
    .select()
    .from(billableServices)
    .where(inArray(billableServices.code, codes.filter(isCode)));
}

export function findAccessTypes(db: Db, codes: readonly string[]): Promise<AccessTypeRow[]> {
  return db
    .select()
    .from(accessTypes)
    .where(inArray(accessTypes.code, codes.filter(isCode)));
}

export function findListRates(db: Db, ids: readonly string[]): Promise<ListRateRow[]> {
  return db
    .select()
    .from(listRates)
    .where(inArray(listRates.id, ids.filter(isId)));
}

/** Every list rate, past ones included: a call may be rated long after it ended. */
export function listListRates(db: Db): Promise<ListRateRow[]> {
  return db.select().from(listRates);
}

/** The services' list rates that hold on the day. */
export function findListRatesInForce(db: Db, serviceCodes: readonly string[], day: string): Promise<ListRateRow[]> {
  const inForce = and(lte(listRates.validFrom, day), or(isNull(listRates.validTo), gt(listRates.validTo, day)));
  return db
    .select()
    .from(listRates)
    .where(and(inArray(listRates.serviceCode, [...serviceCodes]), inForce))
    .orderBy(listRates.serviceCode, listRates.currency, listRates.accessTypeCode, listRates.countryCode);
}

/** A service as it is given; without more it has bridging alone, taxed at the standard rate. */
export type NewService = typeof billableServices.$inferInsert;

export async function upsertServices(tx: Db, rows: readonly NewService[]): Promise<void> {
  if (rows.length === 0) return;
  const set = {
    name: sql`excluded.name`,
    parts: sql`excluded.parts`,
    vat: sql`excluded.vat`,
    vatReason: sql`excluded.vat_reason`,
  };
  await tx
    .insert(billableServices)
    .values([...rows])
    .onConflictDoUpdate({ target: billableServices.code, set });
}

export async function upsertAccessTypes(tx: Db, rows: readonly AccessTypeRow[]): Promise<void> {
  if (rows.length === 0) return;
  const target = accessTypes.code;
  await tx
    .insert(accessTypes)
    .values([...rows])
    .onConflictDoUpdate({ target, set: { name: sql`excluded.name` } });
}

/** The versions of the rate card that share a key and currency with one of the rows, locked. */
export function lockListRates(tx: Db, serviceCodes: readonly string[]): Promise<ListRateRow[]> {
  return tx
    .select()
    .from(listRates)
    .where(inArray(listRates.serviceCode, [...serviceCodes]))
    .orderBy(listRates.id)
    .for('update');
}

export async function endListRate(tx: Db, id: string, validTo: string): Promise<void> {
  await tx.update(listRates).set({ validTo }).where(eq(listRates.id, id));
}

export async function insertListRates(tx: Db, rows: readonly ListRateRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(listRates).values([...rows]);
}
