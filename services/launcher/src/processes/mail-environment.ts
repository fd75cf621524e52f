import { MAIL_FOLDER, type ProcessName } from '../systems.js';

/** The mail server that stands in where the company names none of its own in `SMTP_URL`. */
export interface LocalMail {
  /** Where it keeps messages and what became of them. */
  readonly folder: string;
  readonly secret: string;
}

interface MailInstallation {
  readonly settings: { readonly environment: NodeJS.ProcessEnv };
  readonly ports: Readonly<Record<ProcessName | 'smtp' | 'statuses', number>>;
  readonly mail: LocalMail;
}

const HOST = '127.0.0.1';
/** Names that lead nowhere (RFC 6761), for mail that never leaves the folder. */
const LOCAL = {
  MAIL_FROM: 'Switchboard <letters@switchboard.localhost>',
  RETURN_PATH_DOMAIN: 'returns.switchboard.localhost',
} as const;

/** Whether the mail folder runs: where no other server is named. */
export function hasMailFolder({ settings }: Pick<MailInstallation, 'settings'>): boolean {
  return settings.environment.SMTP_URL === undefined;
}

/** What mailing is told of how mail is sent. */
export function mailOf({ settings, ports }: MailInstallation): NodeJS.ProcessEnv {
  const { SMTP_URL, MAIL_FROM = LOCAL.MAIL_FROM, PUBLIC_URL } = settings.environment;
  if (SMTP_URL !== undefined) return { SMTP_URL };
  const { RETURN_PATH_DOMAIN } = LOCAL;
  return {
    SMTP_URL: `smtp://${HOST}:${ports.smtp}`,
    MAIL_FROM,
    RETURN_PATH_DOMAIN,
    // Who reads the folder sits at this machine, where mailing itself answers.
    PUBLIC_URL: PUBLIC_URL ?? `http://${HOST}:${ports.mailing}`,
    STATUSES_HOST: HOST,
    STATUSES_PORT: String(ports.statuses),
  };
}

/** The mail folder's environment: nothing of ours but where to tell what becomes of mail. */
export function mailFolderEnvironment({ settings, ports, mail }: MailInstallation): NodeJS.ProcessEnv {
  const { PATH, LOG_LEVEL } = settings.environment;
  return {
    ...(PATH && { PATH }),
    ...(LOG_LEVEL && { LOG_LEVEL }),
    PORT: String(ports[MAIL_FOLDER]),
    SMTP_PORT: String(ports.smtp),
    SECRET: mail.secret,
    MAIL_FOLDER: mail.folder,
    STATUSES_TO: `${HOST}:${ports.statuses}`,
  };
}
