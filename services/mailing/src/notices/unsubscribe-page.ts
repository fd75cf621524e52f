import { documentOf, escapeHtml } from './html.js';

/** What the pages of an unsubscribe link say; people with all our languages come by it, so each says it in all. */
const TEXTS = {
  ask: {
    title: 'Unsubscribe',
    lines: [
      ['en', 'Shall we send no more e-mails to {address}?'],
      ['lv', 'Vai turpmāk nesūtīt e-pastus uz {address}?'],
      ['de', 'Sollen wir an {address} keine E-Mails mehr senden?'],
    ],
  },
  done: {
    title: 'Unsubscribed',
    lines: [
      ['en', '{address} gets no more e-mails from us.'],
      ['lv', 'Uz {address} e-pastus vairs nesūtīsim.'],
      ['de', '{address} erhält keine E-Mails mehr von uns.'],
    ],
  },
  invalid: {
    title: 'No link of ours',
    lines: [
      ['en', 'This is no link of ours; perhaps it was cut off. Nothing was changed.'],
      ['lv', 'Šī nav mūsu saite; iespējams, tā ir nepilnīga. Nekas netika mainīts.'],
      ['de', 'Dieser Link ist nicht von uns; vielleicht ist er unvollständig. Es wurde nichts geändert.'],
    ],
  },
} as const;

/** RFC 8058, 3.1: the one pair that a mailbox provider posts, and that our own button does. */
export const ONE_CLICK = { name: 'List-Unsubscribe', value: 'One-Click' } as const;

/** A page of an unsubscribe link; that which asks has the button that does it. */
export function unsubscribePage(what: keyof typeof TEXTS, address = ''): string {
  const { title, lines } = TEXTS[what];
  const shown = `<bdi>${escapeHtml(address)}</bdi>`;
  const paragraphs = lines.map(([language, line]) => `<p lang="${language}">${line.replace('{address}', shown)}</p>`);
  const button = `<form method="post"><input type="hidden" name="${ONE_CLICK.name}" value="${ONE_CLICK.value}">
<button style="font:inherit;padding:8px 16px">Unsubscribe / Atteikties / Abmelden</button></form>`;
  const parts = [`<h1>${title}</h1>`, ...paragraphs, ...(what === 'ask' ? [button] : [])];
  return documentOf('en', title, parts.join('\n'));
}
