import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';

/** What an act knows of its circumstances, the instant aside: history has many. */
export type DemoScope = Omit<ActScope, 'now'>;

const viewer = serviceViewer('demo-data');

/** One transaction in a system, in the loader's name. */
export function act<Value>(
  { database, publish }: Runtime,
  run: (tx: Db, scope: DemoScope) => Promise<Value>,
): Promise<Value> {
  return withViewer(database, viewer, 'write', (tx) => run(tx, { viewer, correlationId: 'demo-data', publish }));
}

export function read<Value>({ database }: Runtime, run: (db: Db) => Promise<Value>): Promise<Value> {
  return withViewer(database, viewer, 'read', run);
}
