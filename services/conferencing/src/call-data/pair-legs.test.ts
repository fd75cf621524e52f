import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoomEvent, ToldLeg } from './call-data.js';
import { pairLegs } from './pair-legs.js';

const start = Date.parse('2026-11-24T08:00:00Z');
const party = { caller: '+4930123456', accessTypeCode: null, countryCode: 'DE' };
const eventAt = (line: number, milliseconds: number, room = 'room') => ({
  ...{ line, room, reservationNumber: 'R-1001', at: new Date(start + milliseconds), payload: { line } },
});
const joined = (line: number, at: number, leg = 'leg'): RoomEvent => ({
  ...eventAt(line, at),
  kind: 'joined',
  leg,
  party,
});
const left = (line: number, at: number, leg = 'leg'): RoomEvent => ({ ...eventAt(line, at), kind: 'left', leg });
const ended = (line: number, at: number): RoomEvent => ({ ...eventAt(line, at), kind: 'room-ended' });

/** A leg's connections, one after the other: how long it was out before each, and in. */
const anyConnections = fc.array(fc.record({ out: fc.integer({ min: 1, max: 1_000 }), stay: fc.nat(1_000) }), {
  minLength: 1,
  maxLength: 4,
});
const anyStory = fc.array(anyConnections, { minLength: 1, maxLength: 4 }).map((legs) =>
  legs.map((connections, index) => {
    let at = 0;
    const spans = connections.map(({ out, stay }) => {
      const from = at + out;
      at = from + stay;
      return { from, to: at };
    });
    return { leg: `leg-${index}`, spans };
  }),
);
type Story = readonly {
  readonly leg: string;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}[];

const END = 1_000_000;
let line = 0;
const eventsOf = (story: Story): readonly RoomEvent[] =>
  story.flatMap(({ leg, spans }) =>
    spans.flatMap(({ from, to }) => [joined(++line, from, leg), left(++line, to, leg)]),
  );
const spansOf = (legs: readonly ToldLeg[]) =>
  legs.map((leg) => `${leg.sourceRecordId} ${+leg.joinedAt - start} ${+leg.leftAt - start} ${leg.leaveAssumed}`).sort();
const toldSpans = (story: Story) =>
  story
    .flatMap(({ leg, spans }) =>
      spans.map(({ from, to }) => `${leg}/${new Date(start + from).toISOString()} ${from} ${to} false`),
    )
    .sort();

describe('who joined is paired with who left', () => {
  test('in whatever order they are told, and however often', () => {
    const told = anyStory.chain((story) => {
      const events = [...eventsOf(story), ended(0, END)];
      return fc
        .tuple(fc.shuffledSubarray(events), fc.shuffledSubarray(events, { minLength: events.length }))
        .map(([again, all]) => ({ story, events: [...again, ...all] }));
    });
    fc.assert(
      fc.property(told, ({ story, events }) => {
        const { legs, problems } = pairLegs(events);
        expect(spansOf(legs)).toEqual(toldSpans(story));
        expect(problems).toEqual([]);
      }),
    );
  });

  test('and where the last leave never came, the end of the room stands for it', () => {
    fc.assert(
      fc.property(anyConnections, ([first = { out: 1, stay: 1 }]) => {
        const { legs, problems } = pairLegs([ended(2, END), joined(1, first.out)]);
        expect(legs.map(({ leftAt, leaveAssumed }) => [+leftAt - start, leaveAssumed])).toEqual([[END, true]]);
        expect(problems).toEqual([]);
      }),
    );
  });

  test('and where the end of the room is unknown too, the leg stays open and is reported', () => {
    const { legs, problems } = pairLegs([joined(7, 0), joined(8, 5, 'other'), left(9, 10, 'other')]);

    expect(legs).toHaveLength(1);
    expect(problems.map(({ line: where, code }) => [where, code])).toEqual([[7, 'LEG_STILL_OPEN']]);
  });

  test('never longer than to its leave or the end of its room, and no two connections of a leg at once', () => {
    const anyEvents = fc.array(
      fc
        .tuple(fc.constantFrom(joined, left, ended), fc.nat(20), fc.constantFrom('a', 'b'))
        .map(([make, at, leg]) => make(at, at, leg)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const name of ['a', 'b']) {
          const legs = pairLegs(events).legs.filter(({ sourceRecordId }) => sourceRecordId.startsWith(`${name}/`));
          const ordered = legs.toSorted((one, other) => +one.joinedAt - +other.joinedAt || +one.leftAt - +other.leftAt);
          for (const [index, leg] of ordered.entries()) {
            expect(+leg.leftAt).toBeGreaterThanOrEqual(+leg.joinedAt);
            const next = ordered[index + 1];
            if (next) expect(+next.joinedAt).toBeGreaterThanOrEqual(+leg.leftAt);
          }
        }
      }),
    );
  });

  test('and of events at random the order in which they are told changes nothing', () => {
    const anyEvents = fc.array(
      fc
        .tuple(fc.constantFrom(joined, left, ended), fc.nat(9), fc.constantFrom('a', 'b'))
        .map(([make, at, leg]) => make(at, at, leg)),
      { maxLength: 12 },
    );
    const told = anyEvents.chain((events) =>
      fc.shuffledSubarray(events, { minLength: events.length }).map((shuffled) => ({ events, shuffled })),
    );
    fc.assert(
      fc.property(told, ({ events, shuffled }) => {
        expect(spansOf(pairLegs(shuffled).legs)).toEqual(spansOf(pairLegs(events).legs));
      }),
    );
  });
});

describe('a room', () => {
  test('that is used again closes what was left open at the end of its first use', () => {
    const { legs } = pairLegs([joined(1, 0), ended(2, 10), joined(3, 20), left(4, 25), ended(5, 30)]);

    expect(legs.map(({ joinedAt, leftAt }) => [+joinedAt - start, +leftAt - start])).toEqual([
      [0, 10],
      [20, 25],
    ]);
  });

  test('gives its reservation to events that name none, unless it names several', () => {
    const unnamed = { ...joined(1, 0), reservationNumber: null };
    const other = { ...ended(3, 20), reservationNumber: 'R-1002' };

    const one = pairLegs([unnamed, ended(2, 10)]).legs;
    const several = pairLegs([unnamed, { ...ended(2, 10), reservationNumber: null }, ended(4, 15), other]).legs;

    expect(one.map(({ reservationNumber }) => reservationNumber)).toEqual(['R-1001']);
    expect(several.map(({ reservationNumber }) => reservationNumber)).toEqual([null]);
  });
});
