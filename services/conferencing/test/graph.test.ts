import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accepted,
  type ConferencingAlone,
  legOf,
  minutesAfter,
  now,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

let alone: ConferencingAlone;
const customerIds = Array.from({ length: 50 }, () => newId());

beforeAll(async () => {
  alone = await startConferencingAlone();
  const orders = customerIds.flatMap((customerId) =>
    [0, 1, 2].map((day) => orderOf(customerId, { startsAt: minutesAfter(now, day * 24 * 60) })),
  );
  const placed = accepted(await alone.place(orders));
  const ended = placed.map(({ id }, index) => {
    const joinedAt = orders[index]?.startsAt ?? now;
    const leg = () => legOf({ joinedAt, leftAt: minutesAfter(joinedAt, 20) });
    return { reservationId: id, legs: [leg(), leg()] };
  });
  accepted(await alone.end(ended));
});
afterAll(() => alone.stop());

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Profile {
  readonly reservations: { readonly nodes: readonly { readonly conference: { readonly legCount: number } }[] };
  readonly conferences: { readonly nodes: readonly { readonly callRecords: readonly unknown[] }[] };
}

const PROFILES = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer {
  id
  reservations(first: 3) { nodes { number customer { id } conference { legCount reservation { number } } } pageInfo { hasNextPage } }
  conferences(first: 2) { nodes { startedAt callRecords { caller durationSeconds conference { id } } } pageInfo { hasNextPage } }
} } }`;

const customers = (count: number) => customerIds.slice(0, count).map((id) => ({ __typename: 'Customer', id }));

test('fifty customers cost as many statements as one', async () => {
  const cost = async (count: number) => {
    const before = await alone.sqlStatements();
    const answer = await alone.ask<{ _entities: readonly Profile[] }>(PROFILES, { representations: customers(count) });
    return { statements: (await alone.sqlStatements()) - before, answer };
  };

  const [one, fifty] = [await cost(1), await cost(50)];

  expect(fifty.answer.errors).toBeUndefined();
  expect(fifty.answer.data._entities).toHaveLength(50);
  for (const { reservations, conferences } of fifty.answer.data._entities) {
    expect(reservations.nodes.map(({ conference }) => conference.legCount)).toEqual([2, 2, 2]);
    expect(conferences.nodes.map(({ callRecords }) => callRecords.length)).toEqual([2, 2]);
  }
  expect(one.statements).toBeGreaterThan(0);
  expect(fifty.statements).toBe(one.statements);
});

test('a list is read page by page, the latest first, without gap or repeat', async () => {
  const [representation] = customers(1);
  const pageAfter = async (after: string | null) => {
    const { data } = await alone.ask<{ _entities: readonly { conferences: Page<{ startedAt: string }> }[] }>(
      `query($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Customer {
        conferences(first: 1, after: $after) { nodes { startedAt } edges { cursor } pageInfo { hasNextPage endCursor } } } } }`,
      { r: [representation], after },
    );
    return data._entities[0]?.conferences;
  };

  const first = await pageAfter(null);
  const second = await pageAfter(first?.pageInfo.endCursor ?? null);
  const third = await pageAfter(second?.pageInfo.endCursor ?? null);

  const pages = [first, second, third];
  const starts = pages.flatMap((page) => page?.nodes.map(({ startedAt }) => startedAt));
  expect(starts).toEqual([2, 1, 0].map((day) => minutesAfter(now, day * 24 * 60).toISOString()));
  expect(pages.map((page) => page?.pageInfo.hasNextPage)).toEqual([true, true, false]);
  expect(first?.edges.at(-1)?.cursor).toBe(first?.pageInfo.endCursor);
});

test('reservations of the same start keep one order across pages', async () => {
  const customerId = newId();
  const placed = accepted(await alone.place(Array.from({ length: 5 }, () => orderOf(customerId))));
  const numbersFrom = async (after: string | null) => {
    const { data } = await alone.ask<{ _entities: readonly { reservations: Page<{ number: string }> }[] }>(
      `query($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Customer {
        reservations(first: 3, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } } } } }`,
      { r: [{ __typename: 'Customer', id: customerId }], after },
    );
    return data._entities[0]?.reservations;
  };

  const first = await numbersFrom(null);
  const second = await numbersFrom(first?.pageInfo.endCursor ?? null);

  expect([first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([true, false]);
  const seen = [...(first?.nodes ?? []), ...(second?.nodes ?? [])].map(({ number }) => number);
  expect(seen).toHaveLength(5);
  expect(new Set(seen)).toEqual(new Set(placed.map(({ number }) => number)));
});

test('what is unknown is null, also when the id could never be one', async () => {
  const { data, errors } = await alone.ask(
    `query($r: [_Any!]!, $id: ID!) {
      reservation(number: "R-0") { id }
      unprintable: reservation(number: "R-\\u0000") { id }
      unknown: conference(id: $id) { id }
      impossible: conference(id: "nonsense") { id }
      _entities(representations: $r) { __typename }
    }`,
    {
      id: newId(),
      r: [
        { __typename: 'Reservation', id: newId() },
        { __typename: 'Conference', id: 'nonsense' },
        { __typename: 'CallRecord', id: newId() },
      ],
    },
  );

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    reservation: null,
    unprintable: null,
    unknown: null,
    impossible: null,
    _entities: [null, null, null],
  });
});

test('a customer of whom nothing is known here has empty lists', async () => {
  const { data, errors } = await alone.ask(PROFILES, {
    representations: [
      { __typename: 'Customer', id: newId() },
      { __typename: 'Customer', id: 'nonsense' },
    ],
  });

  expect(errors).toBeUndefined();
  const empty = { nodes: [], pageInfo: { hasNextPage: false } };
  expect(data).toMatchObject({ _entities: [1, 2].map(() => ({ reservations: empty, conferences: empty })) });
});

test('a page of 101, or a cursor that is none, is refused by a code and blanks no other list', async () => {
  const { data, errors } = await alone.ask(
    `query($r: [_Any!]!) { _entities(representations: $r) { ... on Customer {
      tooMany: conferences(first: 101) { nodes { id } }
      wrongCursor: conferences(after: "bm9uc2Vuc2U") { nodes { id } }
      reservations(first: 1) { nodes { state } } } } }`,
    { r: customers(1) },
  );

  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['PAGE_SIZE_INVALID', 'CURSOR_INVALID']);
  expect(data).toEqual({
    _entities: [{ tooMany: null, wrongCursor: null, reservations: { nodes: [{ state: 'ENDED' }] } }],
  });
});

test('reservations, conferences and call records are found by reference', async () => {
  const [row] = await alone.sql`select r.id as reservation, c.id as conference, l.id as record, r.number
    from reservations r join conferences c on c.reservation_id = r.id join call_records l on l.conference_id = c.id limit 1`;

  const { data } = await alone.ask(
    `query($r: [_Any!]!) { _entities(representations: $r) {
      ... on Reservation { number } ... on Conference { reservation { number } }
      ... on CallRecord { conference { reservation { number } } } } }`,
    {
      r: [
        { __typename: 'Reservation', id: row?.reservation },
        { __typename: 'Conference', id: row?.conference },
        { __typename: 'CallRecord', id: row?.record },
      ],
    },
  );

  const reservation = { number: row?.number };
  expect(data).toEqual({ _entities: [reservation, { reservation }, { conference: { reservation } }] });
});
