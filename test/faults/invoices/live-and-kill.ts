import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HistoryTask } from '@switchboard/billing/testing/history-worker';
import type { Told } from '@switchboard/billing/testing/live-history';
import { randomOf } from '@switchboard/launcher/demo/random';

const entry = createRequire(import.meta.url).resolve('@switchboard/billing/testing/history-worker');
const PROCESSES = 4;
/** A process is killed when it has told of so many acts, and within so many milliseconds more: in the middle of one. */
const ACTS_OF_A_LIFE = [2, 36] as const;
const MORE_MS = [0, 40] as const;
/** No act takes so long, on however slow a machine. */
const STUCK_AFTER_MS = 60_000;

export interface KilledHistory {
  readonly databaseUrl: string;
  readonly seed: number;
  /** When so many acts are done it is over, and all are killed. */
  readonly acts: number;
  /** The history's instant after so many acts. */
  readonly instantAfter: (acts: number) => Date;
}

export interface HistoryTally {
  readonly kills: number;
  readonly told: readonly Told[];
}

/** Four processes act on the same accounts; each is killed and started again, over and over, and in the end all at once. */
export async function liveAndKill(history: KilledHistory): Promise<HistoryTally> {
  const told: Told[] = [];
  const over = new AbortController();
  const stuck = setTimeout(() => over.abort(new Error('no act is done any more')), STUCK_AFTER_MS);
  const children = new Set<ChildProcess>();
  const tell = (each: Told) => {
    told.push(each);
    stuck.refresh();
    // One clock for all; who was killed in this instant does not hear of it.
    const now = history.instantAfter(told.length).toISOString();
    for (const child of children) if (child.connected) child.send(now, () => {});
    if (told.length >= history.acts) over.abort();
  };
  try {
    const scope = { history, children, tell, over: over.signal, now: () => history.instantAfter(told.length) };
    const kills = await Promise.all(Array.from({ length: PROCESSES }, (_, place) => suffer(scope, place)));
    if (over.signal.reason instanceof Error && told.length < history.acts) throw over.signal.reason;
    return { kills: kills.reduce((sum, each) => sum + each, 0), told };
  } finally {
    clearTimeout(stuck);
    over.abort();
  }
}

interface Scope {
  readonly history: KilledHistory;
  readonly children: Set<ChildProcess>;
  readonly tell: (told: Told) => void;
  readonly over: AbortSignal;
  readonly now: () => Date;
}

async function suffer({ history, children, tell, over, now }: Scope, place: number): Promise<number> {
  const random = randomOf(history.seed, `kills of ${place}`);
  let life = 0;
  for (; !over.aborted; life += 1) {
    // Of each life other acts, and of each process others than of the rest.
    const seed = history.seed * 1_000 + place * 100 + life;
    const task: HistoryTask = { databaseUrl: history.databaseUrl, seed, now: now().toISOString() };
    const child = fork(entry, [JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
    children.add(child);
    await actUntilKilled(child, tell, {
      over,
      acts: random.integer(...ACTS_OF_A_LIFE),
      ms: random.integer(...MORE_MS),
    });
    children.delete(child);
  }
  return life;
}

interface End {
  readonly over: AbortSignal;
  readonly acts: number;
  readonly ms: number;
}

async function actUntilKilled(child: ChildProcess, tell: (told: Told) => void, { over, acts, ms }: End): Promise<void> {
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const kill = () => void child.kill('SIGKILL');
  over.addEventListener('abort', kill);
  let done = 0;
  child.on('message', (told: Told) => {
    tell(told);
    done += 1;
    if (done === acts) void sleep(ms).then(kill);
  });
  const [code, signal] = await ended;
  over.removeEventListener('abort', kill);
  if (signal !== 'SIGKILL') throw new Error(`a process of the history ended by itself: ${code ?? signal}`);
}
