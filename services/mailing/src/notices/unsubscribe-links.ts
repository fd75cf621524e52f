import type { Link, LinkPage } from '@switchboard/kit/links/link';
import type { SigningKey } from '@switchboard/kit/signing';
import { openUnsubscription, type Unsubscription } from './unsubscribe-link.js';
import { ONE_CLICK, unsubscribePage } from './unsubscribe-page.js';

/**
 * The link below each notice. Looking at it changes nothing, since mail scanners follow links; a POST takes the address
 * off at once, without cookies (RFC 8058), and once more is the same.
 * @param act takes the address off the list; nobody is asked again
 */
export function unsubscribeLink(keys: readonly SigningKey[], act: (wanted: Unsubscription) => Promise<void>): Link {
  return {
    async show(token) {
      const wanted = openUnsubscription(keys, token);
      return wanted ? page(200, 'ask', wanted) : page(404, 'invalid');
    },
    async act(token, form) {
      const wanted = openUnsubscription(keys, token);
      if (!wanted) return page(404, 'invalid');
      if (form.get(ONE_CLICK.name) !== ONE_CLICK.value) return page(400, 'ask', wanted);
      await act(wanted);
      return page(200, 'done', wanted);
    },
  };
}

function page(status: LinkPage['status'], what: 'ask' | 'done' | 'invalid', wanted?: Unsubscription): LinkPage {
  return { status, html: unsubscribePage(what, wanted?.address) };
}
