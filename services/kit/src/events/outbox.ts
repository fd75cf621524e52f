import type { PgBoss } from 'pg-boss';
import type { Db } from '../database/open-database.js';
import { newId } from '../ids.js';
import type { CloudEvent } from './cloud-event.js';
import { inTransaction, outboxQueue } from './queues.js';

/** A fact as an act states it; the outbox adds what all events have. */
export interface Fact {
  readonly type: string;
  /** The entity it is about. */
  readonly subject: string;
  /** That entity's version after the change, from 1. */
  readonly version: number;
  readonly data: object;
}

export interface Publication {
  readonly now: Date;
  readonly correlationId: string;
}

/** Writes events inside the transaction of the change that they tell of: both are kept, or neither. */
export type Publish = (tx: Db, facts: readonly Fact[], publication: Publication) => Promise<void>;

/** @param followers who is told of each type of event, by the schema of events. */
export function createOutbox(
  boss: PgBoss,
  system: string,
  followers: Readonly<Record<string, readonly string[]>>,
): Publish {
  return async (tx, facts, { now, correlationId }) => {
    const jobs = new Map<string, { id: string; data: CloudEvent; singletonKey: string }[]>();
    for (const fact of facts) {
      const event = toEvent(fact, system, { now, correlationId });
      // Jobs of one transaction are equally old: their ids, of which later ones sort later, keep them in order.
      for (const follower of followers[fact.type] ?? []) {
        const queue = outboxQueue(follower);
        // The key keeps the events of one entity in their order.
        jobs.set(queue, (jobs.get(queue) ?? []).concat({ id: newId(), data: event, singletonKey: fact.subject }));
      }
    }
    // `insert` takes many in one statement, where `send` would take a round trip for each.
    for (const [queue, batch] of jobs) await boss.insert(queue, batch, inTransaction(tx));
  };
}

function toEvent(fact: Fact, system: string, { now, correlationId }: Publication): CloudEvent {
  return {
    specversion: '1.0',
    id: newId(),
    source: `/systems/${system}`,
    type: fact.type,
    subject: fact.subject,
    sequence: fact.version,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    correlationid: correlationId,
    data: fact.data,
  };
}
