import type { Clock } from '@switchboard/kit/clock';
import type { Database } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type BridgePort, BridgeUnreachableError } from '../bridge/bridge-port.js';
import { pauseMs } from '../bridge-health/pause.js';
import { findFailingBridges, markFailing, markHealthy } from '../bridge-health/queries.js';
import { findReservations } from '../reservations/queries.js';
import { claimCommands, findDueBridges, settleCommand } from './queries.js';
import { recordAnswer } from './record-answer.js';
import type { CommandRow } from './tables.js';
import { tellBridge } from './tell-bridge.js';

export interface TellingWork {
  readonly database: Database;
  readonly bridges: readonly BridgePort[];
  /** Read anew for each claim and outcome: telling can take as long as there are commands. */
  readonly clock: Clock;
  readonly stopped?: AbortSignal | undefined;
}

/** How much of it was answered, and how much waits for a bridge. */
export interface Told {
  readonly answeredCount: number;
  readonly waitingCount: number;
}

const viewer = serviceViewer('conferencing');
/** How many are told at a time, and within how long a teller that died is taken over from. */
const AT_ONCE = 16;
const LEASE_MS = 30_000;

/**
 * Tells bridges what is due: each reservation's commands in order, each until the bridge confirms or refuses it. One that
 * was told without an answer is asked for first. Of a bridge that failed one command goes ahead; the others follow it.
 * Several may do so at once.
 */
export async function tellBridges(work: TellingWork): Promise<Told> {
  const { database, clock, bridges } = work;
  const due = await withViewer(database, viewer, 'read', (db) => findDueBridges(db, clock.now()));
  const told = await Promise.all(
    bridges.filter(({ name }) => due.includes(name)).map((bridge) => tellAll(bridge, work)),
  );
  return {
    answeredCount: told.reduce((sum, { answeredCount }) => sum + answeredCount, 0),
    waitingCount: told.reduce((sum, { waitingCount }) => sum + waitingCount, 0),
  };
}

async function tellAll(bridge: BridgePort, work: TellingWork): Promise<Told> {
  const told = { answeredCount: 0, waitingCount: 0 };
  while (!work.stopped?.aborted) {
    const { commands, isFailing } = await claim(bridge, work);
    if (commands.length === 0) return told;
    const answers = await Promise.all(commands.map((command) => tellOne(bridge, command, work)));
    told.answeredCount += answers.filter(Boolean).length;
    told.waitingCount += answers.filter((isAnswered) => !isAnswered).length;
    // The others wait until it answers.
    if (!answers.every(Boolean)) return told;
    if (isFailing) await withViewer(work.database, viewer, 'write', (tx) => markHealthy(tx, bridge.name));
  }
  return told;
}

async function claim({ name }: BridgePort, { database, clock }: TellingWork) {
  const now = clock.now();
  return withViewer(database, viewer, 'write', async (tx) => {
    const failing = (await findFailingBridges(tx)).get(name);
    if (failing && failing.pausedUntil > now) return { commands: [], isFailing: true };
    const limit = failing ? 1 : AT_ONCE;
    const until = new Date(now.getTime() + LEASE_MS);
    return { commands: await claimCommands(tx, { bridge: name, now, until, limit }), isFailing: failing !== undefined };
  });
}

/** @returns whether the bridge answered. */
async function tellOne(bridge: BridgePort, command: CommandRow, { database, clock }: TellingWork): Promise<boolean> {
  const [reservation] = await withViewer(database, viewer, 'read', (db) =>
    findReservations(db, [command.reservationId]),
  );
  if (!reservation) throw new Error(`command ${command.id} is of no reservation`);
  try {
    const answer = await tellBridge(bridge, command, reservation);
    await withViewer(database, viewer, 'write', (tx) => recordAnswer(tx, { command, answer, now: clock.now() }));
    return true;
  } catch (error) {
    const problem = String(error);
    const now = clock.now();
    // What was surely not told, now or before, is told again without asking.
    const state = error instanceof BridgeUnreachableError && command.state === 'WAITING' ? 'WAITING' : 'SENT';
    await withViewer(database, viewer, 'write', async (tx) => {
      await settleCommand(tx, command.id, { state, problem, nextAttemptAt: now });
      await markFailing(tx, { bridge: bridge.name, problem, now, pauseMs });
    });
    return false;
  }
}
