import { escapeHtml } from './html.js';

/** Readers show about 70 characters of a subject; more than this is somebody's mistake. */
const LONGEST_SUBJECT = 150;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A name that runs the other way must not turn the punctuation around it (Unicode's isolates). */
export function isolate(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** The same in HTML. */
export function isolateHtml(value: string): string {
  return `<bdi>${escapeHtml(value)}</bdi>`;
}

/** A text of people's without line ends and other control characters. */
export function onOneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}

/** A subject of a bearable length, by what a reader takes for characters: no half of an emoji. */
export function cut(subject: string): string {
  const characters = [...new Intl.Segmenter().segment(subject)].map(({ segment }) => segment);
  if (characters.length <= LONGEST_SUBJECT) return subject;
  return `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}
