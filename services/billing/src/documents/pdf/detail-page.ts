import { Exact } from '@switchboard/kit/money';
import type { DetailRow, InvoiceDocument } from '../invoice-document.js';
import type { Formats } from './formats.js';
import type { Labels } from './labels.js';

/** One conference with its legs, as the layout prints them. */
export interface DetailGroup {
  readonly conference: string;
  readonly references: readonly string[];
  readonly minutes: string;
  readonly amount: string;
  /** Start, leg, caller, minutes, rate, amount. */
  readonly rows: readonly (readonly string[])[];
}

export interface DetailPage {
  readonly title: string;
  readonly note: string;
  readonly rounding: string;
  /** Headings of the rows' columns. */
  readonly headings: readonly string[];
  readonly conference: string;
  readonly references: string;
  readonly groups: readonly DetailGroup[];
}

/** Prices of a minute can have ten decimals; amounts of a leg that is not rounded are shown to four. */
const RATE_DECIMALS = 10;
const AMOUNT_DECIMALS = 4;

const NONE = '–';

/** Null where no detail page is wanted. */
export function detailPage(document: InvoiceDocument, labels: Labels, formats: Formats): DetailPage | null {
  if (document.details.length === 0) return null;
  return {
    title: labels.details,
    note: labels.detailsOf(`${labels.title[document.kind]} ${document.number}`, document.timeZone),
    rounding: labels.detailsRounding,
    headings: [
      labels.startedAt,
      labels.leg,
      labels.caller,
      labels.minutes,
      `${labels.rate} (${document.currency})`,
      `${labels.amount} (${document.currency})`,
    ],
    conference: labels.conference,
    references: labels.references,
    groups: groupByConference(document.details).map((rows) => detailGroup(rows, formats)),
  };
}

/** Keeps the order in which conferences first appear. */
function groupByConference(rows: readonly DetailRow[]): readonly (readonly DetailRow[])[] {
  const groups = new Map<string, DetailRow[]>();
  for (const row of rows) {
    const group = groups.get(row.conferenceNumber);
    if (group) group.push(row);
    else groups.set(row.conferenceNumber, [row]);
  }
  return [...groups.values()];
}

function detailGroup(rows: readonly DetailRow[], formats: Formats): DetailGroup {
  const [first] = rows as readonly [DetailRow];
  return {
    conference: first.conferenceNumber,
    references: first.references.filter((reference) => reference !== null),
    minutes: formats.quantity(sumOf(rows.map(({ minutes }) => minutes))),
    amount: formats.price(sumOf(rows.map(({ amount }) => amount)), AMOUNT_DECIMALS),
    rows: rows.map((row) => [
      formats.dateTime(row.startedAt),
      row.leg,
      row.caller ?? NONE,
      formats.quantity(row.minutes),
      row.rate === null ? NONE : formats.price(row.rate, RATE_DECIMALS),
      formats.price(row.amount, AMOUNT_DECIMALS),
    ]),
  };
}

function sumOf(digits: readonly string[]): string {
  return digits.reduce((sum, each) => sum.plus(each), new Exact(0)).toFixed();
}
