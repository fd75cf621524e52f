import { Temporal } from 'temporal-polyfill';
import { instantOf } from './instants.js';

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** What is known beside the shown times, to tell the two passes of an hour that clocks repeat apart. */
export interface SpanHints {
  /** How long it took by the source's own count. */
  readonly seconds: number | undefined;
  /** An instant close to the start, in milliseconds. */
  readonly near?: number | undefined;
}

/**
 * Two times as a zone's clocks showed them, `YYYY-MM-DDThh:mm:ss`, as instants; undefined when the clocks never showed
 * one of them. Of times that were shown twice those are taken that fit the duration best, and of equal ones the earlier.
 */
export function spanOfLocal(from: string, to: string, zone: string, { seconds, near }: SpanHints): Span | undefined {
  const ends = instantsOf(to, zone);
  const spans = instantsOf(from, zone).flatMap((start) => ends.map((end) => ({ from: start, to: end })));
  const errorOf = (span: Span) =>
    seconds === undefined ? 0 : Math.abs(span.to.getTime() - span.from.getTime() - seconds * 1_000);
  const distanceOf = (span: Span) => (near === undefined ? 0 : Math.abs(span.from.getTime() - near));
  return spans.toSorted(
    (one, other) => errorOf(one) - errorOf(other) || distanceOf(one) - distanceOf(other) || +one.from - +other.from,
  )[0];
}

/** None for a time that is skipped in spring or is no time, two for one that is repeated in autumn. */
export function instantsOf(shown: string, zone: string): readonly Date[] {
  const local = toLocal(shown);
  if (!local) return [];
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  );
  if (!earlier || !later || !earlier.toPlainDateTime().equals(local)) return [];
  const milliseconds = new Set([earlier.epochMilliseconds, later.epochMilliseconds]);
  return [...milliseconds].flatMap((instant) => instantOf(instant) ?? []);
}

function toLocal(shown: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(shown, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
