import { type Book, keep } from '../ledger/book.js';
import { fileNameOf } from './job.js';
import type { Spool } from './open-spool.js';
import { nextStep, type Press, type Step } from './press.js';

const LOOK_EVERY_MS = 20;
/** After a fault, such as a full disk: it may pass, and jobs are taken meanwhile. */
const REST_MS = 5_000;

export interface Printing {
  readonly book: Book;
  readonly spool: Spool;
  readonly press: () => Press;
}

/**
 * Lets jobs come out as they fall due; answers how to stop it.
 * It looks often instead of waiting for an instant: a clock that was passed in may jump.
 */
export function startPress(printing: Printing, onFault: (error: unknown) => void): () => Promise<void> {
  let stopping = false;
  // Of the process's own clock, since the one that was passed in may stand still.
  let restingUntil = 0;
  let turn: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    turn = turn
      .then(() => (stopping || performance.now() < restingUntil ? undefined : printDue(printing)))
      .catch((error: unknown) => {
        restingUntil = performance.now() + REST_MS;
        onFault(error);
      });
  }, LOOK_EVERY_MS);
  return async () => {
    stopping = true;
    clearInterval(timer);
    await turn;
  };
}

async function printDue({ book, spool, press }: Printing): Promise<void> {
  const due = () => nextStep(book.memory, press(), book.clock.now().getTime());
  for (let step = due(); step; step = due()) await take(book, spool, step);
}

/** A file is out before its job is called completed; a kill between the two brings it out once more, as the same file. */
async function take(book: Book, spool: Spool, step: Step): Promise<void> {
  const { id } = step.job;
  switch (step.kind) {
    case 'start':
      return keep(book, { type: 'started', job: id, from: step.from, at: step.at });
    case 'stop':
      return keep(book, { type: 'stopped', job: id });
    case 'print':
      return keep(book, { type: 'printed', job: id, pages: step.pages });
    case 'complete': {
      const file = fileNameOf(step.job);
      book.memory.comingOut = id;
      try {
        await spool.bringOut(id, file);
        await keep(book, { type: 'completed', job: id, at: step.at, file });
      } finally {
        book.memory.comingOut = undefined;
      }
      return spool.drop(id);
    }
    default:
      return step satisfies never;
  }
}
