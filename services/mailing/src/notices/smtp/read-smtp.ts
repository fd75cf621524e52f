import { readFileSync } from 'node:fs';
import { portSetting } from '@switchboard/kit/env';
import { z } from 'zod';
import type { Mailbox } from '../mailer-port.js';
import { faultOfAddress } from './addresses.js';

/** The server that takes our mail, and as whom we send. */
export interface SmtpSettings {
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** TLS from the first byte (`smtps:`). */
    readonly secure: boolean;
    /** No mail without STARTTLS. */
    readonly requireTLS: boolean;
    readonly name?: string;
  };
  readonly login: { readonly user: string; readonly pass: string } | undefined;
  readonly connections: number;
  /** Messages a second, of this process. */
  readonly rate: number;
  readonly dkim: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string } | undefined;
  readonly from: Mailbox;
  /** A domain whose mail comes to `statuses`. */
  readonly returnPathDomain: string;
  /** Where delivery statuses are taken; undefined where no mail server is shown a way to us. */
  readonly statuses: { readonly host: string; readonly port: number } | undefined;
  /** Longer silence is taken for a connection that is lost. */
  readonly answerWithinMs: number;
}

const DEFAULT_PORT = { 'smtp:': 25, 'smtps:': 465 } as const;
const mailbox = z
  .string({ error: () => 'set it to the sender, such as Acme Ltd <letters@acme.example>' })
  .transform((text) => /^\s*(?:"?([^"<>]*?)"?\s*<([^<>]+)>|([^<>\s]+))\s*$/.exec(text) ?? [])
  .transform(([, name = '', address, bare = '']) => ({ name, address: address ?? bare }))
  .refine(({ address }) => faultOfAddress(address) === undefined, 'give Name <address> or an address');
const domain = z
  .string({ error: () => 'set it to a domain whose mail comes here' })
  .refine((text) => faultOfAddress(`n@${text}`) === undefined, 'give a domain');

const fields = z
  .object({
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: () => 'set it to smtp://[user:password@]host[:port], or smtps:' }),
    SMTP_TLS: z.enum(['required', 'offered']).default('offered'),
    SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(5),
    SMTP_RATE: z.coerce.number().int().min(1).default(50),
    SMTP_ANSWER_WITHIN_MS: z.coerce.number().int().min(1).default(120_000),
    MAIL_FROM: mailbox,
    RETURN_PATH_DOMAIN: domain,
    STATUSES_HOST: z.string().default('127.0.0.1'),
    STATUSES_PORT: portSetting.min(1, 'name the port to which mail servers are shown the way').optional(),
    DKIM_DOMAIN: domain.optional(),
    DKIM_SELECTOR: z
      .string()
      .regex(/^[a-z0-9-]+$/i, 'give a DNS label')
      .optional(),
    DKIM_KEY_FILE: z.string().transform(readKey).optional(),
  })
  .refine(({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }) => {
    const given = [DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE].filter((value) => value !== undefined);
    return given.length === 0 || given.length === 3;
  }, 'DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE go together');

/** How mail is sent, of `SMTP_URL`, `MAIL_FROM` and the like. */
export const smtpShape = fields.transform((env): SmtpSettings => {
  const { hostname, port, protocol, username, password } = new URL(env.SMTP_URL);
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: privateKey } = env;
  return {
    server: {
      host: hostname.replaceAll(/[[\]]/g, ''),
      port: Number(port) || DEFAULT_PORT[protocol as 'smtp:'],
      secure: protocol === 'smtps:',
      requireTLS: env.SMTP_TLS === 'required',
    },
    login: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    connections: env.SMTP_CONNECTIONS,
    rate: env.SMTP_RATE,
    dkim: domainName && keySelector && privateKey ? { domainName, keySelector, privateKey } : undefined,
    from: env.MAIL_FROM,
    returnPathDomain: env.RETURN_PATH_DOMAIN,
    statuses: env.STATUSES_PORT === undefined ? undefined : { host: env.STATUSES_HOST, port: env.STATUSES_PORT },
    answerWithinMs: env.SMTP_ANSWER_WITHIN_MS,
  };
});

function readKey(file: string, context: z.RefinementCtx): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `it cannot be read: ${(error as Error).message}` });
    return z.NEVER;
  }
}
