import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, type Refusal, refuse } from '@switchboard/kit/refusal';
import { findChargedAccounts } from '../charges/queries.js';
import { readVatId } from '../invoices/vat-id.js';
import { forgetClosing } from '../issuing/queries.js';
import { vatDefaults } from './account-defaults.js';
import { findAccountsByNumber, lockAccounts, updateAccount } from './queries.js';
import type { AccountRow } from './tables.js';

/** What is to change; what is left out stays. */
export interface AccountChanges {
  readonly cycle?: AccountRow['cycle'] | undefined;
  readonly anchorDay?: number | undefined;
  readonly graceDays?: number | undefined;
  readonly paymentTermDays?: number | undefined;
  readonly vatId?: string | null | undefined;
  readonly invoiceSeries?: string | undefined;
  readonly buyerReference?: string | null | undefined;
  readonly purchaseOrder?: string | null | undefined;
  readonly invoiceDelivery?: AccountRow['invoiceDelivery'] | undefined;
  readonly invoiceEmail?: string | null | undefined;
}

const RANGES = { anchorDay: [1, 31], graceDays: [0, 60], paymentTermDays: [0, 365] } as const;
const LONGEST = 100;
/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const LONGEST_EMAIL = 254;
/** Whether mail can get there shows when it is sent. */
const EMAIL = /^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+\.[^\s@<>\p{Cc}]+$/u;

/**
 * Changes how a customer is billed; drafts follow when they are made anew. Refuses `ACCOUNT_UNKNOWN`,
 * `ACCOUNT_HAS_CHARGES` (another cycle would move its periods), `VAT_ID_INVALID`, `NUMBER_OUT_OF_RANGE`,
 * `SERIES_INVALID`, `REFERENCE_INVALID` and `EMAIL_INVALID`.
 */
export async function changeBillingAccount(
  tx: Db,
  { accountNumber, ...changes }: AccountChanges & { readonly accountNumber: string },
  { sellerCountry }: { readonly sellerCountry: string },
): Promise<Outcome<string>> {
  const [found] = await findAccountsByNumber(tx, [accountNumber]);
  const [account] = found ? await lockAccounts(tx, [found.id]) : [];
  if (!account) return refuse('ACCOUNT_UNKNOWN', `there is no billing account ${accountNumber}`, ['accountNumber']);
  const vatId = changes.vatId ? readVatId(changes.vatId, ['vatId']) : accept(changes.vatId);
  const movesPeriods = isOther(changes.cycle, account.cycle) || isOther(changes.anchorDay, account.anchorDay);
  const refusals = [
    ...(vatId.ok ? [] : vatId.refusals),
    ...objectionsTo(changes),
    ...(movesPeriods && (await findChargedAccounts(tx, [account.id])).size > 0 ? [hasCharges] : []),
  ];
  if (!vatId.ok || refusals.length > 0) return { ok: false, refusals };
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const next: AccountRow = { ...account, ...given, ...(vatId.value === undefined ? {} : { vatId: vatId.value }) };
  const vat = isOther(vatId.value, account.vatId) ? vatDefaults(next.countryCode, sellerCountry, next.vatId) : {};
  await updateAccount(tx, { ...next, ...vat });
  if (movesPeriods) await forgetClosing(tx, account.customerId);
  return accept(account.id);
}

const hasCharges: Refusal = {
  code: 'ACCOUNT_HAS_CHARGES',
  message: 'the account has charges, whose periods stay as they are',
  path: ['cycle'],
};

function isOther<Value>(next: Value | undefined, now: Value): boolean {
  return next !== undefined && next !== now;
}

function objectionsTo(changes: AccountChanges): readonly Refusal[] {
  const ranges = Object.entries(RANGES).flatMap(([field, [least, most]]) => {
    const value = changes[field as keyof typeof RANGES];
    if (value === undefined || (value >= least && value <= most)) return [];
    return [{ code: 'NUMBER_OUT_OF_RANGE', message: `give ${least} to ${most}`, path: [field] }];
  });
  const series = changes.invoiceSeries ?? '';
  // `CN` is that of credit notes.
  const isSeries = /^[A-Z0-9]{0,10}$/.test(series) && series !== 'CN' && !/^\d{4}$/.test(series);
  const isEmail =
    !changes.invoiceEmail || (changes.invoiceEmail.length <= LONGEST_EMAIL && EMAIL.test(changes.invoiceEmail));
  const references = (['buyerReference', 'purchaseOrder'] as const).filter((field) => !isReference(changes[field]));
  return [
    ...ranges,
    ...(isSeries
      ? []
      : [{ code: 'SERIES_INVALID', message: 'give up to 10 capital letters or digits', path: ['invoiceSeries'] }]),
    ...references.map((field) => ({
      ...{ code: 'REFERENCE_INVALID', message: `give 1 to ${LONGEST} characters on one line`, path: [field] },
    })),
    ...(isEmail ? [] : [{ code: 'EMAIL_INVALID', message: 'this is no e-mail address', path: ['invoiceEmail'] }]),
  ];
}

function isReference(text: string | null | undefined): boolean {
  if (text === null || text === undefined) return true;
  return text.trim() !== '' && text.length <= LONGEST && ![...text].some((sign) => sign < ' ');
}
