import type { Db } from '@switchboard/kit/database/open-database';
import type { AccountRow } from '../accounts/queries.js';
import type { InvoiceRow } from '../invoices/queries.js';
import { addDays, dayOf } from '../periods/period.js';
import { takeNumbers } from './queries.js';

/** A draft with its day of issue. */
export interface Dated {
  readonly id: string;
  readonly state: 'ISSUED' | 'PAID';
  readonly issuedOn: string;
  readonly issuedAt: Date;
  readonly termDays: number;
  readonly series: string;
}

/** The day of issue is the instant's in the account's zone; nothing is owed on an invoice over nothing. */
export function dateDraft(
  { id, totalMinor }: Pick<InvoiceRow, 'id' | 'totalMinor'>,
  account: AccountRow,
  now: Date,
): Dated {
  const issuedOn = dayOf(now, account.timeZone);
  const series = seriesOf(account.invoiceSeries, issuedOn);
  const state = totalMinor === 0n ? 'PAID' : 'ISSUED';
  return { id, state, issuedOn, issuedAt: now, termDays: account.paymentTermDays, series };
}

/** Such as `2026`, or `LV-2026` of an account with a prefix of its own. */
export function seriesOf(prefix: string, day: string): string {
  return `${prefix === '' ? '' : `${prefix}-`}${day.slice(0, 4)}`;
}

/**
 * Gives numbers, series after series in their order, so that two issuers never wait for each other. Where it is still
 * the day before in an account's zone, its invoice has the day of those with lower numbers.
 */
export async function numberDrafts<Draft extends Dated>(tx: Db, drafts: readonly Draft[]) {
  const numbered: (Omit<Draft, 'series' | 'termDays'> & { number: string; dueOn: string })[] = [];
  for (const each of [...new Set(drafts.map(({ series }) => series))].toSorted()) {
    const ofSeries = drafts.filter(({ series }) => series === each);
    const day =
      ofSeries
        .map(({ issuedOn }) => issuedOn)
        .toSorted()
        .at(-1) ?? '';
    const { first, lastIssuedOn } = await takeNumbers(tx, each, { count: ofSeries.length, day });
    // By days, since a batch has far zones, too.
    const inOrder = ofSeries.toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 0));
    for (const [index, { series, termDays, ...draft }] of inOrder.entries()) {
      const issuedOn =
        isDayBefore(draft.issuedOn, lastIssuedOn) && day !== lastIssuedOn ? lastIssuedOn : draft.issuedOn;
      // Padded, so that the numbers of a series sort as text, too.
      const number = `${series}-${String(first + index).padStart(6, '0')}`;
      numbered.push({ ...draft, number, issuedOn, dueOn: addDays(issuedOn, termDays) });
    }
  }
  return numbered;
}

/** Zones are less than two days apart; what is further back is a clock that was set back, which no rule mends. */
function isDayBefore(day: string, last: string): boolean {
  return day < last && addDays(day, 1) >= last;
}
