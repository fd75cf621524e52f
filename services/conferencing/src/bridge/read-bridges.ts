import { jsonSetting, urlSetting } from '@switchboard/kit/env';
import { isCountry } from '@switchboard/kit/iso-codes';
import { z } from 'zod';

const common = {
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'give up to 63 lower-case letters, digits or -'),
  url: urlSetting.transform((url) => url.replace(/\/$/, '')),
  /** Ports of the whole bridge. */
  capacity: z.number().int().min(1),
  /** Takes no new reservation, and serves those that it has. */
  draining: z.boolean().default(false),
  /** By which events that are posted to `/webhooks/<name>` are known to be the bridge's; without, none are taken. */
  webhookSecret: z.string().min(16, 'give 16 characters or more').optional(),
  /** Where its numbers are, of legs whose country nobody tells. */
  countryCode: z.string().refine(isCountry, 'give an ISO 3166-1 alpha-2 code').optional(),
  answerWithinMs: z.number().int().min(1).default(5_000),
};

const bridge = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('simulator'),
      ...common,
      secret: z.string().min(1),
      /** Whether it is asked for its events, as one that cannot reach us; it may post them all the same. */
      poll: z.boolean().default(false),
    }),
    z.strictObject({
      kind: z.literal('janus'),
      ...common,
      adminKey: z.string().min(1),
      secret: z.string().min(1).optional(),
      permanent: z.boolean().default(false),
    }),
  ],
  { error: ({ code }) => (code === 'invalid_union' ? 'give "simulator" or "janus"' : undefined) },
);

/** A bridge that reservations may be put on. */
export type BridgeSettings = z.output<typeof bridge>;

/** Whether anything is heard of what takes place on it. */
export function tellsEvents(bridge: BridgeSettings): boolean {
  return bridge.webhookSecret !== undefined || (bridge.kind === 'simulator' && bridge.poll);
}

const bridges = z
  .array(bridge, { error: () => 'give a JSON list of bridges' })
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'give each bridge a name of its own');

/**
 * The bridges of `BRIDGES`, a JSON list such as `[{"name": "bridge-1", "kind": "simulator", "url": …, "secret": …,
 * "capacity": 100}]`; none when it is not set.
 */
export const bridgesShape = z
  .object({ BRIDGES: jsonSetting.default([]).pipe(bridges) })
  .transform(({ BRIDGES }): readonly BridgeSettings[] => BRIDGES);
