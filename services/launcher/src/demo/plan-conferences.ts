import { accessTypes } from './catalogue.js';
import { type Month, monthsUpTo } from './months.js';
import type { Random } from './random.js';

export interface LegPlan {
  /** Names the leg for ever, so that loading it again changes nothing. */
  readonly sourceRecordId: string;
  readonly caller: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly joinedAt: Date;
  readonly leftAt: Date;
}

export interface ConferencePlan {
  readonly serviceCode: string;
  readonly startsAt: Date;
  /** End of the reservation; the legs leave earlier. */
  readonly endsAt: Date;
  readonly customerReference: string;
  readonly legs: readonly [LegPlan, ...LegPlan[]];
}

export interface Usage {
  readonly customerNumber: string;
  readonly countryCode: string;
  /** Conferences per month: the least and the most. */
  readonly perMonth: readonly [number, number];
  readonly now: Date;
}

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 90;
/** Whole months before the current one in which conferences took place. */
const MONTHS_BACK = 3;

/**
 * The conferences of one customer over the last three months and the current one, in order of time, all of them over
 * by `now`. The current month has conferences as soon as it is half an hour old.
 */
export function planConferences(random: Random, usage: Usage): readonly ConferencePlan[] {
  return monthsUpTo(usage.now, MONTHS_BACK).flatMap((month) => {
    const count = random.integer(...usage.perMonth);
    const plans = Array.from({ length: count }, (_, index) => planConference(random, usage, { month, index }));
    return plans.flatMap((plan) => plan ?? []).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  });
}

interface Place {
  readonly month: Month;
  readonly index: number;
}

function planConference(random: Random, usage: Usage, { month, index }: Place): ConferencePlan | undefined {
  const latestEnd = Math.min(month.endsAt.getTime(), usage.now.getTime());
  const room = Math.floor((latestEnd - month.startsAt.getTime()) / MINUTE_MS);
  const minutes = Math.min(random.integer(8, LONGEST_MINUTES), room - 15);
  if (minutes < 5) return undefined;
  const startsAt = startWithin(random, month.startsAt, { room: room - minutes, now: usage.now });
  const name = `${usage.customerNumber}/${month.label}/${index + 1}`;
  const legs = Array.from({ length: random.integer(2, 7) }, (_, leg) =>
    planLeg(random, usage, { name, leg, startsAt, minutes }),
  );
  return {
    serviceCode: random.chance(12) ? 'operator-conference' : 'audio-conference',
    startsAt,
    endsAt: new Date(startsAt.getTime() + (minutes + 5) * MINUTE_MS),
    customerReference: `PO-${random.integer(1000, 9999)}`,
    legs: legs as [LegPlan, ...LegPlan[]],
  };
}

/** In business hours of a day of the month where there is room for that, else as early as there is. */
function startWithin(random: Random, from: Date, { room, now }: { readonly room: number; readonly now: Date }): Date {
  const day = random.integer(0, Math.max(0, Math.floor(room / 1_440) - 1));
  const start = new Date(from.getTime() + day * 24 * 60 * MINUTE_MS + random.integer(7 * 60, 16 * 60) * MINUTE_MS);
  if (start.getTime() + LONGEST_MINUTES * 2 * MINUTE_MS < now.getTime() && room > 1_440) return start;
  return new Date(from.getTime() + random.integer(0, Math.max(0, room - 10)) * MINUTE_MS);
}

interface LegPlace {
  readonly name: string;
  readonly leg: number;
  readonly startsAt: Date;
  readonly minutes: number;
}

function planLeg(random: Random, { countryCode }: Usage, { name, leg, startsAt, minutes }: LegPlace): LegPlan {
  const lateSeconds = leg === 0 ? 0 : random.integer(0, Math.min(240, minutes * 20));
  const earlySeconds = random.integer(0, Math.min(300, minutes * 20));
  return {
    sourceRecordId: `${name}/leg-${leg + 1}`,
    caller: `+${random.integer(10, 99)}5550${random.integer(1000, 9999)}`,
    accessTypeCode: random.pick(accessTypes).code,
    countryCode,
    joinedAt: new Date(startsAt.getTime() + lateSeconds * 1000),
    leftAt: new Date(startsAt.getTime() + minutes * MINUTE_MS - earlySeconds * 1000),
  };
}
