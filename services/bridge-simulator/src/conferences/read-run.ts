import { z } from 'zod';
import type { PlannedLeg } from './conference.js';

const A_WEEK_MS = 7 * 24 * 3_600_000;
const duration = z.number().int().min(0).max(A_WEEK_MS);

const run = z.strictObject({
  /** Given by who asks, so that asking twice is asking once. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/, 'give 1 to 64 letters, digits or . _ -')
    .optional(),
  speed: z.number().min(1).max(1_000_000).default(1),
  startedAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  legs: z
    .array(
      z.strictObject({
        caller: z.string().max(100),
        accessType: z.string().min(1).max(100),
        country: z.string().regex(/^[A-Z]{2}$/, 'give an ISO 3166-1 alpha-2 code such as DE'),
        joinAfterMs: duration.default(0),
        stayMs: duration,
        leaveUntold: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(10_000),
});

/** A wish for a conference. */
export interface Run {
  readonly id?: string | undefined;
  readonly speed: number;
  readonly startedAt?: Date | undefined;
  readonly legs: readonly PlannedLeg[];
}

/** @throws ZodError naming every field that is missing or wrong. */
export function readRun(body: unknown): Run {
  return run.parse(body);
}
