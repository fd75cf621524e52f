import { createHmac } from 'node:crypto';
import { type DatabaseUrls, urlOf } from './database-urls.js';
import {
  dropDatabase,
  dropRole,
  saveDatabase,
  saveExtensions,
  saveRole,
  withConnection,
  withPrepareLock,
} from './queries.js';

export interface DatabaseNames<Name extends string> {
  /** An administrator's URL: superuser, or CREATEDB with CREATEROLE. */
  readonly adminUrl: string;
  readonly names: readonly Name[];
  /** Goes before each database's and role's name. */
  readonly prefix?: string;
}

export interface PrepareOptions<Name extends string> extends DatabaseNames<Name> {
  /** What the roles' passwords are derived from, so that two callers give the same ones. */
  readonly secret?: string;
}

/**
 * Makes for each name a database, the role that owns it and the role of the application, whatever of them is missing.
 * Passwords are set anew, to the same value for the same secret.
 */
export function prepareDatabases<Name extends string>({
  adminUrl,
  names,
  prefix = '',
  secret = adminUrl,
}: PrepareOptions<Name>): Promise<Record<Name, DatabaseUrls>> {
  return withConnection(adminUrl, (sql) =>
    withPrepareLock(sql, async () => {
      const prepared = {} as Record<Name, DatabaseUrls>;
      for (const name of names) {
        const { database, owner, app } = called(prefix, name);
        const ownerLogin = { user: owner, password: derivePassword(secret, owner), database };
        const appLogin = { user: app, password: derivePassword(secret, app), database };
        await saveRole(sql, owner, ownerLogin.password);
        await saveRole(sql, app, appLogin.password);
        await saveDatabase(sql, database, owner, app);
        prepared[name] = { ownerUrl: urlOf(adminUrl, ownerLogin), appUrl: urlOf(adminUrl, appLogin) };
        await withConnection(prepared[name].ownerUrl, saveExtensions);
      }
      return prepared;
    }),
  );
}

/** Drops what `prepareDatabases` made, also under open connections. */
export async function dropDatabases<Name extends string>(options: DatabaseNames<Name>): Promise<void> {
  const { adminUrl, names, prefix = '' } = options;
  await withConnection(adminUrl, (sql) =>
    withPrepareLock(sql, async () => {
      for (const name of names) {
        const { database, owner, app } = called(prefix, name);
        // Before its roles: one that still owns something cannot be dropped.
        await dropDatabase(sql, database);
        await dropRole(sql, app);
        await dropRole(sql, owner);
      }
    }),
  );
}

function called(prefix: string, name: string) {
  const database = `${prefix}${name}`;
  return { database, owner: `${database}_owner`, app: `${database}_app` };
}

function derivePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url');
}
