import type { Problem, RoomEvent, ToldLeg } from './call-data.js';

type LegEvent = Exclude<RoomEvent, { readonly kind: 'room-ended' }>;
type Joined = Extract<RoomEvent, { readonly kind: 'joined' }>;
type Ended = Extract<RoomEvent, { readonly kind: 'room-ended' }>;

export interface PairedLegs {
  readonly legs: readonly ToldLeg[];
  /** Legs whose end nobody told, and leaves of whom nobody saw come. */
  readonly problems: readonly Problem[];
}

/**
 * Pairs who joined with who left, whatever order the events came in and however often. A leave that never came is the
 * room's end; where that is not known either, the leg stays open and is reported.
 */
export function pairLegs(events: readonly RoomEvent[]): PairedLegs {
  const paired = [...groupBy(events, ({ room }) => room).values()].map(pairRoom);
  return { legs: paired.flatMap(({ legs }) => legs), problems: paired.flatMap(({ problems }) => problems) };
}

function pairRoom(events: readonly RoomEvent[]): PairedLegs {
  const ends = events.filter((event) => event.kind === 'room-ended');
  const ofLegs = events.filter((event) => event.kind !== 'room-ended');
  // Not every event of a room need name its reservation; a room that is used for several cannot stand for one.
  const numbers = new Set(events.map(({ reservationNumber }) => reservationNumber).filter((number) => number !== null));
  const [number = null] = numbers.size === 1 ? numbers : [];
  const paired = [...groupBy(ofLegs, ({ leg }) => leg).values()].map((one) => pairLeg(one, ends));
  return {
    legs: paired
      .flatMap(({ legs }) => legs)
      .map((leg) => ({ ...leg, reservationNumber: leg.reservationNumber ?? number })),
    problems: paired.flatMap(({ problems }) => problems),
  };
}

/** A leg's story: connected since, and perhaps no longer than the room's end. */
interface Connection {
  readonly joined: Joined;
  readonly end?: Ended;
}

function pairLeg(events: readonly LegEvent[], ends: readonly Ended[]): PairedLegs {
  const legs: ToldLeg[] = [];
  const problems: Problem[] = [];
  let open: Connection | undefined;
  for (const event of inOrder(events, ends)) {
    if (event.kind === 'room-ended') open &&= { end: event, ...open };
    else if (event.kind === 'joined') {
      // The room ended in between: this is another connection.
      if (open?.end) legs.push(toLeg(open.joined, open.end));
      if (!open || open.end) open = { joined: event };
    } else if (open) {
      legs.push(toLeg(open.joined, event));
      open = undefined;
    } else {
      problems.push({
        line: event.line,
        code: 'JOIN_MISSING',
        message: `${event.leg} left and was never seen to join`,
      });
    }
  }
  if (open?.end) legs.push(toLeg(open.joined, open.end));
  else if (open) problems.push(stillOpen(open.joined));
  return { legs, problems };
}

function stillOpen({ line, leg }: Joined): Problem {
  const message = `${leg} joined, and neither its leaving nor the room's end is told: import it again when it is over`;
  return { line, code: 'LEG_STILL_OPEN', message };
}

function toLeg(joined: Joined, last: RoomEvent): ToldLeg {
  return {
    ...joined.party,
    line: joined.line,
    // By the instant, so that a connection has the same id in a file that lacks those before it.
    sourceRecordId: `${joined.leg}/${joined.at.toISOString()}`,
    reservationNumber: joined.reservationNumber ?? last.reservationNumber,
    joinedAt: joined.at,
    leftAt: last.at,
    leaveAssumed: last.kind === 'room-ended',
    payload: { joined: joined.payload, [last.kind === 'left' ? 'left' : 'ended']: last.payload },
  };
}

/**
 * In the order of time. In one instant a party that is in leaves before it comes back, and one that is not comes before
 * it leaves; the room's end is last.
 */
function* inOrder(events: readonly LegEvent[], ends: readonly Ended[]): Generator<RoomEvent> {
  const moments = groupBy<RoomEvent, number>([...events, ...ends], ({ at }) => at.getTime());
  let isIn = false;
  for (const [, moment] of [...moments].sort(([one], [other]) => one - other)) {
    const [joined, left, ended] = (['joined', 'left', 'room-ended'] as const).map((kind) => firstOf(moment, kind));
    const ofLeg: readonly RoomEvent[] = (isIn ? [left, joined] : [joined, left]).filter((event) => event !== undefined);
    yield* ofLeg;
    if (ended) yield ended;
    const last = ofLeg.at(-1);
    if (last) isIn = last === joined;
  }
}

/** One of those that tell the same: that of the smallest line, whatever order they came in. */
function firstOf(moment: readonly RoomEvent[], kind: RoomEvent['kind']): RoomEvent | undefined {
  return moment.filter((event) => event.kind === kind).sort((one, other) => one.line - other.line)[0];
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
