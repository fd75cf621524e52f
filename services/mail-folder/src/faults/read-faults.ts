import { z } from 'zod';

const share = z.number().min(0).max(1).default(0);
const duration = z.number().int().min(0).max(3_600_000).default(0);

const faults = z.strictObject({
  /** Chance draws by it; the same seed strikes the same. */
  seed: z.number().int().default(1),
  /** Connections are greeted this much late. */
  greetLateMs: duration,
  /** Recipients that are answered 451. */
  deferShare: share,
  /** Recipients that are answered 550. */
  refuseShare: share,
  /** Messages that are kept, and whose connection is cut without an answer. */
  cutAfterDataShare: share,
  /** Messages that are not kept, and whose connection is cut without an answer. */
  loseAfterDataShare: share,
  /** Messages are kept, and answered this much later. */
  silentAfterDataMs: duration,
  /** Recipients that are taken, and told of as failed later. */
  bounceShare: share,
});

export type Faults = z.output<typeof faults>;

export const noFaults: Faults = faults.parse({});

/** @throws ZodError naming every field that is wrong. */
export function readFaults(body: unknown): Faults {
  return faults.parse(body);
}
