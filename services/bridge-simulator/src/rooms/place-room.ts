import { type Book, keep } from '../ledger/book.js';
import { decidePlacing } from './decide.js';
import type { Decision, RoomOrder } from './room.js';

/** Decides on the order and keeps what was decided; the answer holds whatever happens afterwards. */
export async function placeRoom(book: Book, order: RoomOrder): Promise<Decision> {
  const decision = decidePlacing(book.memory.rooms, order, book.capacity);
  await keep(book, { type: 'order', act: 'place', order, ...decision });
  return decision;
}
