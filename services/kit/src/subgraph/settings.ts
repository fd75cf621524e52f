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

const common = {
  HOST: z.string().default('127.0.0.1'),
  PORT: portSetting.default(0),
  SIGNING_KEYS: signingKeys,
  GRAPH_URL: urlSetting.default('http://127.0.0.1:4000/graphql'),
  LOG_LEVEL: z.string().default('info'),
};

type SystemEnv = z.output<z.ZodObject<typeof common>> & Readonly<Record<string, unknown>>;

/** What every system reads of the environment, of the system `name`. */
export function subgraphShape(name: string) {
  const prefix = name.toUpperCase();
  const [appUrl, ownerUrl] = [`${prefix}_DATABASE_URL`, `${prefix}_OWNER_DATABASE_URL`];
  const databaseUrl = z.url({ error: () => 'set it to a postgres:// URL' });
  const urls = { [appUrl]: databaseUrl, [ownerUrl]: databaseUrl.optional() };
  const shape: z.ZodType<SystemEnv> = z.looseObject({ ...urls, ...common }) as never;
  return shape.transform(
    (env): SubgraphSettings => ({
      host: env.HOST,
      port: env.PORT,
      databaseUrl: env[appUrl] as string,
      ownerDatabaseUrl: env[ownerUrl] as string | undefined,
      signingKeys: env.SIGNING_KEYS,
      graphUrl: env.GRAPH_URL,
      eventsUrls: namedSettings('EVENTS_URL', env),
      logLevel: env.LOG_LEVEL,
    }),
  );
}

/**
 * Reads the settings of the system `name` where it has none of its own.
 * @throws EnvironmentError naming every variable that is missing or wrong.
 */
export function readSubgraphSettings(name: string, source: NodeJS.ProcessEnv): SubgraphSettings {
  return readEnv(subgraphShape(name), source);
}
