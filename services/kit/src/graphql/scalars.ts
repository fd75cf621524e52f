import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCurrency, isDay, isTimeZone } from '../formats.js';
import { isCountry } from '../iso-codes.js';

interface TextScalar {
  readonly name: string;
  readonly describe: string;
  readonly valid: (text: string) => boolean;
}

function textScalar({ name, describe, valid }: TextScalar): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && valid(value)) return value;
    throw new GraphQLError(`${name} must be ${describe}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A calendar day `YYYY-MM-DD` that exists. */
export const dateScalar = textScalar({
  name: 'Date',
  describe: 'a day that exists, as YYYY-MM-DD',
  valid: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text),
});

/** Plain digits with an optional sign and fraction; no exponent. */
export const decimalScalar = textScalar({
  name: 'Decimal',
  describe: 'a decimal number in plain digits, as text',
  // Bounded, so that nobody makes us compute with a million digits.
  valid: (text) => /^-?\d{1,30}(\.\d{1,20})?$/.test(text),
});

export const currencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  describe: 'an ISO 4217 code such as EUR',
  valid: isCurrency,
});

export const countryCodeScalar = textScalar({
  name: 'CountryCode',
  describe: 'an ISO 3166-1 alpha-2 code such as DE',
  valid: isCountry,
});

export const timeZoneScalar = textScalar({
  name: 'TimeZone',
  describe: 'an IANA time zone such as Europe/Berlin',
  valid: isTimeZone,
});

/** An instant: `Date` in the code, RFC 3339 in UTC with milliseconds outside. */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => toInstant(value).toISOString(),
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function toInstant(value: unknown): Date {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  const text = typeof value === 'string' ? value : '';
  const instant = new Date(text);
  const year = instant.getUTCFullYear();
  if (
    // With a zone, or JavaScript would take that of the machine.
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    // JavaScript takes 30 February for 2 March, and PostgreSQL knows no year 0.
    isDay(text.slice(0, 10)) &&
    year >= 1 &&
    year <= 9_999
  ) {
    return instant;
  }
  throw new GraphQLError('DateTime must be an RFC 3339 instant with a zone, such as 2026-11-24T08:30:00Z', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
