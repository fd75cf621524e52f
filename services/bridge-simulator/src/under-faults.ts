import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { type Mischief, strikes } from './faults/mischief.js';

export interface RouteAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Acts and answers, as far as the faults that are on let it. */
export async function answerUnderFaults(
  mischief: Mischief,
  reply: FastifyReply,
  act: () => Promise<RouteAnswer>,
): Promise<FastifyReply> {
  if (strikes(mischief, 'failShare')) {
    return reply.code(500).send({ code: 'FAILED_ON_PURPOSE', message: 'nothing was done' });
  }
  const drops = strikes(mischief, 'dropAnswerShare');
  const { status, body } = await act();
  if (mischief.faults.answerLateMs > 0) await sleep(mischief.faults.answerLateMs);
  if (!drops) return reply.code(status).send(body);
  reply.hijack();
  reply.raw.destroy();
  return reply;
}
