import type { Random } from '@switchboard/launcher/demo/random';

/** One kill -9: so long it runs before, and so long it stays down. */
export interface Outage {
  readonly upMs: number;
  readonly downMs: number;
}

/** The least and the most of each. */
export interface OutageBounds {
  readonly upMs: readonly [number, number];
  readonly downMs: readonly [number, number];
}

export function drawOutage(random: Random, { upMs, downMs }: OutageBounds): Outage {
  return { upMs: random.integer(...upMs), downMs: random.integer(...downMs) };
}

export interface KillPlan<Victim extends string> {
  readonly outages: Readonly<Record<Victim, readonly Outage[]>>;
  /** At the end all of them are killed in the same instant. */
  readonly allAtOnce: boolean;
}

export interface KillWish<Victim extends string> {
  readonly victims: readonly Victim[];
  /** Kills of each: the least and the most. */
  readonly kills: readonly [number, number];
}

/** Each process is killed by a schedule of its own, so that outages overlap in every way. */
export function planKills<Victim extends string>(
  random: Random,
  { victims, kills }: KillWish<Victim>,
): KillPlan<Victim> {
  const outagesOf = () =>
    Array.from({ length: random.integer(...kills) }, () =>
      drawOutage(random, { upMs: [50, 2_500], downMs: [0, 1_200] }),
    );
  const outages = Object.fromEntries(victims.map((victim) => [victim, outagesOf()])) as Record<Victim, Outage[]>;
  return { outages, allAtOnce: random.chance(40) };
}
