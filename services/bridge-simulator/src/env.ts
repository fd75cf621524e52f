import { portSetting, readEnv, urlSetting } from '@switchboard/kit/env';
import { z } from 'zod';
import type { SimulatorSettings } from './simulator.js';

const secret = z.string().min(16, 'give 16 characters or more');

const shape = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: portSetting.default(0),
    SECRET: secret,
    CAPACITY: z.coerce.number().int().min(1).default(1_000),
    LEDGER_DIR: z.string({ error: () => 'set it to a folder of its own' }),
    WEBHOOK_URL: urlSetting.optional(),
    WEBHOOK_SECRET: secret.optional(),
    LOG_LEVEL: z.string().default('info'),
  })
  .refine(({ WEBHOOK_URL, WEBHOOK_SECRET }) => !WEBHOOK_URL || WEBHOOK_SECRET, {
    path: ['WEBHOOK_SECRET'],
    message: 'set it beside WEBHOOK_URL: webhooks are signed',
  });

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readSimulatorSettings(source: NodeJS.ProcessEnv): SimulatorSettings {
  const env = readEnv(shape, source);
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: webhookSecret } = env;
  return {
    host: env.HOST,
    port: env.PORT,
    secret: env.SECRET,
    capacity: env.CAPACITY,
    ledgerFolder: env.LEDGER_DIR,
    webhook: url && webhookSecret ? { url, secret: webhookSecret } : undefined,
    logLevel: env.LOG_LEVEL,
  };
}
