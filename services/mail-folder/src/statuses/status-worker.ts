import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@switchboard/kit/ids';
import type { Log } from '@switchboard/kit/log';
import nodemailer from 'nodemailer';
import { type Book, keep } from '../ledger/book.js';
import type { OwedStatus } from './owed.js';
import { reportOf } from './report.js';

/** Who takes mail to the return paths. */
export interface StatusReceiver {
  readonly host: string;
  readonly port: number;
}

export interface StatusParts {
  readonly book: Book;
  readonly to: StatusReceiver;
  readonly log: Log;
}

const LOOK_EVERY_MS = 50;
const AGAIN_AFTER_MS = 500;
const AT_ONCE = 4;

/** Tells what became of messages, again and again until it is taken or refused for good; answers how to stop it. */
export function startStatuses(parts: StatusParts): () => Promise<void> {
  const stopping = new AbortController();
  const transport = nodemailer.createTransport({
    ...({ pool: true, ...parts.to, secure: false, ignoreTLS: true, maxConnections: AT_ONCE, maxRequeues: 0 } as const),
    ...{ connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 },
  });
  const tell = async (owed: OwedStatus) => {
    const taken = await send(transport, parts, owed);
    if (taken === undefined) return false;
    const { message, recipient, action } = owed;
    await keep(parts.book, { type: 'status', message: message.id, recipient: recipient.address, action, taken });
    return true;
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      const next = firstOf(parts.book.memory.owed?.values() ?? [], AT_ONCE);
      const told = await Promise.all(next.map(tell));
      const pause = told.length === 0 ? LOOK_EVERY_MS : AGAIN_AFTER_MS;
      if (!told.includes(true)) await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const running = run().catch((error: unknown) => parts.log.error({ err: error }, 'tells nothing more'));
  return async () => {
    stopping.abort();
    await running;
    transport.close();
  };
}

/** Not a copy of all: after a mass mailing there are many. */
function firstOf<Value>(values: Iterable<Value>, count: number): readonly Value[] {
  const first: Value[] = [];
  for (const value of values) {
    if (first.push(value) >= count) break;
  }
  return first;
}

/** Whether it was taken; undefined when nobody said. */
async function send(
  transport: ReturnType<typeof nodemailer.createTransport>,
  { book, log }: StatusParts,
  owed: OwedStatus,
): Promise<boolean | undefined> {
  const raw = reportOf(owed, newId(), book.clock.now());
  try {
    await transport.sendMail({ raw, envelope: { from: false, to: [owed.message.from] } });
    return true;
  } catch (error) {
    const { responseCode = 0 } = error as { responseCode?: number };
    log.warn({ err: error, to: owed.message.from }, 'a delivery status was not taken');
    return responseCode >= 500 ? false : undefined;
  }
}
