import { EnvironmentError } from '@switchboard/kit/env';
import { createLog } from '@switchboard/kit/log';
import { parseSigningKeys, type SigningKey } from '@switchboard/kit/signing';
import { z } from 'zod';
import { DEFAULT_OPTIONS, type GatewayOptions } from './options.js';
import { TOKEN_ALGORITHMS, type TokenRules } from './viewer/check-token.js';

const flag = z.enum(['on', 'off']);
// A timer beyond 2^31 ms would go off at once; ten minutes are more than anybody waits for.
const milliseconds = z.coerce.number().int().min(1).max(600_000);
const count = z.coerce.number().int().min(1);
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));

const envSchema = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default(DEFAULT_OPTIONS.host),
  PORT: z.coerce.number().int().min(0).max(65_535).default(DEFAULT_OPTIONS.port),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SUPERGRAPH_FILE: z.string().min(1).default(DEFAULT_OPTIONS.supergraphFile),
  AUTH: flag.default('on'),
  SIGNING: flag.default('on'),
  JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  // RS256 has to be asked for: it is there for issuers that know nothing better.
  JWT_ALGORITHMS: list.pipe(z.array(z.enum(TOKEN_ALGORITHMS)).min(1)).default(['EdDSA', 'ES256']),
  ROLES_CLAIM: z.string().min(1).default('roles'),
  EXPLORER: flag.optional(),
  INTROSPECTION: flag.optional(),
  SUBGRAPH_TIMEOUT_MS: milliseconds.default(DEFAULT_OPTIONS.subgraphTimeoutMs),
  REQUEST_TIMEOUT_MS: milliseconds.default(DEFAULT_OPTIONS.requestTimeoutMs),
  SUBGRAPH_CONNECTIONS: count.default(DEFAULT_OPTIONS.subgraphConnections),
  MAX_ANSWER_BYTES: count.default(DEFAULT_OPTIONS.maxAnswerBytes),
  MAX_REQUEST_BYTES: count.default(DEFAULT_OPTIONS.maxRequestBytes),
  QUERY_MAX_TOKENS: count.default(DEFAULT_OPTIONS.limits.tokens),
  QUERY_MAX_DEPTH: count.default(DEFAULT_OPTIONS.limits.depth),
  QUERY_MAX_ALIASES: count.default(DEFAULT_OPTIONS.limits.aliases),
  QUERY_MAX_ROOT_FIELDS: count.default(DEFAULT_OPTIONS.limits.rootFields),
  QUERY_MAX_SELECTIONS: count.default(DEFAULT_OPTIONS.limits.selections),
  PUBLIC_ERROR_CODES: list.default([...DEFAULT_OPTIONS.publicErrorCodes]),
});

type Env = z.infer<typeof envSchema>;
type Source = Readonly<Record<string, string | undefined>>;

/**
 * The gateway's options from its environment.
 * @throws EnvironmentError that lists all that is missing or wrong.
 */
export function readOptions(given: NodeJS.ProcessEnv): GatewayOptions {
  // Empty is unset: what passes variables on, such as a container's settings, often cannot leave one out.
  const source: Source = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(source);
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (source.NODE_ENV === 'production') faults.push(...unsafeInProduction(source));
  const subgraphUrls = readSubgraphUrls(source, faults);
  const signingKeys = readSigningKeys(source, faults);
  const tokens = readTokenRules(source, faults);
  if (!parsed.success || faults.length > 0) throw new EnvironmentError(`ENVIRONMENT_INVALID: ${faults.join('; ')}`);
  const env = parsed.data;
  // Whoever explores the graph learns all of its schema.
  const unlessProduction = env.NODE_ENV === 'production' ? 'off' : 'on';
  return {
    host: env.HOST,
    port: env.PORT,
    supergraphFile: env.SUPERGRAPH_FILE,
    subgraphUrls,
    signingKeys,
    tokens: tokens === 'off' ? 'off' : { ...tokens, algorithms: env.JWT_ALGORITHMS, rolesClaim: env.ROLES_CLAIM },
    explorer: (env.EXPLORER ?? unlessProduction) === 'on',
    introspection: (env.INTROSPECTION ?? unlessProduction) === 'on',
    ...bounds(env),
    publicErrorCodes: env.PUBLIC_ERROR_CODES,
    log: createLog('gateway', env.LOG_LEVEL),
  };
}

function bounds(env: Env) {
  return {
    subgraphTimeoutMs: env.SUBGRAPH_TIMEOUT_MS,
    requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
    subgraphConnections: env.SUBGRAPH_CONNECTIONS,
    maxAnswerBytes: env.MAX_ANSWER_BYTES,
    maxRequestBytes: env.MAX_REQUEST_BYTES,
    limits: {
      tokens: env.QUERY_MAX_TOKENS,
      depth: env.QUERY_MAX_DEPTH,
      aliases: env.QUERY_MAX_ALIASES,
      rootFields: env.QUERY_MAX_ROOT_FIELDS,
      selections: env.QUERY_MAX_SELECTIONS,
    },
  };
}

function readSubgraphUrls(source: Source, faults: string[]): Record<string, string> {
  const given = Object.entries(source).filter(([name, url]) => name.startsWith('SUBGRAPH_URL_') && url);
  return Object.fromEntries(
    given.map(([name, url = '']) => {
      if (!/^https?:\/\/./.test(url) || !URL.canParse(url)) faults.push(`${name}: must be an http or https URL`);
      return [name.slice('SUBGRAPH_URL_'.length), url];
    }),
  );
}

function unsafeInProduction(source: Source): string[] {
  const switchedOff = ['AUTH', 'SIGNING'].filter((name) => source[name] === 'off');
  // Apollo's own switches, by which its protections go without a word.
  const disabled = Object.keys(source).filter((name) => name.startsWith('APOLLO_DISABLE_SECURITY_'));
  return [
    ...switchedOff.map((name) => `${name}: may not be off when NODE_ENV is production`),
    ...disabled.map((name) => `${name}: may not be set when NODE_ENV is production`),
  ];
}

function readSigningKeys({ SIGNING, SIGNING_KEYS }: Source, faults: string[]): readonly SigningKey[] | 'off' {
  if (SIGNING === 'off') return 'off';
  try {
    if (SIGNING_KEYS) return parseSigningKeys(SIGNING_KEYS);
    faults.push('SIGNING_KEYS: needed as kid:secret,… (or SIGNING=off outside production)');
  } catch (error) {
    faults.push(`SIGNING_KEYS: ${(error as Error).message}`);
  }
  // Goes nowhere: the fault refuses the start.
  return 'off';
}

function readTokenRules(source: Source, faults: string[]): Pick<TokenRules, 'keys' | 'issuer' | 'audience'> | 'off' {
  if (source.AUTH === 'off') return 'off';
  const { JWKS_URL: url, JWKS_FILE: file = '', JWT_ISSUER: issuer = '', JWT_AUDIENCE: audience = '' } = source;
  if (!url === !file)
    faults.push('JWKS_URL or JWKS_FILE: exactly one of them is needed (or AUTH=off outside production)');
  if (!issuer) faults.push('JWT_ISSUER: needed');
  if (!audience) faults.push('JWT_AUDIENCE: needed');
  return { keys: url ? { url } : { file }, issuer, audience };
}
