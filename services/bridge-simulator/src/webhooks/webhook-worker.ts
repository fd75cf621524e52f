import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@switchboard/kit/log';
import { request } from 'undici';
import type { BridgeEvent } from '../conferences/conference.js';
import { isDown, type Mischief, strikes } from '../faults/mischief.js';
import { type Book, keep } from '../ledger/book.js';
import { chooseBatch } from './choose.js';
import { SIGNATURE_HEADER, signBody } from './sign-body.js';

/** Who is told of events. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

export interface Sending {
  readonly book: Book;
  readonly mischief: Mischief;
  readonly webhook: Webhook;
  readonly log: Log;
}

const LOOK_EVERY_MS = 20;
const ANSWER_WITHIN_MS = 10_000;
const BACK_OFF_MS = { first: 200, most: 5_000 };

/** Sends every event until it is confirmed with 2xx, at least once; answers how to stop it. */
export function startWebhooks(sending: Sending, onFault: (error: unknown) => void): () => Promise<void> {
  const stopping = new AbortController();
  const ended = sendAll(sending, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) onFault(error);
  });
  return () => {
    stopping.abort();
    return ended;
  };
}

async function sendAll(sending: Sending, stopped: AbortSignal): Promise<void> {
  const again: BridgeEvent[] = [];
  const lateUntil = new Map<string, number>();
  let failures = 0;
  while (!stopped.aborted) {
    const batch = isDown(sending.mischief, sending.book.clock) ? [] : nextBatch(sending, again, lateUntil);
    if (batch.length === 0) {
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopped });
      continue;
    }
    if (await send(sending, batch, stopped)) {
      failures = 0;
      confirm(sending, batch, again, lateUntil);
      continue;
    }
    again.unshift(...batch.filter(({ id }) => !sending.book.memory.undelivered?.has(id)));
    const backOff = Math.min(BACK_OFF_MS.first * 2 ** failures, BACK_OFF_MS.most);
    failures += 1;
    await sleep(backOff, undefined, { signal: stopped });
  }
}

/** @param again events to be sent a second time: taken out here. */
function nextBatch(
  { book, mischief }: Sending,
  again: BridgeEvent[],
  lateUntil: Map<string, number>,
): readonly BridgeEvent[] {
  const { faults, random } = mischief;
  const waiting = book.memory.undelivered ?? new Map<string, BridgeEvent>();
  const how = { shuffle: faults.shuffle, random };
  if (faults.sendLateMs === 0) return [...chooseBatch(waiting.values(), how), ...again.splice(0)];
  const now = book.clock.now().getTime();
  const ready = [...waiting.values()].filter(({ id }) => {
    const until = lateUntil.get(id) ?? now + random() * faults.sendLateMs;
    lateUntil.set(id, until);
    return until <= now;
  });
  return [...chooseBatch(ready, how), ...again.splice(0)];
}

async function send({ book, webhook, log }: Sending, events: readonly BridgeEvent[], stopped: AbortSignal) {
  // What is told must not be forgotten by a kill.
  await book.ledger.settled();
  const body = JSON.stringify({ events });
  try {
    const { statusCode, body: answer } = await request(webhook.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        // The wall clock: whoever checks it knows no other.
        [SIGNATURE_HEADER]: signBody(webhook.secret, body, new Date()),
      },
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    await answer.dump();
    if (statusCode >= 200 && statusCode < 300) return true;
    log.warn({ statusCode, eventCount: events.length }, 'webhook not taken');
  } catch (error) {
    log.warn({ reason: (error as Error).message, eventCount: events.length }, 'webhook not sent');
  }
  return false;
}

function confirm(
  { book, mischief, log }: Sending,
  batch: readonly BridgeEvent[],
  again: BridgeEvent[],
  lateUntil: Map<string, number>,
): void {
  const fresh = batch.filter(({ id }) => book.memory.undelivered?.has(id));
  for (const { id } of fresh) lateUntil.delete(id);
  again.push(...fresh.filter(() => strikes(mischief, 'sendTwiceShare')));
  if (fresh.length === 0) return;
  // Not waited for: losing it costs sending them once more.
  keep(book, { type: 'delivery', events: fresh.map(({ id }) => id) }).catch((error: unknown) =>
    log.error({ err: error }, 'delivery not kept'),
  );
}
