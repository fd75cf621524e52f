import { exponentOf, toMoney } from '@switchboard/kit/money';
import { Temporal } from 'temporal-polyfill';
import type { DaySpan, DocumentLanguage } from '../invoice-document.js';

/** How values are written in a language; exact, since all of them come as decimal text or minor units. */
export interface Formats {
  /** With the currency, such as `1.234,56 €`. */
  money(minor: bigint): string;
  /** Without it, under a heading that names it. */
  amount(minor: bigint): string;
  /** A price or a share of an amount: the currency's decimals at least, and `decimals` at most. */
  price(digits: string, decimals: number): string;
  quantity(digits: string): string;
  percent(digits: string): string;
  day(day: string): string;
  /** Both days inclusive, as people read them. */
  span(span: DaySpan): string;
  dateTime(instant: Date): string;
  country(code: string): string;
}

// British English: the day comes before the month in all three.
const LOCALES = { en: 'en-GB', lv: 'lv-LV', de: 'de-DE' } as const;

const DAYS = {
  en: { day: 'numeric', month: 'short', year: 'numeric' },
  lv: { day: '2-digit', month: '2-digit', year: 'numeric' },
  de: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const satisfies Record<DocumentLanguage, Intl.DateTimeFormatOptions>;

export interface FormatOptions {
  readonly currency: string;
  /** IANA name. */
  readonly timeZone: string;
}

export function formatsFor(language: DocumentLanguage, { currency, timeZone }: FormatOptions): Formats {
  const locale = LOCALES[language];
  const least = exponentOf(currency);
  const number = numberFormats(locale);
  const amountOf = (minor: bigint) => toMoney(minor, currency).amount;
  const days = new Intl.DateTimeFormat(locale, { ...DAYS[language], timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { ...DAYS[language], hour: '2-digit', minute: '2-digit', timeZone });
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const day = (text: string) => days.format(new Date(`${text}T00:00:00Z`));
  return {
    money: (minor) => number(amountOf(minor), { style: 'currency', currency, ...decimals(least, least) }),
    amount: (minor) => number(amountOf(minor), decimals(least, least)),
    price: (digits, most) => number(digits, decimals(least, Math.max(least, most))),
    quantity: (digits) => number(digits, decimals(0, 4)),
    // A percent sign is set apart by a space in Latvian and German only; Intl would take a share of one.
    percent: (digits) => `${number(digits, decimals(0, 4))}${language === 'en' ? '' : '\u00a0'}%`,
    day,
    span: ({ from, to }) => `${day(from)} – ${day(Temporal.PlainDate.from(to).subtract({ days: 1 }).toString())}`,
    dateTime: (instant) => times.format(instant),
    country: (code) => countries.of(code) ?? code,
  };
}

function decimals(least: number, most: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: least, maximumFractionDigits: most };
}

/** Formats decimal text as it is: a number would lose digits. Formatters are kept, since making one is slow. */
function numberFormats(locale: string): (digits: string, options: Intl.NumberFormatOptions) => string {
  const made = new Map<string, Intl.NumberFormat>();
  return (digits, options) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, format);
    return format.format(digits as Intl.StringNumericLiteral).replace('-', '\u2212');
  };
}
