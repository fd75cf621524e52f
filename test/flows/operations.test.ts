import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD_CUSTOMER, newCustomer } from '../world/operations.js';
import { waitFor } from '../world/wait-for.js';
import { newNumber, startWorld, type World } from '../world/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  // Or it would take minutes until an event is a dead letter.
  await world.sql.billing`update pgboss.queue set retry_limit = 0 where name = 'inbox'`;
});
afterAll(() => world.stop());

const OPERATIONS = `
  query Operations {
    operations {
      sales { ...Work }
      billing { ...Work waitingCallCount parkedCalls { reason count } }
      conferencing { ...Work bridges { name kind heldPortCount capacity failingSince } parkedCallRecordCount }
      mailing { ...Work }
    }
  }
  fragment Work on SystemOperations {
    asOf
    queues { name waitingCount activeCount deadLetterCount oldestWaitingSeconds lastCompletedAt }
    outbox { count oldestAt }
    inbox { count oldestAt }
    deadLetters(first: 5) { nodes { id queue eventType subject source reason code attemptCount failedAt } }
  }`;
const REPLAY = `mutation ($input: ReplayDeadLettersInput!) {
  replayBillingDeadLetters(input: $input) { replayedCount leftCount userErrors { code path } }
}`;

interface Work {
  readonly queues: readonly { readonly name: string; readonly deadLetterCount: number }[];
  readonly deadLetters: {
    readonly nodes: readonly { readonly id: string; readonly subject: string; readonly reason: string }[];
  };
}
interface Answer {
  readonly operations: Readonly<Record<'sales' | 'billing' | 'conferencing' | 'mailing', Work | null>> | null;
}
interface Replayed {
  readonly replayBillingDeadLetters: {
    readonly replayedCount: number;
    readonly leftCount: number;
    readonly userErrors: readonly { readonly code: string }[];
  };
}

const look = (role = 'operator') => world.ask<Answer>(OPERATIONS, {}, role);
const replay = async (wanted: object, role = 'operator') => {
  const input = { idempotencyKey: randomUUID(), ...wanted };
  return (await world.ask<Replayed>(REPLAY, { input }, role)).data.replayBillingDeadLetters;
};
const accountsOf = (number: string) =>
  world.sql.billing`select 1 from billing_accounts where number = ${`B-${number}`}`;

/** Until it is mended, billing opens no account. */
async function breakAccounts(): Promise<() => Promise<void>> {
  await world.sql.billing.unsafe(`
    create function refuse_account() returns trigger language plpgsql as
      $$ begin raise exception 'ACCOUNTS_CLOSED: no account is opened today'; end $$;
    create trigger refuse_account before insert on billing_accounts for each row execute function refuse_account()`);
  return async () => {
    await world.sql.billing.unsafe('drop function refuse_account() cascade');
  };
}

test('an event that a system cannot handle is seen by operators, replayed once it can, and done once', async () => {
  const number = newNumber();
  const mend = await breakAccounts();
  await world.ask(ADD_CUSTOMER, newCustomer(number));

  const letter = await waitFor('the dead letter', async () => {
    const { data } = await look();
    return data.operations?.billing?.deadLetters.nodes[0];
  });
  const { data } = await look();

  expect(letter).toMatchObject({
    ...{ queue: 'inbox', eventType: 'sales.customer-added.v1', source: 'sales', attemptCount: 1 },
    ...{ code: 'P0001', reason: 'ACCOUNTS_CLOSED: no account is opened today' },
  });
  expect(data.operations?.billing?.queues).toContainEqual(
    expect.objectContaining({ name: 'inbox', deadLetterCount: 1 }),
  );
  expect(data.operations?.sales?.deadLetters.nodes).toEqual([]);
  await mend();
  expect(await replay({ ids: [letter.id] })).toEqual({ replayedCount: 1, leftCount: 0, userErrors: [] });
  await waitFor('the account', async () => (await accountsOf(number)).length > 0);
  expect(await replay({ ids: [letter.id] })).toMatchObject({ userErrors: [{ code: 'DEAD_LETTER_UNKNOWN' }] });
  expect(await accountsOf(number)).toHaveLength(1);
  expect(await world.sql.billing`select 1 from inbox where handled_at is null`).toHaveLength(0);
  expect((await look()).data.operations?.billing?.deadLetters.nodes).toEqual([]);
});

test('operators see all systems at once, with what each has of its own', async () => {
  const calls = await world.subgraphCalls();
  const { data, errors } = await look();

  expect(errors).toBeUndefined();
  expect((await world.subgraphCalls()) - calls).toBe(4);
  expect(data.operations).toMatchObject({
    sales: { queues: [{ name: 'dead-letters' }, { name: 'inbox' }, { name: 'to-billing' }] },
    billing: { waitingCallCount: 0, parkedCalls: [] },
    conferencing: {
      bridges: [{ name: 'bridge-1', kind: 'simulator', heldPortCount: 0, capacity: 5_000, failingSince: null }],
      parkedCallRecordCount: 0,
    },
    mailing: {
      queues: ['checks', 'dead-letters', 'inbox', 'invoices', 'letters', 'notices', 'print-jobs'].map((name) => ({
        name,
      })),
    },
  });
});

test('operators see which bridge does not answer, and since when', async () => {
  await world.sql.conferencing`insert into bridge_health values
    ('bridge-1', '2026-11-24T08:00:00Z', 3, now() + interval '1 minute', 'no answer')`;

  const { data } = await look();
  await world.sql.conferencing`delete from bridge_health`;

  expect(data.operations?.conferencing).toMatchObject({
    bridges: [{ name: 'bridge-1', failingSince: '2026-11-24T08:00:00.000Z' }],
  });
});

test('nobody else sees how the work stands, or replays', async () => {
  const { data, errors } = await look('billing-specialist');

  expect(data.operations).toEqual({ sales: null, billing: null, conferencing: null, mailing: null });
  expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['FORBIDDEN']));
  expect(await replay({ queue: 'inbox' }, 'billing-specialist')).toEqual({
    ...{ replayedCount: 0, leftCount: 0 },
    userErrors: [{ code: 'FORBIDDEN', path: [] }],
  });
});

test('with a system down, how the others stand is seen all the same', async () => {
  await world.systems.billing.stop();

  const { data, errors } = await look();
  const alone = await world.ask<{ operations: unknown; letterTemplates: unknown }>(
    '{ operations { billing { asOf } } letterTemplates { id } }',
    {},
    'operator',
  );
  await world.systems.billing.start();

  expect(data.operations).toMatchObject({ billing: null, sales: {}, conferencing: {}, mailing: {} });
  expect(errors?.map(({ path, extensions }) => ({ path, code: extensions?.code }))).toEqual([
    { path: ['operations', 'billing'], code: 'BILLING_UNAVAILABLE' },
  ]);
  expect(alone.data.letterTemplates).toEqual([]);
  expect((await look()).errors).toBeUndefined();
});
