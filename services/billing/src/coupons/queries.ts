import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { type CouponRow, coupons } from './tables.js';

/** A coupon with what invoices have left of it, drafts counted and void ones not. */
export interface OpenCoupon extends Pick<CouponRow, 'id' | 'accountId' | 'code' | 'expiresOn' | 'grantedAt'> {
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly leftMinor: bigint;
}

/** @returns false when the account has one of that code. */
export async function insertCoupon(tx: Db, row: CouponRow): Promise<boolean> {
  const added = await tx.insert(coupons).values(row).onConflictDoNothing().returning();
  return added.length > 0;
}

/** The accounts' coupons in the order in which they are used: what expires first, then what was granted first. */
export async function findCoupons(
  db: Db,
  accountIds: readonly string[],
  /** Drafts that are made anew: what they take is left again. */
  exceptInvoiceIds: readonly string[] = [],
): Promise<readonly OpenCoupon[]> {
  const rows = await db.execute<Record<keyof OpenCoupon, string> & { readonly expiresOn: string | null }>(sql`
    select coupon.id, coupon.account_id as "accountId", code, expires_on::text as "expiresOn", granted_at::text as "grantedAt",
      account.currency, amount_minor::text as "amountMinor", (amount_minor - coalesce(used.minor, 0))::text as "leftMinor"
    from ${coupons} as coupon
    join billing_accounts as account on account.id = coupon.account_id
    left join lateral (
      select sum(allowance.amount_minor) as minor
      from invoice_allowances as allowance join invoices as invoice on invoice.id = allowance.invoice_id
      where allowance.coupon_id = coupon.id and invoice.state <> 'VOID'
        and invoice.id <> all(${sql.param([...exceptInvoiceIds])}::uuid[])
    ) as used on true
    where coupon.account_id = any(${sql.param([...accountIds])}::uuid[])
    order by coupon.account_id, expires_on nulls last, granted_at, coupon.id`);
  return rows.map((row) => ({
    ...row,
    grantedAt: new Date(row.grantedAt),
    amountMinor: BigInt(row.amountMinor),
    leftMinor: BigInt(row.leftMinor),
  }));
}
