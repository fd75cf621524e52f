import type { Db } from '@switchboard/kit/database/open-database';
import { listAccessTypes, listServices } from '../catalogue/queries.js';
import type { SharedFacts } from './document-facts.js';
import { findPackagePrices } from './queries.js';

/** What the lines are called, and which of them are of packages. */
export async function readShared(db: Db, lineIds: readonly string[]): Promise<Omit<SharedFacts, 'usage'>> {
  const services = new Map((await listServices(db)).map(({ code, name }) => [code, name]));
  const accessTypes = new Map((await listAccessTypes(db)).map(({ code, name }) => [code, name]));
  return { names: { services, accessTypes }, packagePrices: await findPackagePrices(db, lineIds) };
}
