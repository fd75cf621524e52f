import { z } from 'zod';

const share = z.number().min(0).max(1).default(0);

const faults = z.strictObject({
  /** Chance draws by it; the same seed strikes the same. */
  seed: z.number().int().default(1),
  /** Jobs that are refused as by a printer that is busy. */
  refuseShare: share,
  /** Answers come this much later than what they tell of. */
  answerLateMs: z.number().int().min(0).max(3_600_000).default(0),
  /** Jobs that are accepted, and whose connection is cut without an answer. */
  dropAnswerShare: share,
  /** Requests that are answered 500 by HTTP, and not done. */
  error500Share: share,
  /** Jobs after whose acceptance the process dies as by kill -9, unanswered. */
  dieAfterAcceptShare: share,
  /** Until then the press stands still, and what is in it is stopped. */
  jamUntil: z.iso
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
