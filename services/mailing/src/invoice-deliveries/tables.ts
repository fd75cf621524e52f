import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/**
 * To be sent; handed over, with or without an answer; accepted by the mail server; delivered as far as is told; at the
 * printer; printed; not to be delivered; came back or given up.
 */
export type DeliveryState =
  | 'WAITING'
  | 'SENDING'
  | 'SENT'
  | 'DELIVERED'
  | 'AT_PRINTER'
  | 'PRINTED'
  | 'LEFT_OUT'
  | 'FAILED';
export type DeliveryChannel = 'EMAIL' | 'POST';

/** A file as it went out: billing makes the same bytes again, so that no more than this is kept. */
export interface DeliveredFile {
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
}

/** How each issued invoice gets to its customer: one row per invoice, however often it is told of. */
export const invoiceDeliveries = pgTable(
  'invoice_deliveries',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid().notNull().unique(),
    number: text().notNull().unique(),
    state: text().$type<DeliveryState>().notNull().default('WAITING'),
    /** Null until it is found out, when it is sent. */
    channel: text().$type<DeliveryChannel>(),
    /** By which way somebody wants it, and by no other; as the account prefers where null. */
    wantedChannel: text().$type<DeliveryChannel>(),
    email: text(),
    /** Counts how often it was set going, from 1. */
    attempt: integer().notNull().default(1),
    /** Of this attempt: in its message id and return path. */
    messageKey: uuid().unique(),
    /** Of this attempt: by which a printer is asked for it. */
    jobName: text().unique(),
    printer: text(),
    printerJobId: integer(),
    printerState: text(),
    files: jsonb().$type<readonly DeliveredFile[]>().notNull().default([]),
    /** What keeps it, or went wrong last; begins with a code. */
    reason: text(),
    /** How often the mail server put it off, and how often nothing could be told to anybody. */
    deferralCount: integer().notNull().default(0),
    failureCount: integer().notNull().default(0),
    /** Not before; while somebody is at it, until when nobody else is. */
    nextAttemptAt: timestamp({ withTimezone: true }).notNull(),
    /** When we were told of the invoice. */
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    /** When the printer took it. */
    acceptedAt: timestamp({ withTimezone: true }),
    sentAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('invoice_deliveries_open')
      .on(table.state, table.nextAttemptAt)
      .where(sql`${table.state} in ('WAITING', 'SENDING', 'AT_PRINTER')`),
    index().on(table.requestedAt, table.id),
    index().on(table.sentAt),
    index().on(table.state, table.requestedAt, table.id),
    check(
      'invoice_deliveries_state',
      sql`${table.state} in ('WAITING', 'SENDING', 'SENT', 'DELIVERED', 'AT_PRINTER', 'PRINTED', 'LEFT_OUT', 'FAILED')`,
    ),
    check('invoice_deliveries_channel', sql`${table.channel} in ('EMAIL', 'POST')`),
    check('invoice_deliveries_wanted_channel', sql`${table.wantedChannel} in ('EMAIL', 'POST')`),
  ],
);

export type DeliveryEventName =
  | 'INVOICE_SENT'
  | 'INVOICE_DELIVERED'
  | 'INVOICE_PRINTED'
  | 'INVOICE_NOT_DELIVERED'
  | 'INVOICE_SENT_AGAIN';

/** What took place of a delivery: it only grows, so that what came back stays told when it goes another way. */
export const invoiceDeliveryEvents = pgTable(
  'invoice_delivery_events',
  {
    id: uuid().primaryKey(),
    deliveryId: uuid()
      .notNull()
      .references(() => invoiceDeliveries.id),
    event: text().$type<DeliveryEventName>().notNull(),
    detail: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique('invoice_delivery_events_in_order').on(table.deliveryId, table.at, table.id),
    check(
      'invoice_delivery_events_event',
      sql`${table.event} in ('INVOICE_SENT', 'INVOICE_DELIVERED', 'INVOICE_PRINTED', 'INVOICE_NOT_DELIVERED', 'INVOICE_SENT_AGAIN')`,
    ),
  ],
);

export type DeliveryRow = typeof invoiceDeliveries.$inferSelect;
export type NewDelivery = typeof invoiceDeliveries.$inferInsert;
export type DeliveryEventRow = typeof invoiceDeliveryEvents.$inferSelect;
