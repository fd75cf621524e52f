import { type Book, keep } from '../ledger/book.js';
import type { PlannedEvent } from './conference.js';

const LOOK_EVERY_MS = 20;

/**
 * Lets the events of running conferences take place as they fall due; answers how to stop it.
 * It looks often instead of waiting for an instant: a clock that was passed in may jump.
 */
export function startConferences(book: Book, onFault: (error: unknown) => void): () => void {
  const timer = setInterval(() => {
    Promise.all(letHappen(book)).catch((error: unknown) => {
      clearInterval(timer);
      onFault(error);
    });
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function letHappen(book: Book): readonly Promise<void>[] {
  const now = book.clock.now().getTime();
  const due: { room: string; planned: PlannedEvent }[] = [];
  for (const [room, ahead] of book.memory.running) {
    for (const planned of ahead) {
      // In their order: what follows is not due either.
      if (planned.dueAt > now) break;
      due.push({ room, planned });
    }
  }
  return due.map(({ room, planned: { event, told } }) => keep(book, { type: 'event', room, event, told }));
}
