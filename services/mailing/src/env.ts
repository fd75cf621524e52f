import { readEnv } from '@switchboard/kit/env';
import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { z } from 'zod';
import { readLogo } from './letter-pdf/read-logo.js';
import type { Sender } from './letter-pdf/sender.js';
import { readSmtp } from './notices/smtp/read-smtp.js';
import { readPrinters } from './printing/read-printers.js';
import type { MailingTerms } from './terms.js';

export type MailingSettings = SubgraphSettings & MailingTerms;

const DEMO_EMAIL = 'post@switchboard.example';
/** The path of a picture. */
const logo = z.string().transform((path, context) => {
  const read = readLogo(path);
  if ('content' in read) return read;
  context.addIssue(`${read.code}: ${read.reason}`);
  return z.NEVER;
});
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
    SENDER_LOGO: logo.optional(),
  });
}

const outlets = z.object({
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: () => 'give the address at which people reach links of mailing' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Longer than a mail server keeps trying would be safer still; a notice is of no use the day after its letter. */
  NOTICE_DOUBT_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(4 * 60 * 60 * 1_000),
});

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readMailingSettings(source: NodeJS.ProcessEnv): MailingSettings {
  const system = readSubgraphSettings('mailing', source);
  const { PUBLIC_URL: publicUrl, NOTICE_DOUBT_MS: doubtMs } = readEnv(outlets, source);
  return {
    ...{ ...system, sender: readSender(source) },
    outlets: {
      ...{ printers: readPrinters(source), smtp: readSmtp(source), doubtMs, keys: system.signingKeys },
      publicUrl: publicUrl ?? `http://${system.host}:${system.port}`,
    },
  };
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
    ...{ phone: given.SENDER_PHONE, logo: given.SENDER_LOGO },
  };
}
