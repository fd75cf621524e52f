import type { CommandRow } from '../bridge-commands/queries.js';
import type { ReservationRow } from '../reservations/queries.js';

/** What can be told of a reservation. */
export type TimelineEvent =
  | 'ORDERED'
  | 'SENT_TO_BRIDGE'
  | 'CONFIRMED_BY_BRIDGE'
  | 'REFUSED_BY_BRIDGE'
  | 'CHANGE_ORDERED'
  | 'CHANGE_CONFIRMED'
  | 'CANCELLED'
  | 'CANCELLATION_CONFIRMED'
  | 'FIRST_PARTY_JOINED'
  | 'LAST_PARTY_LEFT'
  | 'CALL_RECORDS_IN';

export interface TimelineEntry {
  readonly at: Date;
  readonly owner: 'CONFERENCING';
  readonly event: TimelineEvent;
  /** Such as why it was refused; null where there is nothing more to say. */
  readonly detail: string | null;
}

/** When a conference took place. */
interface TookPlace {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly legCount: number;
  readonly recordedAt: Date;
}

/** What took place of a reservation as far as conferencing knows, in the order of time. */
export function timelineOf(
  reservation: ReservationRow,
  commands: readonly CommandRow[],
  conference: TookPlace | null,
): readonly TimelineEntry[] {
  const entries = [
    entry(reservation.placedAt, 'ORDERED', null),
    ...commands.flatMap(entriesOfCommand),
    entry(reservation.cancelledAt, 'CANCELLED', null),
    entry(conference?.startedAt ?? reservation.runningAt, 'FIRST_PARTY_JOINED', null),
    entry(conference?.endedAt, 'LAST_PARTY_LEFT', null),
    entry(conference?.recordedAt, 'CALL_RECORDS_IN', conference && `${conference.legCount} legs`),
  ];
  // Stable: of one instant, what comes first by its nature.
  return entries.flat().toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

const CONFIRMED = {
  PROVISION: 'CONFIRMED_BY_BRIDGE',
  CHANGE: 'CHANGE_CONFIRMED',
  CANCEL: 'CANCELLATION_CONFIRMED',
} as const;

function entriesOfCommand(command: CommandRow): readonly TimelineEntry[] {
  const { kind, state, orderedAt, doneAt, bridge, problem, attemptCount } = command;
  const told = attemptCount > 1 ? `${bridge}, told ${attemptCount} times` : bridge;
  return [
    ...(kind === 'CHANGE' ? entry(orderedAt, 'CHANGE_ORDERED', null) : []),
    ...(kind === 'PROVISION' && state === 'SENT' ? entry(orderedAt, 'SENT_TO_BRIDGE', problem ?? bridge) : []),
    ...(state === 'DONE' ? entry(doneAt, CONFIRMED[kind], told) : []),
    ...(state === 'REFUSED' ? entry(doneAt, 'REFUSED_BY_BRIDGE', problem) : []),
  ];
}

function entry(at: Date | null | undefined, event: TimelineEvent, detail: string | null): readonly TimelineEntry[] {
  return at ? [{ at, owner: 'CONFERENCING', event, detail }] : [];
}
