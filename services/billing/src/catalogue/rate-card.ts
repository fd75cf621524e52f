import { Exact } from '@switchboard/kit/money';
import type { Refusal } from '@switchboard/kit/refusal';
import { faultsOfTerms } from '../rates/check-terms.js';
import type { RateKey, RateTerms } from '../rates/rate-terms.js';

/** A list price as it is given. */
export interface GivenRate extends RateKey {
  readonly currency: string;
  readonly terms: RateTerms;
  /** First day, in UTC. */
  readonly validFrom: string;
  /** The day after the last one; null for ever. */
  readonly validTo: string | null;
}

export interface KnownRate extends GivenRate {
  readonly id: string;
}

/** What becomes of the rate card, or why nothing does. */
export interface CardChange {
  readonly added: readonly GivenRate[];
  /** Rates of the card that now end on a day: they were open-ended, or ended later. */
  readonly ended: readonly { readonly id: string; readonly validTo: string }[];
  readonly refusals: readonly Refusal[];
}

/**
 * Compares given list rates with the card. One that is on it already is known; the same one with another end is ended
 * there. Refuses (with the place in the list) `LIST_RATE_TERMS_INVALID`, `LIST_RATE_VALIDITY_INVALID`,
 * `LIST_RATE_DIFFERS` for another price of the same key and first day, and
 * `LIST_RATE_OVERLAPS`.
 */
export function changeCard(given: readonly GivenRate[], known: readonly KnownRate[]): CardChange {
  const added: GivenRate[] = [];
  const ended: { id: string; validTo: string }[] = [];
  const refusals: Refusal[] = [];
  // The card as it will be: each given rate meets those given before it, too.
  const card = new Map<string, GivenRate>(known.map((rate) => [beginOf(rate), rate]));
  const ids = new Map(known.map((rate) => [beginOf(rate), rate.id]));
  for (const [index, rate] of given.entries()) {
    const refusal = examine(rate, card.get(beginOf(rate)), String(index));
    const id = ids.get(beginOf(rate));
    if (refusal) refusals.push(refusal);
    else if (!card.has(beginOf(rate))) added.push(rate);
    else if (id && rate.validTo && card.get(beginOf(rate))?.validTo !== rate.validTo)
      ended.push({ id, validTo: rate.validTo });
    if (!refusal) card.set(beginOf(rate), rate);
  }
  return { added, ended, refusals: refusals.concat(overlapsIn([...card.values()], given)) };
}

function examine(rate: GivenRate, known: GivenRate | undefined, index: string): Refusal | undefined {
  const refusal = (code: string, message: string, field: string) => ({
    code,
    message,
    path: ['listRates', index, field],
  });
  const [fault] = faultsOfTerms(rate.terms);
  if (fault) return refusal('LIST_RATE_TERMS_INVALID', fault.message, fault.field);
  if (rate.validTo !== null && rate.validTo <= rate.validFrom)
    return refusal('LIST_RATE_VALIDITY_INVALID', 'validTo must be a day after validFrom', 'validTo');
  if (known && !sameContent(rate, known))
    return refusal('LIST_RATE_DIFFERS', 'the card has another price from this day: end that one first', 'unitPrice');
  return undefined;
}

function sameContent({ terms: one }: GivenRate, { terms: other }: GivenRate): boolean {
  // Field by field, since the database keeps them in an order of its own; prices as numbers: 0.05 and 0.050 are one.
  return isSameValue({ ...one }, { ...other });
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string')
    return one === other || (isNumber(one) && isNumber(other) && new Exact(one).equals(other));
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))];
  return fields.length === others.size && fields.every(([field, value]) => isSameValue(value, others.get(field)));
}

function isNumber(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}

function overlapsIn(card: readonly GivenRate[], given: readonly GivenRate[]): Refusal[] {
  // By key and first day, so that only neighbours can overlap.
  const inOrder = card.toSorted((one, other) => (beginOf(one) < beginOf(other) ? -1 : 1));
  return inOrder.slice(1).flatMap((rate, index) => {
    const before = inOrder[index];
    if (!before || keyOf(before) !== keyOf(rate)) return [];
    if (before.validTo !== null && before.validTo <= rate.validFrom) return [];
    // The card's own rates have no place in the list: of the two the given one is named.
    const place = String(Math.max(given.indexOf(rate), given.indexOf(before)));
    const message = `two rates of one key hold on ${rate.validFrom}`;
    return [{ code: 'LIST_RATE_OVERLAPS', message, path: ['listRates', place, 'validFrom'] }];
  });
}

function keyOf({ serviceCode, accessTypeCode, prefix, countryCode, currency, terms }: GivenRate): string {
  // JSON tells null, which prices all, from every text.
  return JSON.stringify([serviceCode, terms.part, accessTypeCode, prefix, countryCode, currency]);
}

function beginOf(rate: GivenRate): string {
  return `${keyOf(rate)} ${rate.validFrom}`;
}
