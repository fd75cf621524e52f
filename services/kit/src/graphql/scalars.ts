import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
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

// As Node knows them: the list changes nearly every year, and one of our own would age unseen.
const currencies = new Set(Intl.supportedValuesOf('currency'));

export const currencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  describe: 'an ISO 4217 code such as EUR',
  valid: (text) => currencies.has(text),
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

export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) && !text.startsWith('0000');
}

/** Answers so far: making a formatter is slow, and few zones are asked for over and over. */
const timeZones = new Map<string, boolean>();
const MOST_TIME_ZONES = 1_000;

function isTimeZone(text: string): boolean {
  const known = timeZones.get(text);
  if (known !== undefined) return known;
  const valid = canFormatIn(text);
  // Hostile texts must not fill the memory.
  if (timeZones.size < MOST_TIME_ZONES) timeZones.set(text, valid);
  return valid;
}

/** An IANA name, or UTC; not an offset such as `+01:00` or an abbreviation, which no calendar rule hangs on. */
function canFormatIn(timeZone: string): boolean {
  if (timeZone !== 'UTC' && !timeZone.includes('/')) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
