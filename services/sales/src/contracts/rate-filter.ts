import { requestError } from '@switchboard/kit/graphql/errors';

/** Which rates are asked for, as text throughout, so that equal questions look equal. */
export interface RateFilter {
  /** The day; undefined for today in each contract's time zone, unless `during` is given. */
  readonly on?: string;
  /** Half-open range of days. */
  readonly during?: { readonly from: string; readonly to: string };
  /** Instant of knowledge; undefined for what is known now. */
  readonly knownAt?: string;
}

export interface RateArguments {
  readonly on?: string | null | undefined;
  readonly during?: { readonly from: string; readonly to: string } | null | undefined;
  readonly knownAt?: Date | null | undefined;
}

/** @throws GraphQLError `BAD_USER_INPUT` for a day and a range at once, or a range without a day in it. */
export function toRateFilter({ on, during, knownAt }: RateArguments): RateFilter {
  if (on && during) throw requestError('BAD_USER_INPUT', 'give either on or during, not both');
  if (during && during.to <= during.from) {
    throw requestError('BAD_USER_INPUT', 'during.to is the day after the last one and must come after during.from');
  }
  // A plain copy: equal filters must be equal as JSON, however the arguments came.
  const range = during && { from: during.from, to: during.to };
  return {
    ...(on && { on }),
    ...(range && { during: range }),
    ...(knownAt && { knownAt: knownAt.toISOString() }),
  };
}
