import { z } from 'zod';

const instant = z.iso.datetime();
const id = z.uuid();

/** One leg of an ended conference, as its bridge recorded it. */
const callRecord = z.object({
  id,
  serviceCode: z.string().min(1).max(40),
  accessTypeCode: z.string().min(1).max(40),
  countryCode: z.string().length(2),
  joinedAt: instant,
  leftAt: instant,
});

/** A customer as billing needs it to open and keep an account. */
const customer = z.object({
  customerId: id,
  number: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  countryCode: z.string().length(2),
  changedAt: instant,
});

/** Every event that crosses from one system to another: what its `data` holds. */
export const eventSchemas = {
  'sales.customer-added.v1': customer,
  'sales.customer-changed.v1': customer,
  'conferencing.conference-ended.v1': z.object({
    conferenceId: id,
    customerId: id,
    startedAt: instant,
    endedAt: instant,
    // As many as a conference may have legs: one event tells of it whole.
    callRecords: z.array(callRecord).max(5_000),
  }),
} as const;

export type EventType = keyof typeof eventSchemas;
export type EventData<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>;

/** Who is told of what; a producer sends each event to these systems and to no other. */
export const followers: Readonly<Record<EventType, readonly string[]>> = {
  'sales.customer-added.v1': ['billing'],
  'sales.customer-changed.v1': ['billing'],
  'conferencing.conference-ended.v1': ['billing'],
};
