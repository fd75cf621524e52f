import { randomBytes } from 'node:crypto';
import { dropDatabases, prepareDatabases } from '@switchboard/launcher/postgres/prepare-databases';
import { inject } from 'vitest';

export interface TestDatabases<Name extends string> {
  readonly urls: Record<Name, { readonly ownerUrl: string; readonly appUrl: string }>;
  drop(): Promise<void>;
}

/** Fresh databases with roles of their own, which no other test sees. */
export async function createDatabases<Name extends string>(
  names: readonly Name[],
  adminUrl = inject('adminUrl'),
): Promise<TestDatabases<Name>> {
  const prefix = `test_${randomBytes(5).toString('hex')}_`;
  const urls = await prepareDatabases({ adminUrl, names, prefix });
  return { urls, drop: () => dropDatabases({ adminUrl, names, prefix }) };
}
