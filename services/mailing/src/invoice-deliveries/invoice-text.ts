import { dayIn } from '../letter-pdf/letters-page.js';
import { documentOf, escapeHtml } from '../notices/html.js';
import { cut, isolate, isolateHtml, onOneLine } from '../notices/mail-words.js';
import { languageOfNotice, type NoticeText } from '../notices/notice-text.js';
import { amountIn } from '../recipients/merge-record.js';

/** What the e-mail says that an invoice comes with. */
export interface InvoiceData {
  /** ISO 639-1; of languages that we have no words in, English is written. */
  readonly language: string;
  readonly customerName: string;
  readonly number: string;
  /** The day of issue, `2026-11-24`. */
  readonly issuedOn: string;
  /** Null where nothing is to be paid. */
  readonly dueOn: string | null;
  readonly total: { readonly amount: string; readonly currency: string };
  /** Who bills, and signs. */
  readonly sellerName: string;
  /** Whether the electronic invoice is attached, too. */
  readonly hasUbl: boolean;
}

const WORDS = {
  en: {
    subject: 'Invoice {number}',
    greeting: 'Dear {customer},',
    body: 'attached is invoice {number} of {day} over {amount}.',
    due: 'Please pay it by {due}.',
    ubl: 'The XML file is the same invoice for your accounting software (EN 16931, UBL 2.1).',
    closing: 'Kind regards,',
  },
  lv: {
    subject: 'Rēķins {number}',
    greeting: 'Labdien, {customer}!',
    body: 'Pielikumā ir {day} rēķins {number} par {amount}.',
    due: 'Lūdzam to apmaksāt līdz {due}.',
    ubl: 'XML fails ir tas pats rēķins Jūsu grāmatvedības programmai (EN 16931, UBL 2.1).',
    closing: 'Ar cieņu',
  },
  de: {
    subject: 'Rechnung {number}',
    greeting: 'Guten Tag, {customer},',
    body: 'anbei erhalten Sie die Rechnung {number} vom {day} über {amount}.',
    due: 'Bitte zahlen Sie sie bis zum {due}.',
    ubl: 'Die XML-Datei ist dieselbe Rechnung für Ihre Buchhaltungssoftware (EN 16931, UBL 2.1).',
    closing: 'Mit freundlichen Grüßen',
  },
} as const;

type Values = Readonly<Record<'number' | 'customer' | 'day' | 'amount' | 'due', string>>;

/** The words of the e-mail, as plain text and as HTML that says the same. */
export function invoiceTextOf(data: InvoiceData): NoticeText {
  const language = languageOfNotice(data.language);
  const words = WORDS[language];
  const values: Values = {
    ...{ number: onOneLine(data.number), customer: onOneLine(data.customerName), day: dayIn(language, data.issuedOn) },
    ...{ amount: amountIn(language, data.total), due: data.dueOn === null ? '' : dayIn(language, data.dueOn) },
  };
  const seller = onOneLine(data.sellerName);
  const demand = [words.body, ...(data.dueOn === null ? [] : [words.due])].join(' ');
  const paragraphs = [words.greeting, demand, ...(data.hasUbl ? [words.ubl] : [])];
  const subject = fill(words.subject, values, isolate);
  return {
    subject: cut(subject),
    text: [...paragraphs.map((each) => fill(each, values, isolate)), `${words.closing}\n${isolate(seller)}\n`].join(
      '\n\n',
    ),
    html: documentOf(
      language,
      subject,
      [
        ...paragraphs.map((each) => `<p>${fill(escapeHtml(each), values, isolateHtml)}</p>`),
        `<p>${escapeHtml(words.closing)}<br>${isolateHtml(seller)}</p>`,
      ].join('\n'),
    ),
  };
}

function fill(words: string, values: Values, show: (value: string) => string): string {
  return words.replaceAll(/\{(number|customer|day|amount|due)\}/g, (_, name: keyof Values) => show(values[name]));
}
