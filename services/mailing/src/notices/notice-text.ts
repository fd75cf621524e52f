import { dayIn } from '../letter-pdf/letters-page.js';
import { documentOf, escapeHtml } from './html.js';
import { cut, isolate, isolateHtml, onOneLine } from './mail-words.js';

/** What a notice says: that a letter is on its way. */
export interface NoticeData {
  readonly language: string;
  readonly customerName: string;
  /** What the letter is about. */
  readonly campaignSubject: string;
  /** The day on which it goes to the post, `2026-11-24`. */
  readonly postsOn: string;
  readonly sellerName: string;
  readonly unsubscribeUrl: string;
}

export interface NoticeText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Words {
  readonly subject: string;
  readonly greeting: string;
  readonly body: string;
  readonly closing: string;
  readonly unsubscribe: string;
}

const WORDS = {
  en: {
    subject: 'A letter is on its way: {subject}',
    greeting: 'Dear {customer},',
    body: 'we are posting a letter to you on {day}: “{subject}”. There is nothing for you to do.',
    closing: 'Kind regards,',
    unsubscribe: 'No more e-mails like this one',
  },
  lv: {
    subject: 'Jums nosūtīta vēstule: {subject}',
    greeting: 'Labdien, {customer}!',
    body: '{day} nosūtām Jums pa pastu vēstuli “{subject}”. Jums nekas nav jādara.',
    closing: 'Ar cieņu',
    unsubscribe: 'Turpmāk nesaņemt šādus e-pastus',
  },
  de: {
    subject: 'Ein Brief ist unterwegs: {subject}',
    greeting: 'Guten Tag, {customer},',
    body: 'am {day} geben wir einen Brief an Sie zur Post: „{subject}“. Sie müssen nichts tun.',
    closing: 'Mit freundlichen Grüßen',
    unsubscribe: 'Keine solchen E-Mails mehr erhalten',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type NoticeLanguage = keyof typeof WORDS;

/** Of `de-AT` the German words; of a language without any the English. */
export function languageOfNotice(language: string): NoticeLanguage {
  const [primary = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(WORDS, primary) ? (primary as NoticeLanguage) : 'en';
}

/** The words of a notice, as plain text and as HTML that says the same. */
export function noticeTextOf(data: NoticeData): NoticeText {
  const language = languageOfNotice(data.language);
  const words: Words = WORDS[language];
  const values = valuesOf(data, language);
  const say = (words: string) => fill(words, values, isolate);
  const { unsubscribeUrl } = data;
  const paragraphs = [words.greeting, words.body];
  return {
    subject: cut(fill(words.subject, values, isolate)),
    text: [
      ...paragraphs.map(say),
      `${words.closing}\n${isolate(values.seller)}`,
      `${words.unsubscribe}: ${unsubscribeUrl}\n`,
    ].join('\n\n'),
    html: documentOf(
      language,
      words.subject.replace(/: \{subject\}$/, ''),
      [
        ...paragraphs.map((each) => `<p>${fill(escapeHtml(each), values, isolateHtml)}</p>`),
        `<p>${escapeHtml(words.closing)}<br>${isolateHtml(values.seller)}</p>`,
        `<p><a href="${escapeHtml(unsubscribeUrl)}" style="color:#0b4f9e">${escapeHtml(words.unsubscribe)}</a></p>`,
      ].join('\n'),
    ),
  };
}

type Values = Readonly<Record<'customer' | 'subject' | 'day' | 'seller', string>>;

function valuesOf({ customerName, campaignSubject, postsOn, sellerName }: NoticeData, language: string): Values {
  return {
    customer: onOneLine(customerName),
    subject: onOneLine(campaignSubject),
    day: dayIn(language, postsOn),
    seller: onOneLine(sellerName),
  };
}

function fill(words: string, values: Values, show: (value: string) => string): string {
  return words.replaceAll(/\{(customer|subject|day)\}/g, (_, name: keyof Values) => show(values[name]));
}
