import type { Random } from '@switchboard/launcher/demo/random';

/** The processes that are killed; mailing follows none of the events that are counted here. */
export const victims = ['sales', 'billing', 'conferencing', 'gateway'] as const;
export type Victim = (typeof victims)[number];

/** One kill -9: so long it runs before, and so long it stays down. */
export interface Outage {
  readonly upMs: number;
  readonly downMs: number;
}

export interface KillPlan {
  readonly outages: Readonly<Record<Victim, readonly Outage[]>>;
  /** At the end all of them are killed in the same instant. */
  readonly allAtOnce: boolean;
}

/** Each process is killed by a schedule of its own, so that outages overlap in every way. */
export function planKills(random: Random, kills: readonly [number, number]): KillPlan {
  const outagesOf = () =>
    Array.from({ length: random.integer(...kills) }, () => ({
      upMs: random.integer(50, 2_500),
      downMs: random.integer(0, 1_200),
    }));
  const outages = { sales: outagesOf(), billing: outagesOf(), conferencing: outagesOf(), gateway: outagesOf() };
  return { outages, allAtOnce: random.chance(40) };
}
