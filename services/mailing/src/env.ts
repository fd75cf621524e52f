import { readEnv } from '@switchboard/kit/env';
import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { z } from 'zod';
import type { Sender } from './letter-pdf/sender.js';
import type { MailingTerms } from './terms.js';

export type MailingSettings = SubgraphSettings & MailingTerms;

const DEMO_EMAIL = 'post@switchboard.example';
const MISSING = 'needed when NODE_ENV is production: letters name it';

/** @param isProduction where the company of the demo, which there is not, must never write to anybody. */
function shapeFor(isProduction: boolean) {
  const needed = <Setting extends z.ZodType<string>>(setting: Setting, demo: z.input<Setting>) =>
    isProduction ? setting : setting.default(demo as never);
  const text = z.string({ error: MISSING }).min(1);
  return z.object({
    SENDER_NAME: needed(text, 'Switchboard Demo GmbH'),
    SENDER_STREET: needed(text, 'Musterstraße 1'),
    SENDER_POSTAL_CODE: needed(text, '10115'),
    SENDER_CITY: needed(text, 'Berlin'),
    SENDER_COUNTRY: needed(text.regex(/^[A-Z]{2}$/, 'give an ISO 3166-1 alpha-2 code such as DE'), 'DE'),
    SENDER_EMAIL: needed(z.email({ error: ({ input }) => (input === undefined ? MISSING : undefined) }), DEMO_EMAIL),
    SENDER_PHONE: text.optional(),
  });
}

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readMailingSettings(source: NodeJS.ProcessEnv): MailingSettings {
  return { ...readSubgraphSettings('mailing', source), sender: readSender(source) };
}

/**
 * Who writes. Outside production what is not set is the demo company's.
 * @throws EnvironmentError naming every variable that is missing or wrong.
 */
export function readSender(source: NodeJS.ProcessEnv): Sender {
  const given = readEnv(shapeFor(source.NODE_ENV === 'production'), source);
  return {
    ...{ name: given.SENDER_NAME, lines: [given.SENDER_STREET], postalCode: given.SENDER_POSTAL_CODE },
    ...{ city: given.SENDER_CITY, countryCode: given.SENDER_COUNTRY, email: given.SENDER_EMAIL },
    phone: given.SENDER_PHONE,
  };
}
