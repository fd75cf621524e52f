import { z } from 'zod';
import { namedSettings, portSetting, readEnv, urlSetting } from '../env.js';
import { parseSigningKeys, type SigningKey } from '../signing.js';

/** What every system needs to run. */
export interface SubgraphSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The application's role: reads and writes rows, alters no table. */
  readonly databaseUrl: string;
  /** The owner's role; migrates at start when given. */
  readonly ownerDatabaseUrl?: string | undefined;
  readonly signingKeys: readonly SigningKey[];
  /** Where the graph answers. */
  readonly graphUrl: string;
  /** Where each follower takes events, by its name. */
  readonly eventsUrls: Readonly<Record<string, string>>;
  readonly logLevel: string;
}

const signingKeys = z.string().transform((text, context) => {
  try {
    return parseSigningKeys(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

/**
 * Reads the settings of the system `name`.
 * @throws EnvironmentError naming every variable that is missing or wrong.
 */
export function readSubgraphSettings(name: string, source: NodeJS.ProcessEnv): SubgraphSettings {
  const prefix = name.toUpperCase();
  const { [`${prefix}_DATABASE_URL`]: DATABASE_URL, [`${prefix}_OWNER_DATABASE_URL`]: OWNER_DATABASE_URL } = source;
  const env = readEnv(shapeFor(prefix), { ...source, DATABASE_URL, OWNER_DATABASE_URL });
  return {
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    ownerDatabaseUrl: env.OWNER_DATABASE_URL,
    signingKeys: env.SIGNING_KEYS,
    graphUrl: env.GRAPH_URL,
    eventsUrls: namedSettings('EVENTS_URL', source),
    logLevel: env.LOG_LEVEL,
  };
}

function shapeFor(prefix: string) {
  const databaseUrl = (name: string) => z.url({ error: () => `set ${prefix}_${name} to a postgres:// URL` });
  return z.object({
    HOST: z.string().default('127.0.0.1'),
    PORT: portSetting.default(0),
    DATABASE_URL: databaseUrl('DATABASE_URL'),
    OWNER_DATABASE_URL: databaseUrl('OWNER_DATABASE_URL').optional(),
    SIGNING_KEYS: signingKeys,
    GRAPH_URL: urlSetting.default('http://127.0.0.1:4000/graphql'),
    LOG_LEVEL: z.string().default('info'),
  });
}
