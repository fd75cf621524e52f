import { type Book, keep } from '../ledger/book.js';

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
  return [...book.memory.running].flatMap(([room, planned]) =>
    planned
      .filter(({ dueAt }) => dueAt <= now)
      .map(({ event, told }) => keep(book, { type: 'event', room, event, told })),
  );
}
