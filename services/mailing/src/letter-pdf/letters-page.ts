import type { LetterSnapshot } from '../letters/snapshot.js';
import type { Logo, Sender } from './sender.js';

/** What the layout is given; all of it is text. */
export interface LettersPage {
  readonly title: string;
  readonly sender: {
    readonly name: string;
    readonly line: string;
    readonly foot: readonly (readonly string[])[];
    /** A file beside the layout; null where the name stands instead. */
    readonly logo: string | null;
  };
  readonly letters: readonly {
    readonly language: string;
    readonly addressLines: readonly string[];
    readonly date: string;
    readonly subject: string;
    /** Lines of each paragraph. */
    readonly paragraphs: readonly (readonly string[])[];
    readonly pageNumber: string;
  }[];
}

const PAGE_NUMBERS: Readonly<Record<string, string>> = {
  en: 'Page {page} of {pages}',
  de: 'Seite {page} von {pages}',
  lv: '{page}. lapa no {pages}',
};

/** Letters as their layout shows them, in the order given. */
export function lettersPage(title: string, letters: readonly LetterSnapshot[], sender: Sender): LettersPage {
  const town = `${sender.postalCode} ${sender.city}`;
  const contact = [sender.email, ...(sender.phone ? [sender.phone] : [])];
  return {
    // What stands on every letter is given once, so that a chunk of a hundred stays small.
    title,
    sender: {
      name: sender.name,
      line: [sender.name, ...sender.lines, town].join(' · '),
      foot: [[sender.name], [...sender.lines, town], contact],
      logo: sender.logo ? logoName(sender.logo) : null,
    },
    letters: letters.map(({ language, addressLines, subject, body, writtenOn }) => ({
      ...{ language, addressLines, subject },
      date: dayIn(language, writtenOn),
      paragraphs: paragraphsOf(body),
      pageNumber: PAGE_NUMBERS[language] ?? '{page} / {pages}',
    })),
  };
}

/** What the logo is called beside the layout. */
export function logoName({ format }: Logo): string {
  return `sender-logo.${format}`;
}

/** A day in words, such as `24 November 2026`. */
export function dayIn(language: string, day: string): string {
  // Plain English puts the month first, as Americans do; the letters are of Europe.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** An empty line ends a paragraph; a line's end is kept. */
function paragraphsOf(body: string): readonly (readonly string[])[] {
  // What people paste from Windows ends its lines otherwise.
  return body
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()));
}
