import { type Book, keep } from '../ledger/book.js';
import { decideCancelling } from './decide.js';
import type { CancelOrder, Decision } from './room.js';

/** Decides on the cancellation and keeps what was decided. */
export async function cancelRoom(book: Book, order: CancelOrder): Promise<Decision> {
  const { rooms, running } = book.memory;
  const decision = decideCancelling(rooms.get(order.key), order, running.has(order.key));
  await keep(book, { type: 'order', act: 'cancel', order, ...decision });
  return decision;
}
