import { z } from 'zod';

const instant = z.iso.datetime();
const id = z.uuid();

/** One leg of an ended conference, as its bridge recorded it. */
const callRecord = z.object({
  id,
  serviceCode: z.string().min(1).max(40),
  accessTypeCode: z.string().min(1).max(40),
  countryCode: z.string().length(2),
  /** The party's number, or the one it dialled, in E.164's digits; absent where there is none. */
  remoteNumber: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  /** A leg that nobody answered costs nothing. */
  answered: z.boolean().default(true),
  joinedAt: instant,
  leftAt: instant,
});

/** What was ordered beside the legs of a conference, such as its recording. */
const addOn = z.object({
  id,
  serviceCode: z.string().min(1).max(40),
  unit: z.enum(['MINUTE', 'PIECE']),
  /** Of the unit, in plain digits. */
  quantity: z.string().regex(/^\d{1,9}(\.\d{1,6})?$/),
  occurredAt: instant,
});

/** A call record as it is after a correction: of several, the highest revision holds. */
const correctedCallRecord = callRecord.extend({
  revision: z.int().min(1),
  /** It should never have been. */
  cancelled: z.boolean().default(false),
});

/** A customer as billing needs it to open and keep an account. */
const customer = z.object({
  customerId: id,
  number: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  countryCode: z.string().length(2),
  changedAt: instant,
});

/** That a customer's contracts or contract rates are others now; which, is asked of the graph. */
const contractRatesExtended = z.object({
  customerId: id,
  contractId: id,
  /** The customer's counter after the change. */
  ratesVersion: z.int().min(1),
  /** The first day that may be priced otherwise, in the contract's time zone. */
  earliestValidFrom: z.iso.date(),
  changedAt: instant,
});

/** That an invoice is issued, by its number: how it is to be delivered, and what it says, is asked of the graph. */
const invoiceIssued = z.object({ invoiceId: id, number: z.string().min(1).max(40), issuedAt: instant });

/** Every event that crosses from one system to another: what its `data` holds. */
export const eventSchemas = {
  'sales.customer-added.v1': customer,
  'sales.customer-changed.v1': customer,
  'sales.contract-rates-extended.v1': contractRatesExtended,
  'conferencing.conference-ended.v1': z.object({
    conferenceId: id,
    customerId: id,
    startedAt: instant,
    endedAt: instant,
    // As many as a conference may have legs: one event tells of it whole.
    callRecords: z.array(callRecord).max(5_000),
    addOns: z.array(addOn).max(100).default([]),
  }),
  'conferencing.call-records-corrected.v1': z.object({
    conferenceId: id,
    customerId: id,
    callRecords: z.array(correctedCallRecord).min(1).max(5_000),
  }),
  'billing.invoice-issued.v1': invoiceIssued,
} as const;

export type EventType = keyof typeof eventSchemas;
/** As a follower is given it: what was left out has its default. */
export type EventData<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>;
/** As a producer states it. */
export type StatedEventData<Type extends EventType> = z.input<(typeof eventSchemas)[Type]>;

/** Who is told of what; a producer sends each event to these systems and to no other. */
export const followers: Readonly<Record<EventType, readonly string[]>> = {
  'sales.customer-added.v1': ['billing'],
  'sales.customer-changed.v1': ['billing'],
  'sales.contract-rates-extended.v1': ['billing'],
  'conferencing.conference-ended.v1': ['billing'],
  'conferencing.call-records-corrected.v1': ['billing'],
  'billing.invoice-issued.v1': ['mailing'],
};
