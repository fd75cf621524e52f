import type { PgBoss } from 'pg-boss';
import type { Db } from '../database/open-database.js';
import { DEAD_LETTERS, inTransaction } from '../events/queues.js';
import { isId, newId } from '../ids.js';
import { accept, type Outcome, type Refusal, refuse } from '../refusal.js';
import {
  countDeadLetters,
  type DeadLettersWanted,
  type DeadLetterToReplay,
  isQueue,
  lockDeadLetters,
  lockFailedJobs,
  makeDue,
} from './queries.js';

/** What a caller wants replayed; one of the two. */
export interface ReplayInput {
  readonly ids?: readonly string[] | null | undefined;
  readonly queue?: string | null | undefined;
}

export interface Replayed {
  readonly replayedCount: number;
  readonly leftCount: number;
}

/** Replays dead letters in the transaction of the act. */
export type Replay = (tx: Db, input: ReplayInput) => Promise<Outcome<Replayed>>;

/** Most at once. */
const LIMIT = 500;

/** @param boss the system's queues */
export function createReplay(boss: PgBoss): Replay {
  return (tx, input) => replayDeadLetters(tx, boss, input);
}

/**
 * Puts dead letters back to where they failed, all that are wanted or none; nothing is done twice, since the inbox
 * knows the events.
 */
async function replayDeadLetters(tx: Db, boss: PgBoss, input: ReplayInput): Promise<Outcome<Replayed>> {
  const target = readTarget(input);
  if (!target.ok) return target;
  // Locked: of two who replay the same one, the second finds it gone.
  const letters = await lockDeadLetters(tx, target.value, LIMIT);
  const refusals = await objectionsTo(tx, target.value, letters);
  if (refusals.length > 0) return { ok: false, refusals };
  await putBack(tx, boss, letters);
  // So that whoever replays a long queue knows whether to ask again.
  const left = 'queue' in target.value ? target.value : undefined;
  return accept({ replayedCount: letters.length, leftCount: await countDeadLetters(tx, left) });
}

function readTarget({ ids, queue }: ReplayInput): Outcome<DeadLettersWanted> {
  if (queue && !ids) return accept({ queue });
  if (!ids || queue || ids.length === 0) return refuse('REPLAY_TARGET_INVALID', 'give ids, or a queue');
  if (ids.length > LIMIT) return refuse('TOO_MANY_DEAD_LETTERS', `give ${LIMIT} ids at most`, ['ids']);
  // What is no id names nothing, and the database would abort the whole request on it.
  const strange = ids.flatMap((id, index) => (isId(id) ? [] : [unknown(index)]));
  return strange.length > 0 ? { ok: false, refusals: strange } : accept({ ids });
}

async function objectionsTo(
  tx: Db,
  wanted: DeadLettersWanted,
  letters: readonly DeadLetterToReplay[],
): Promise<readonly Refusal[]> {
  if ('ids' in wanted) {
    const found = new Set(letters.map(({ id }) => id));
    return wanted.ids.flatMap((id, index) => (found.has(id.toLowerCase()) ? [] : [unknown(index)]));
  }
  // A queue without dead letters has nothing to replay, and that is no mistake.
  if (letters.length > 0 || (await isQueue(tx, wanted.queue))) return [];
  return [{ code: 'QUEUE_UNKNOWN', message: `there is no queue ${wanted.queue}`, path: ['queue'] }];
}

function unknown(index: number): Refusal {
  return {
    code: 'DEAD_LETTER_UNKNOWN',
    message: 'there is no such dead letter: it may be replayed already',
    path: ['ids', String(index)],
  };
}

async function putBack(tx: Db, boss: PgBoss, letters: readonly DeadLetterToReplay[]): Promise<void> {
  if (letters.length === 0) return;
  // A worker or a clean-up of the queue may be at them, too.
  const failed = await lockFailedJobs(tx, letters);
  const within = inTransaction(tx);
  for (const [queue, ofQueue] of groupByQueue(letters)) {
    // In its place: what follows of the same entity waits behind it.
    const again = ofQueue.flatMap(({ failedJobId }) => (failed.has(failedJobId) ? [failedJobId] : []));
    if (again.length > 0) {
      await boss.retry(queue, again, within);
      await makeDue(tx, queue, again);
    }
    // After a week the letter itself is all there is of the event.
    const anew = ofQueue.filter(({ failedJobId }) => !failed.has(failedJobId));
    const jobs = anew.map(({ event }) => ({ id: newId(), data: event, singletonKey: event.subject }));
    if (jobs.length > 0) await boss.insert(queue, jobs, within);
  }
  // In the same transaction: a crash leaves the letter as it was, to be replayed again.
  await boss.deleteJob(
    DEAD_LETTERS,
    letters.map(({ id }) => id),
    within,
  );
}

function groupByQueue(letters: readonly DeadLetterToReplay[]): ReadonlyMap<string, readonly DeadLetterToReplay[]> {
  const groups = new Map<string, DeadLetterToReplay[]>();
  for (const letter of letters) groups.set(letter.queue, (groups.get(letter.queue) ?? []).concat(letter));
  return groups;
}
