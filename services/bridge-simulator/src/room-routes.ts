import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Mischief } from './faults/mischief.js';
import type { Book } from './ledger/book.js';
import { cancelRoom } from './rooms/cancel-room.js';
import { placeRoom } from './rooms/place-room.js';
import { readCancelOrder, readOrder } from './rooms/read-order.js';
import type { Decision } from './rooms/room.js';
import { answerUnderFaults, type RouteAnswer } from './under-faults.js';

interface Keyed {
  readonly Params: { readonly key: string };
}

/** Orders of rooms, and what became of them. */
export function addRoomRoutes(app: FastifyInstance, book: Book, mischief: Mischief): void {
  const answer = (reply: FastifyReply, act: () => Promise<RouteAnswer>) => answerUnderFaults(mischief, reply, act);
  app.put<Keyed>('/rooms/:key', ({ params: { key }, body }, reply) => {
    const order = readOrder(key, body);
    return answer(reply, async () => answerTo(book, key, await placeRoom(book, order)));
  });
  app.delete<Keyed>('/rooms/:key', ({ params: { key }, query }, reply) => {
    const order = readCancelOrder(key, query);
    return answer(reply, async () => answerTo(book, key, await cancelRoom(book, order)));
  });
  app.get<Keyed>('/rooms/:key', ({ params: { key } }, reply) =>
    answer(reply, async () => {
      // What is told of a room must not be forgotten by a kill.
      await book.ledger.settled();
      const room = book.memory.rooms.get(key);
      if (room) return { status: 200, body: room };
      return { status: 404, body: { code: 'ROOM_UNKNOWN', message: `there is no room ${key}` } };
    }),
  );
}

function answerTo({ memory }: Book, key: string, decision: Decision): RouteAnswer {
  if (decision.outcome !== 'refused') {
    return { status: 200, body: { outcome: decision.outcome, room: memory.rooms.get(key) } };
  }
  const { code, message } = decision;
  return { status: 409, body: { code, message } };
}
