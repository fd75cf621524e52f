import { z } from 'zod';

/** A CloudEvents 1.0 event in JSON. `subject` is the entity it is about, `sequence` that entity's version. */
export const cloudEventSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().min(1).max(200),
  type: z.string().min(1).max(200),
  subject: z.string().min(1).max(200),
  sequence: z.int().min(1),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  correlationid: z.string().max(100),
  // For the follower's schema of that type to check.
  data: z.unknown(),
});

export type CloudEvent = z.infer<typeof cloudEventSchema>;

/** The schemas of the events' data by type, as the schema of events states them. */
export type EventSchemas = Readonly<Record<string, z.ZodType>>;

/** Most events in one post; a relay sends no more, a follower takes no more. */
export const BATCH_LIMIT = 500;
export const BATCH_CONTENT_TYPE = 'application/cloudevents-batch+json';

/** What became of an event that was posted. */
export const fateSchema = z.object({
  id: z.string(),
  fate: z.enum(['accepted', 'known', 'refused']),
  code: z.string().optional(),
  message: z.string().optional(),
});

export type Fate = z.infer<typeof fateSchema>;
