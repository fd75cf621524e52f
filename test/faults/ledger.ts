import type { World } from '../world/world.js';

/** The systems that tell billing something. */
export const producers = ['sales', 'conferencing'] as const;

const inState = (states: readonly string[]) => `select data->>'id' as id from pgboss.job
  where (name = 'inbox' or name like 'to-%') and state in (${states.map((state) => `'${state}'`).join(', ')})`;

/** Events on their way, read from outside: those that billing has taken though their producer still sends them apart. */
export async function findEventsUnderWay({ sql }: World) {
  const idsOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ id }) => String(id));
  const [sent, received, known] = await Promise.all([
    Promise.all(producers.map((name) => sql[name].unsafe(inState(['created', 'retry', 'active'])))),
    sql.billing.unsafe(inState(['created', 'retry', 'active'])),
    sql.billing`select event_id as id from inbox`,
  ]);
  const sending = idsOf(sent.flat());
  const taken = new Set(idsOf(known));
  return {
    underWay: new Set([...sending, ...idsOf(received)]),
    takenAlready: sending.filter((id) => taken.has(id)),
  };
}

/** What is not yet settled, named by system and queue; empty when all has come to rest. */
export async function findUnsettled({ sql }: World): Promise<readonly string[]> {
  const queues = await Promise.all(
    ([...producers, 'billing'] as const).map(async (name) => {
      const rows = await sql[name]`
        select name as queue, state::text, count(*)::int from pgboss.job
        where name <> 'dead-letters' and name not like '\\_\\_%' and state in ('created', 'retry', 'active', 'failed')
        group by 1, 2`;
      return rows.map(({ queue, state, count }) => `${count} ${state} in ${queue} of ${name}`);
    }),
  );
  const [row] = await sql.billing`select count(*)::int from waiting_calls`;
  return [...queues.flat(), ...(row?.count ? [`${row.count} calls without a price`] : [])];
}

/** Every event that its producer has published so far, as it was published. */
export async function readPublished({ sql }: World): Promise<readonly PublishedEvent[]> {
  const rows = await Promise.all(
    producers.map((name) => sql[name]`select data from pgboss.job where name = 'to-billing' order by created_on`),
  );
  return rows.flat().map(({ data }) => data as PublishedEvent);
}

export interface PublishedEvent {
  readonly id: string;
  readonly source: string;
}
