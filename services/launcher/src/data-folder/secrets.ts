import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { LaunchError } from '../launch-error.js';
import { readOrMake } from './folder.js';

const secretsSchema = z.object({
  /** Value of SIGNING_KEYS: what the processes of this installation sign their requests to each other with. */
  signingKeys: z.string().min(1),
  /** What the passwords of the databases' roles are derived from. */
  databaseSecret: z.string().min(32),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** This installation's secrets, made on first use, readable by the owner alone. */
export function readSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  const parsed = secretsSchema.safeParse(parseJson(readOrMake(path, makeSecrets)));
  if (parsed.success) return parsed.data;
  throw new LaunchError('DATA_DIR_DAMAGED', `${path} is damaged; remove it, it is made anew at the next start`);
}

/** A secret for one purpose, the same at every start. */
export function deriveSecret({ databaseSecret }: Secrets, purpose: string): string {
  return createHmac('sha256', databaseSecret).update(purpose).digest('base64url');
}

function makeSecrets(): string {
  const secrets: Secrets = { signingKeys: `local:${randomSecret()}`, databaseSecret: randomSecret() };
  return `${JSON.stringify(secrets, null, 2)}\n`;
}

export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
