import { setTimeout as sleep } from 'node:timers/promises';
import { BATCH_CONTENT_TYPE } from '@switchboard/kit/events/cloud-event';
import { signedPost } from '@switchboard/kit/http/signed-post';
import { parseSigningKeys } from '@switchboard/kit/signing';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { Random } from '@switchboard/launcher/demo/random';
import { TEST_SIGNING_KEYS } from '../world/test-system.js';
import { waitFor } from '../world/wait-for.js';
import type { World } from '../world/world.js';
import { type PublishedEvent, readPublished } from './ledger.js';

const BATCH = 200;

/** Now and then posts again what was published so far, in any order, whether or not it arrived; until `over`. */
export async function doubleEvents(world: World, random: Random, over: AbortSignal): Promise<void> {
  const doubleSome = async () => {
    const events = await readPublished(world);
    await post(
      world,
      shuffled(
        events.filter(() => random.chance(20)),
        random,
      ),
    );
  };
  while (!over.aborted) {
    // Whoever is asked may be down: what is lost here is only a double.
    await doubleSome().catch(() => undefined);
    await sleep(random.integer(200, 800), undefined, { signal: over }).catch(() => undefined);
  }
}

/** Every event once more, as a producer would send it that never heard the answer. */
export async function doubleAllEvents(world: World, random: Random): Promise<number> {
  return waitFor('billing to take all events again', async () => {
    const events = await readPublished(world);
    await post(world, shuffled(events, random));
    return events.length;
  });
}

async function post(world: World, events: readonly PublishedEvent[]): Promise<void> {
  const peer = {
    target: 'billing',
    url: `${world.systems.billing.url}/events`,
    keys: parseSigningKeys(TEST_SIGNING_KEYS),
  };
  for (let at = 0; at < events.length; at += BATCH) {
    const { status } = await signedPost(peer, JSON.stringify(events.slice(at, at + BATCH)), {
      contentType: BATCH_CONTENT_TYPE,
      envelope: { viewer: serviceViewer('sales'), correlationId: 'doubled' },
      timeoutMs: 10_000,
    });
    if (status !== 202) throw new Error(`billing answered ${status}`);
  }
}

function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return values
    .map((value) => ({ value, at: random.integer(0, 1_000_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}
