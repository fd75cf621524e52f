import { portSetting, readEnv } from '@switchboard/kit/env';
import { z } from 'zod';
import type { PrintFolderSettings } from './print-folder.js';

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: portSetting.default(0),
  SECRET: z.string().min(16, 'give 16 characters or more'),
  FOLDER: z.string({ error: () => 'set it to the folder that prints go to' }),
  LEDGER_DIR: z.string({ error: () => 'set it to a folder of its own' }),
  PAGES_PER_MINUTE: z.coerce.number().min(1).max(10_000_000).default(600),
  KEEP_JOBS: z.coerce.number().int().min(1).max(100_000).default(500),
  LOG_LEVEL: z.string().default('info'),
});

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readPrintFolderSettings(source: NodeJS.ProcessEnv): PrintFolderSettings {
  const env = readEnv(shape, source);
  return {
    host: env.HOST,
    port: env.PORT,
    secret: env.SECRET,
    folder: env.FOLDER,
    ledgerFolder: env.LEDGER_DIR,
    pagesPerMinute: env.PAGES_PER_MINUTE,
    keepJobs: env.KEEP_JOBS,
    logLevel: env.LOG_LEVEL,
  };
}
