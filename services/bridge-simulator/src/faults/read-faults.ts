import { z } from 'zod';

const share = z.number().min(0).max(1).default(0);
const duration = z.number().int().min(0).max(3_600_000).default(0);

const faults = z.strictObject({
  /** Chance draws by it; the same seed strikes the same. */
  seed: z.number().int().default(1),
  /** Orders are answered this much later than they are done. */
  answerLateMs: duration,
  /** Orders that are answered 500 and not done. */
  failShare: share,
  /** Orders that are done, and whose connection is cut without an answer. */
  dropAnswerShare: share,
  /** Events that are sent again after they were confirmed. */
  sendTwiceShare: share,
  /** Events are sent out of order. */
  shuffle: z.boolean().default(false),
  /** Events are sent later, each by a chance up to this. */
  sendLateMs: duration,
  /** Until then nothing listens and nothing is sent; conferences go on. */
  downUntil: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
});

export type Faults = z.output<typeof faults>;

export const noFaults: Faults = faults.parse({});

/** @throws ZodError naming every field that is wrong. */
export function readFaults(body: unknown): Faults {
  return faults.parse(body);
}
