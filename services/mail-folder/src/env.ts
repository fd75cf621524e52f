import { portSetting, readEnv } from '@switchboard/kit/env';
import { z } from 'zod';
import type { MailFolderSettings } from './mail-folder.js';

const address = z
  .string()
  .regex(/^.+:\d{1,5}$/, 'give host:port')
  .transform((text) => {
    const colon = text.lastIndexOf(':');
    return { host: text.slice(0, colon), port: Number(text.slice(colon + 1)) };
  });

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: portSetting.default(0),
  SMTP_PORT: portSetting.default(0),
  SECRET: z.string().min(16, 'give 16 characters or more'),
  MAIL_FOLDER: z.string({ error: () => 'set it to a folder of its own' }),
  STATUSES_TO: address.optional(),
  LOG_LEVEL: z.string().default('info'),
});

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readMailFolderSettings(source: NodeJS.ProcessEnv): MailFolderSettings {
  const env = readEnv(shape, source);
  return {
    host: env.HOST,
    port: env.PORT,
    smtpPort: env.SMTP_PORT,
    secret: env.SECRET,
    folder: env.MAIL_FOLDER,
    statusesTo: env.STATUSES_TO,
    logLevel: env.LOG_LEVEL,
  };
}
