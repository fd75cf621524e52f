import { parseArgs } from 'node:util';
import { importJWK, SignJWT } from 'jose';
import { openFolder } from '../data-folder/folder.js';
import { ALGORITHM, LOCAL_AUDIENCE, LOCAL_ISSUER, readLocalKeys } from '../data-folder/keys.js';
import { LaunchError, messageOf } from '../launch-error.js';
import { readSettings } from '../settings.js';

/** Demo identities by role: what their token says about them beside the role. */
const IDENTITIES: Readonly<Record<string, { readonly name: string; readonly party?: string }>> = {
  salesperson: { name: 'Demo Salesperson' },
  'billing-specialist': { name: 'Demo Billing Specialist' },
  'conference-operator': { name: 'Demo Conference Operator' },
  'mailing-clerk': { name: 'Demo Mailing Clerk' },
  operator: { name: 'Demo Operator' },
  // One of the companies in the demo data.
  customer: { name: 'Demo Customer', party: 'ALFKI' },
  'front-end-app': { name: 'Demo Front-end App' },
};

export const TOKEN_USAGE = `token ROLE [--party NUMBER] [--subject SUBJECT] [--expires 12h], ROLE one of ${Object.keys(IDENTITIES).join(', ')}`;

/** Prints a bearer token of a demo identity, signed with this installation's local key. */
export async function token(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  const { dataDir } = readSettings(process.env);
  process.stdout.write(`${await makeToken(openFolder(dataDir), wanted)}\n`);
  return 0;
}

export interface WantedToken {
  readonly role: string;
  readonly subject?: string | undefined;
  /** Number of the customer that the bearer acts for. */
  readonly party?: string | undefined;
  /** Such as `12h`, `90s`, or `-1h` for one that is over. */
  readonly expires?: string | undefined;
}

/** A token of the role, signed with the key in the data folder, which is made if there is none. */
export async function makeToken(dataDir: string, wanted: WantedToken): Promise<string> {
  const identity = IDENTITIES[wanted.role];
  if (!identity) throw unusable(`${wanted.role} is no role`);
  const { privateKey } = await readLocalKeys(dataDir);
  const party = wanted.party ?? identity.party;
  const claims = { name: identity.name, roles: [wanted.role], scope: 'graph', ...(party && { party }) };
  const unsigned = new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: privateKey.kid ?? '', typ: 'JWT' })
    .setIssuer(LOCAL_ISSUER)
    .setAudience(LOCAL_AUDIENCE)
    .setSubject(wanted.subject ?? `demo-${wanted.role}`)
    .setIssuedAt();
  // Half a day: enough for work without thinking of it, and one that is left lying about is soon worth nothing.
  return expiring(unsigned, wanted.expires ?? '12h').sign(await importJWK(privateKey, ALGORITHM));
}

function expiring(unsigned: SignJWT, expires: string): SignJWT {
  try {
    return unsigned.setExpirationTime(expires);
  } catch {
    throw unusable(`--expires ${expires} is no duration, such as 12h or 90s`);
  }
}

function readArguments(args: readonly string[]): WantedToken {
  const text = { type: 'string' } as const;
  const options = { party: text, subject: text, expires: text };
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const [role, ...rest] = positionals;
  if (!role || rest.length > 0) throw unusable('one role is needed');
  return { role, ...values };
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unusable(messageOf(error));
  }
}

function unusable(what: string): LaunchError {
  return new LaunchError('ARGUMENT_INVALID', `token: ${what}; say ${TOKEN_USAGE}`);
}
