import { Exact } from '@switchboard/kit/money';
import type { Refusal } from '@switchboard/kit/refusal';

/** An amount in units of a currency; null is none, and nothing wrong. */
export function checkAmount(amount: string | null, path: readonly string[]): readonly Refusal[] {
  if (amount === null) return [];
  // A discount is a lower price; money back is a credit note.
  if (/^-\d/.test(amount)) {
    return [{ code: 'PRICE_NEGATIVE', message: `${amount} is less than nothing; give 0 or more`, path }];
  }
  // Times any number of seconds these digits stay exact in the forty that billing computes with.
  return when(!/^\d{1,12}(\.\d{1,10})?$/.test(amount), 'PRICE_INVALID', {
    message: `${path.at(-1)} must be plain digits, at most 12 before and 10 after the point`,
    path,
  });
}

/** A percentage from 0; null is none, and nothing wrong. */
export function checkPercent(
  percent: string | null,
  { path, most = 100 }: { readonly path: readonly string[]; readonly most?: number },
): readonly Refusal[] {
  const sound = percent === null || (/^\d{1,4}(\.\d{1,4})?$/.test(percent) && new Exact(percent).lte(most));
  const message = `${path.at(-1)} must be 0 to ${most}, with at most 4 decimals`;
  return when(!sound, 'PERCENT_INVALID', { message, path });
}

/** Whether it is a number of minutes, or pieces, above or from 0 whose seconds are whole: what is counted. */
export function isCount(text: string): boolean {
  return /^\d{1,9}(\.\d{1,10})?$/.test(text) && new Exact(text).times(60).isInteger();
}

export function when(wrong: boolean, code: string, refusal: Omit<Refusal, 'code'>): readonly Refusal[] {
  return wrong ? [{ code, ...refusal }] : [];
}
