/** A bridge as reservations see it. */
export interface BridgeTerms {
  /** As call records name their source. */
  readonly name: string;
  /** Ports that it has at a time. */
  readonly capacity: number;
  /** What it holds runs out, and nothing new comes on it. */
  readonly draining: boolean;
}

/** Ports for a time, half-open, `[startsAt, endsAt)`. */
export interface PortsWanted {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly expectedPortCount: number;
}

/** Ports that a bridge holds. */
export interface PortsHeld extends PortsWanted {
  readonly bridge: string;
}

/**
 * A bridge for each order: that with most ports free during its time, when it has enough. One after another, since each
 * order leaves fewer to the next; undefined where no bridge has enough.
 */
export function assignBridges(
  orders: readonly PortsWanted[],
  held: readonly PortsHeld[],
  bridges: readonly BridgeTerms[],
): readonly (string | undefined)[] {
  const taken = [...held];
  return orders.map((order) => {
    const free = bridges
      .filter(({ draining }) => !draining)
      .map(({ name, capacity }) => ({ name, ports: capacity - peakOf(taken, name, order) }))
      .filter(({ ports }) => ports >= order.expectedPortCount)
      .toSorted((one, other) => other.ports - one.ports || (one.name < other.name ? -1 : 1));
    const bridge = free[0]?.name;
    if (bridge) taken.push({ ...order, bridge });
    return bridge;
  });
}

/** How many ports of a bridge are held at most at any instant of the time. */
export function peakOf(
  held: readonly PortsHeld[],
  bridge: string,
  time: Omit<PortsWanted, 'expectedPortCount'>,
): number {
  const during = held.filter(
    (each) => each.bridge === bridge && each.startsAt < time.endsAt && each.endsAt > time.startsAt,
  );
  const steps = during
    .flatMap(({ startsAt, endsAt, expectedPortCount }) => [
      { at: startsAt.getTime(), step: expectedPortCount },
      { at: endsAt.getTime(), step: -expectedPortCount },
    ])
    // Half-open: what ends at an instant is free for what starts then.
    .toSorted((one, other) => one.at - other.at || one.step - other.step);
  const sums = steps.reduce(({ now, most }, { step }) => ({ now: now + step, most: Math.max(most, now + step) }), {
    now: 0,
    most: 0,
  });
  return sums.most;
}
