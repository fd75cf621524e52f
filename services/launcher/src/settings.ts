import { join, resolve } from 'node:path';
import { z } from 'zod';
import { LaunchError } from './launch-error.js';
import { projectRoot, type SystemName, systemNames } from './systems.js';

const settingsSchema = z.object({
  /** The gateway's port; the systems take the next free ones. 0: any free ones. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATA_DIR: z
    .string()
    .default(join(projectRoot, '.data'))
    .transform((path) => resolve(path)),
  DEMO: z.enum(['on', 'off']).default('on'),
  /** An administrator's URL of a PostgreSQL server that is used instead of the embedded one. */
  POSTGRES_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
});

export interface Settings {
  readonly port: number;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly postgresUrl: string | undefined;
  /** Systems whose two database URLs were given: nothing is prepared for them. */
  readonly givenDatabases: Readonly<Partial<Record<SystemName, { ownerUrl: string; appUrl: string }>>>;
  /** All of the environment; each process gets the part of it that is its own. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * The launcher's settings, read once and checked whole.
 * @throws LaunchError naming each variable that cannot be used
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  // Empty is unset, and passed on to no process.
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(present);
  const halves = systemNames.flatMap((name) => missingHalf(present, name));
  if (!parsed.success || halves.length > 0) {
    const issues = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
    const text = `the environment cannot be used: ${[...issues, ...halves].join('; ')}; correct or unset what is named`;
    throw new LaunchError('ENVIRONMENT_INVALID', text);
  }
  const { PORT, DATA_DIR, DEMO, POSTGRES_URL } = parsed.data;
  const givenDatabases = Object.fromEntries(systemNames.flatMap((name) => givenDatabase(present, name)));
  return {
    port: PORT,
    dataDir: DATA_DIR,
    demo: DEMO === 'on',
    postgresUrl: POSTGRES_URL,
    givenDatabases,
    environment: present,
  };
}

export function databaseVariables(name: SystemName) {
  const upper = name.toUpperCase();
  return { app: `${upper}_DATABASE_URL`, owner: `${upper}_OWNER_DATABASE_URL` };
}

function givenDatabase(environment: NodeJS.ProcessEnv, name: SystemName) {
  const { app, owner } = databaseVariables(name);
  const [appUrl, ownerUrl] = [environment[app], environment[owner]];
  return appUrl && ownerUrl ? [[name, { appUrl, ownerUrl }] as const] : [];
}

function missingHalf(environment: NodeJS.ProcessEnv, name: SystemName): string[] {
  const { app, owner } = databaseVariables(name);
  if (Boolean(environment[app]) === Boolean(environment[owner])) return [];
  return environment[app] ? [`${owner}: needed beside ${app}`] : [`${app}: needed beside ${owner}`];
}
