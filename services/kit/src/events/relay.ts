import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { type Peer, signedPost } from '../http/signed-post.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { serviceViewer } from '../viewer.js';
import { BATCH_CONTENT_TYPE, type CloudEvent, type Fate, fateSchema } from './cloud-event.js';
import { outboxQueue } from './queues.js';

export interface RelayOptions {
  readonly boss: PgBoss;
  readonly system: string;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Ends the waiting for a follower that is down. */
  readonly stopped: AbortSignal;
}

const BATCH_SIZE = 250;
const POST_TIMEOUT_MS = 10_000;
const PAUSE_MS = { least: 200, most: 3_000 };
/** Retries of an event that the follower answers and refuses, before it is a dead letter. */
const REFUSALS_ENDURED = 5;
/** Statuses that the same body would be answered with for ever: no list of events, or too large a one. */
const REFUSES_BODY = new Set([400, 413]);
const answerSchema = z.object({ fates: z.array(fateSchema) });

type Batch = readonly (Job<CloudEvent> & { retryCount: number })[];

/**
 * Sends a system's events to one follower, those of an entity in their order. While the follower does not answer it
 * holds the batch and asks again: an outage costs waiting and no retries.
 */
export async function startRelay(follower: Peer, options: RelayOptions): Promise<void> {
  const { boss } = options;
  const work = {
    batchSize: BATCH_SIZE,
    burstWhenBatchFull: true,
    includeMetadata: true,
    perJobResults: true,
    notifyPollingIntervalSeconds: 2,
    pollingIntervalSeconds: 0.5,
  } as const;
  await boss.work<CloudEvent>(outboxQueue(follower.target), work, (jobs) => deliver(follower, jobs, options));
}

async function deliver(follower: Peer, jobs: Batch, options: RelayOptions): Promise<JobResult[]> {
  // Jobs whose claim has run out are another worker's by now.
  const ended = AbortSignal.any([options.stopped, ...jobs.slice(0, 1).map(({ signal }) => signal)]);
  for (let pause = PAUSE_MS.least; ; pause = Math.min(pause * 2, PAUSE_MS.most)) {
    const fates = await post(follower, jobs, options);
    if (fates === 'refused-whole') return await deliverInHalves(follower, jobs, options);
    if (fates) return jobs.map((job) => resultOf(job, fates, options.metrics));
    await sleep(pause, undefined, { signal: ended });
  }
}

/** A batch that is too large, or that one event spoils, holds up no more than that event. */
async function deliverInHalves(follower: Peer, jobs: Batch, options: RelayOptions): Promise<JobResult[]> {
  const middle = Math.ceil(jobs.length / 2);
  if (jobs.length === 1) return jobs.map((job) => resultOf(job, new Map(), options.metrics));
  const first = await deliver(follower, jobs.slice(0, middle), options);
  return [...first, ...(await deliver(follower, jobs.slice(middle), options))];
}

/** What became of each event; 'refused-whole' when the body was; undefined when the follower did not answer. */
async function post(
  follower: Peer,
  jobs: Batch,
  { system, log }: RelayOptions,
): Promise<ReadonlyMap<string, Fate> | 'refused-whole' | undefined> {
  const body = JSON.stringify(jobs.map(({ data }) => data));
  const envelope = { viewer: serviceViewer(system), correlationId: jobs[0]?.data.correlationid ?? '' };
  try {
    const { status, text } = await signedPost(follower, body, {
      contentType: BATCH_CONTENT_TYPE,
      envelope,
      timeoutMs: POST_TIMEOUT_MS,
    });
    if (REFUSES_BODY.has(status)) return 'refused-whole';
    // Anything else says nothing of the single events: they wait as if nobody had answered.
    if (status !== 202) throw new Error(`answered ${status}`);
    return new Map(answerSchema.parse(JSON.parse(text)).fates.map((fate) => [fate.id, fate]));
  } catch (error) {
    log.warn(
      { follower: follower.target, waiting: jobs.length, reason: String(error) },
      'follower does not take events; asking again',
    );
    return undefined;
  }
}

function resultOf(
  { id, data, retryCount }: Batch[number],
  fates: ReadonlyMap<string, Fate>,
  metrics: Metrics,
): JobResult {
  const { fate, code, message } = fates.get(data.id) ?? {
    fate: 'refused',
    code: 'FATE_UNKNOWN',
    message: 'the follower said nothing of this event, or refused it as a whole body',
  };
  metrics.events.inc({ direction: 'out', outcome: fate });
  if (fate !== 'refused') return { id, status: 'completed' };
  return { id, status: retryCount >= REFUSALS_ENDURED ? 'deadletter' : 'failed', output: { code, message } };
}
