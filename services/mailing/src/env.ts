import { readEnv, readEnvParts } from '@switchboard/kit/env';
import { type SubgraphSettings, subgraphShape } from '@switchboard/kit/subgraph/settings';
import { z } from 'zod';
import { readLogo } from './letter-pdf/read-logo.js';
import type { Sender } from './letter-pdf/sender.js';
import { smtpShape } from './notices/smtp/read-smtp.js';
import { printersShape } from './printing/read-printers.js';
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
function senderShape(isProduction: boolean) {
  const needed = <Setting extends z.ZodType<string>>(setting: Setting, demo: z.input<Setting>) =>
    isProduction ? setting : setting.default(demo as never);
  const text = z.string({ error: MISSING }).min(1);
  const shape = z.object({
    SENDER_NAME: needed(text, 'Switchboard Demo GmbH'),
    SENDER_STREET: needed(text, 'Musterstraße 1'),
    SENDER_POSTAL_CODE: needed(text, '10115'),
    SENDER_CITY: needed(text, 'Berlin'),
    SENDER_COUNTRY: needed(text.regex(/^[A-Z]{2}$/, 'give an ISO 3166-1 alpha-2 code such as DE'), 'DE'),
    SENDER_EMAIL: needed(z.email({ error: ({ input }) => (input === undefined ? MISSING : undefined) }), DEMO_EMAIL),
    SENDER_PHONE: text.optional(),
    SENDER_LOGO: logo.optional(),
  });
  return shape.transform(
    (given): Sender => ({
      ...{ name: given.SENDER_NAME, lines: [given.SENDER_STREET], postalCode: given.SENDER_POSTAL_CODE },
      ...{ city: given.SENDER_CITY, countryCode: given.SENDER_COUNTRY, email: given.SENDER_EMAIL },
      ...{ phone: given.SENDER_PHONE, logo: given.SENDER_LOGO },
    }),
  );
}

/** @param needsUrl where nobody could guess at which address people reach the links of notices. */
function noticesShape({ isProduction, needsUrl }: { readonly isProduction: boolean; readonly needsUrl: boolean }) {
  const wanted = `the ${isProduction ? 'https ' : ''}address at which people reach the links of notices`;
  const error = ({ input }: { readonly input?: unknown }) => `${input === undefined ? 'set it to' : 'give'} ${wanted}`;
  const url = z
    .url({ protocol: /^https?$/, error })
    // Mailbox providers post to such a link over TLS alone (RFC 8058, 3.1); at this machine itself nobody listens in.
    .refine((given) => !isProduction || /^https:|^http:\/\/127\.0\.0\.1[:/]/.test(given), `give ${wanted}`)
    .transform((given) => given.replace(/\/+$/, ''));
  return z.object({
    PUBLIC_URL: needsUrl ? url : url.optional(),
    /** Longer than a mail server keeps trying would be safer still; a notice is of no use the day after its letter. */
    NOTICE_DOUBT_MS: z.coerce.number().int().min(1_000).default(FOUR_HOURS_MS),
  });
}

const FOUR_HOURS_MS = 4 * 60 * 60 * 1_000;
const noSmtp = z.unknown().transform(() => undefined);

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readMailingSettings(source: NodeJS.ProcessEnv): MailingSettings {
  const isProduction = source.NODE_ENV === 'production';
  const sends = Boolean(source.SMTP_URL);
  // Else people reach them where this process listens, of which the port is known when it is given.
  const needsUrl = sends && (isProduction || !Number(source.PORT));
  const shapes = {
    ...{ system: subgraphShape('mailing'), sender: senderShape(isProduction), printers: printersShape },
    ...{ smtp: sends ? smtpShape : noSmtp, notices: noticesShape({ isProduction, needsUrl }) },
  };
  const { system, sender, printers, smtp, notices } = readEnvParts(shapes, source);
  const { PUBLIC_URL: publicUrl = `http://${system.host}:${system.port}`, NOTICE_DOUBT_MS: doubtMs } = notices;
  const { signingKeys: keys, graphUrl } = system;
  return { ...system, sender, outlets: { printers, smtp, doubtMs, publicUrl, graphUrl, keys } };
}

/**
 * Who writes. Outside production what is not set is the demo company's.
 * @throws EnvironmentError naming every variable that is missing or wrong.
 */
export function readSender(source: NodeJS.ProcessEnv): Sender {
  return readEnv(senderShape(source.NODE_ENV === 'production'), source);
}
