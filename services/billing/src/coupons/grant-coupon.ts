import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal, refuse } from '@switchboard/kit/refusal';
import { type AccountRow, findAccountsByNumber, lockAccounts } from '../accounts/queries.js';
import { markDraftsStale } from '../invoices/queries.js';
import { readAmount } from '../invoices/read-amount.js';
import { dayOf } from '../periods/period.js';
import { insertCoupon } from './queries.js';

/** A coupon as a person grants it. */
export interface Grant {
  readonly accountNumber: string;
  readonly code: string;
  readonly amount: string;
  readonly currency: string;
  readonly expiresOn?: string | null | undefined;
}

export interface GrantScope {
  readonly now: Date;
  /** Who grants it. */
  readonly subject: string;
}

/**
 * Grants an amount that the account's invoices take off before tax, from the drafts that there are on, until it is
 * used up. Refuses `ACCOUNT_UNKNOWN`, `COUPON_CODE_INVALID`, `COUPON_CURRENCY_DIFFERS`, `COUPON_AMOUNT_INVALID`,
 * `COUPON_EXPIRED` and `COUPON_KNOWN` when the account has one of that code.
 */
export async function grantCoupon(tx: Db, grant: Grant, { now, subject }: GrantScope): Promise<Outcome<string>> {
  const [found] = await findAccountsByNumber(tx, [grant.accountNumber]);
  // Locked, since a draft that is made meanwhile would not know of it.
  const [account] = found ? await lockAccounts(tx, [found.id]) : [];
  if (!account)
    return refuse('ACCOUNT_UNKNOWN', `there is no billing account ${grant.accountNumber}`, ['accountNumber']);
  const refusals = objectionsTo(grant, account, now);
  const amountMinor = readAmount(grant.amount, account.currency) ?? 0n;
  if (refusals.length > 0) return { ok: false, refusals };
  const { code, expiresOn = null } = grant;
  const row = {
    id: newId(now),
    accountId: account.id,
    code,
    amountMinor,
    expiresOn,
    grantedAt: now,
    grantedBy: subject,
  };
  if (!(await insertCoupon(tx, row)))
    return refuse('COUPON_KNOWN', `the account has a coupon ${code} already`, ['code']);
  await markDraftsStale(tx, [account.id], 'accountId');
  return accept(account.id);
}

function objectionsTo(grant: Grant, account: AccountRow, now: Date): readonly Refusal[] {
  const { code, amount, currency, expiresOn } = grant;
  const minor = readAmount(amount, account.currency);
  return [
    { holds: /^[A-Z0-9-]{1,30}$/.test(code), refusal: codeInvalid },
    { holds: currency === account.currency, refusal: currencyDiffers(account.currency) },
    { holds: minor !== undefined && minor > 0n, refusal: amountInvalid(account.currency) },
    { holds: !expiresOn || expiresOn >= dayOf(now, account.timeZone), refusal: expired },
  ].flatMap(({ holds, refusal }) => (holds ? [] : [refusal]));
}

const codeInvalid: Refusal = {
  ...{ code: 'COUPON_CODE_INVALID', message: 'give up to 30 capital letters, digits and hyphens', path: ['code'] },
};

const expired: Refusal = { code: 'COUPON_EXPIRED', message: 'give today or a later day', path: ['expiresOn'] };

function currencyDiffers(currency: string): Refusal {
  return { code: 'COUPON_CURRENCY_DIFFERS', message: `grant in ${currency}`, path: ['currency'] };
}

function amountInvalid(currency: string): Refusal {
  const message = `give an amount above 0 in ${currency} and its parts`;
  return { code: 'COUPON_AMOUNT_INVALID', message, path: ['amount'] };
}
