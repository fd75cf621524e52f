import type { Clock } from '@switchboard/kit/clock';
import type { Database, Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { BridgeOutcomeUnknownError, type BridgePort, BridgeUnreachableError } from '../bridge/bridge-port.js';
import { pauseMs } from '../bridge-health/pause.js';
import { findFailingBridges, markFailing, markHealthy } from '../bridge-health/queries.js';
import { findReservations, type ReservationRow } from '../reservations/queries.js';
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
 * @throws what is no fault of a bridge: what was being told is asked for once its lease has run out.
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
    const outcomes = await Promise.allSettled(commands.map((command) => tellOne(bridge, command, work)));
    // Only when none is being told any more.
    const answers = outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
    told.answeredCount += answers.filter(Boolean).length;
    told.waitingCount += answers.filter((isAnswered) => !isAnswered).length;
    // The others wait until it answers.
    if (!answers.every(Boolean)) return told;
    if (isFailing) await withViewer(work.database, viewer, 'write', (tx) => markHealthy(tx, bridge.name));
  }
  return told;
}

/** A command and what it is about, as that is now. */
interface Claimed {
  readonly command: CommandRow;
  readonly reservation: ReservationRow;
}

async function claim({ name }: BridgePort, { database, clock }: TellingWork) {
  const now = clock.now();
  return withViewer(database, viewer, 'write', async (tx) => {
    const failing = (await findFailingBridges(tx)).get(name);
    if (failing && failing.pausedUntil > now) return { commands: [], isFailing: true };
    const limit = failing ? 1 : AT_ONCE;
    const until = new Date(now.getTime() + LEASE_MS);
    const commands = await claimCommands(tx, { bridge: name, now, until, limit });
    return { commands: await withReservations(tx, commands), isFailing: failing !== undefined };
  });
}

async function withReservations(tx: Db, commands: readonly CommandRow[]): Promise<readonly Claimed[]> {
  if (commands.length === 0) return [];
  const ids = commands.map(({ reservationId }) => reservationId);
  const reservations = new Map((await findReservations(tx, ids)).map((row) => [row.id, row]));
  return commands.map((command) => {
    const reservation = reservations.get(command.reservationId);
    if (!reservation) throw new Error(`command ${command.id} is of no reservation`);
    return { command, reservation };
  });
}

/** @returns whether the bridge answered. */
async function tellOne(bridge: BridgePort, claimed: Claimed, { database, clock }: TellingWork): Promise<boolean> {
  const { command, reservation } = claimed;
  const answer = await tellBridge(bridge, command, reservation).catch(async (error: unknown) => {
    // Anything else is a fault of ours, for which no bridge is left alone.
    if (!(error instanceof BridgeUnreachableError || error instanceof BridgeOutcomeUnknownError)) throw error;
    const problem = String(error);
    const now = clock.now();
    // What was surely not told, now or before, is told again without asking.
    const state = error instanceof BridgeUnreachableError && command.state === 'WAITING' ? 'WAITING' : 'SENT';
    await withViewer(database, viewer, 'write', async (tx) => {
      await settleCommand(tx, command.id, { state, problem, nextAttemptAt: now });
      await markFailing(tx, { bridge: bridge.name, problem, now, pauseMs });
    });
    return undefined;
  });
  if (!answer) return false;
  await withViewer(database, viewer, 'write', (tx) => recordAnswer(tx, { command, answer, now: clock.now() }));
  return true;
}
