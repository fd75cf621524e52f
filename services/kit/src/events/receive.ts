import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Database, Db } from '../database/open-database.js';
import { withViewer } from '../database/with-viewer.js';
import { newId } from '../ids.js';
import type { Viewer } from '../viewer.js';
import { BATCH_LIMIT, type CloudEvent, cloudEventSchema, type EventSchemas, type Fate } from './cloud-event.js';
import { INBOX_QUEUE, inTransaction } from './queues.js';
import { inbox } from './tables.js';

export interface Receiver {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly clock: Clock;
  /** Schemas of the events that this system follows. */
  readonly schemas: EventSchemas;
}

/** The body is no batch of events: refused as a whole, nothing of it taken. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

/**
 * Takes a batch of events: each new one is written to the inbox with a job of its own, in one transaction.
 * @returns the fate of each, in the batch's order; an event that is no event of ours is refused alone.
 * @throws BatchError when the body is not a list of at most 500.
 */
export async function receiveEvents(receiver: Receiver, viewer: Viewer, body: unknown): Promise<readonly Fate[]> {
  const batch = z.array(z.unknown()).max(BATCH_LIMIT).safeParse(body);
  if (!batch.success) throw new BatchError(`EVENTS_INVALID: expected a list of at most ${BATCH_LIMIT} CloudEvents`);
  const examined = batch.data.map((entry) => examine(entry, receiver.schemas));
  const events = examined.flatMap(({ event }) => (event ? [event] : []));
  const fresh = await withViewer(receiver.database, viewer, 'write', (tx) => take(tx, events, receiver));
  return examined.map(({ event, fate }) => fate ?? { id: event.id, fate: fresh.has(event.id) ? 'accepted' : 'known' });
}

type Examined =
  | { readonly event: CloudEvent; readonly fate?: undefined }
  | { readonly event?: undefined; readonly fate: Fate };

function examine(entry: unknown, schemas: EventSchemas): Examined {
  const refused = (code: string, message: string): Examined => ({
    fate: { id: String((entry as { id?: unknown } | null)?.id ?? ''), fate: 'refused', code, message },
  });
  // PostgreSQL keeps no NUL, and would refuse the whole batch for one.
  if (JSON.stringify(entry)?.includes('\\u0000')) return refused('EVENT_INVALID', 'it holds a NUL character');
  const event = cloudEventSchema.safeParse(entry);
  if (!event.success) return refused('EVENT_INVALID', z.prettifyError(event.error));
  const schema = schemas[event.data.type];
  if (!schema) return refused('EVENT_TYPE_UNKNOWN', `${event.data.type} is not followed here`);
  const data = schema.safeParse(event.data.data);
  if (!data.success) return refused('EVENT_DATA_INVALID', z.prettifyError(data.error));
  // As parsed: fields that this version does not know are left behind.
  return { event: { ...event.data, data: data.data } };
}

async function take(tx: Db, events: readonly CloudEvent[], { boss, clock }: Receiver) {
  if (events.length === 0) return new Set<string>();
  const rows = events.map(({ id, type }) => ({ eventId: id, type, receivedAt: clock.now() }));
  const taken = await tx.insert(inbox).values(rows).onConflictDoNothing().returning({ id: inbox.eventId });
  const fresh = new Set(taken.map(({ id }) => id));
  const jobs = events
    .filter(({ id }) => fresh.has(id))
    .map((event) => ({ id: newId(), data: event, singletonKey: event.subject }));
  if (jobs.length > 0) await boss.insert(INBOX_QUEUE, jobs, inTransaction(tx));
  return fresh;
}
