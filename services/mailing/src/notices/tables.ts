import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { campaigns } from '../campaigns/tables.js';
import { letters } from '../letters/tables.js';

/**
 * Waits for its letter; may go; being sent, or sent without an answer; accepted by the mail server; delivered as far as is
 * told; came back; given up; not wanted; called off with its letter.
 */
export const noticeStates = [
  'PLANNED',
  'LEFT_OUT',
  'DUE',
  'SENDING',
  'SENT',
  'DELIVERED',
  'BOUNCED',
  'FAILED',
  'SUPPRESSED',
  'CANCELLED',
] as const;
export type NoticeState = (typeof noticeStates)[number];

/** What a person said of a notice of which no mail server tells: it went; it goes again; it does not. */
export const noticeSettlements = ['SENT', 'SEND_AGAIN', 'GIVE_UP'] as const;
export type NoticeSettlement = (typeof noticeSettlements)[number];

/** E-mails that announce a campaign's letters, one per campaign and customer. */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    customerId: uuid().notNull(),
    letterId: uuid()
      .notNull()
      .references(() => letters.id),
    state: text({ enum: noticeStates }).notNull().default('PLANNED'),
    /** Read when the letter was merged, as it stands on the e-mail list; null until then. */
    email: text(),
    /** Our own, the same at each try; the return path carries the id too. */
    messageId: text().unique(),
    /** What went wrong last, with the server's code. */
    problem: text(),
    attemptCount: integer().notNull().default(0),
    /** Not before; while somebody sends it, until when nobody else does. */
    nextAttemptAt: timestamp({ withTimezone: true }),
    sentAt: timestamp({ withTimezone: true }),
    /** When the last delivery status came in. */
    statusAt: timestamp({ withTimezone: true }),
    /** When something was told of it last: by a mail server's answer or a delivery status. */
    toldAt: timestamp({ withTimezone: true }),
    /** The last that somebody said of it; null where nobody had to. */
    settledAs: text({ enum: noticeSettlements }),
  },
  (table) => [
    // Whatever goes wrong in a campaign, nobody is told twice.
    unique('notices_one_per_campaign_and_customer').on(table.campaignId, table.customerId),
    unique('notices_one_per_letter').on(table.letterId),
    // By campaign first: what waits for one that is paused is in nobody's way.
    index('notices_due').on(table.campaignId, table.nextAttemptAt, table.id).where(sql`${table.state} = 'DUE'`),
    index('notices_in_doubt').on(table.nextAttemptAt).where(sql`${table.state} = 'SENDING'`),
    // Read backwards: the latest of a campaign say whether it goes well.
    index('notices_told').on(table.campaignId, table.toldAt, table.id).where(sql`${table.toldAt} is not null`),
    index('notices_by_state').on(table.campaignId, table.state, table.id),
    check(
      'notices_state',
      sql`${table.state} in ('PLANNED', 'LEFT_OUT', 'DUE', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'SUPPRESSED', 'CANCELLED')`,
    ),
    check('notices_settlement', sql`${table.settledAs} in ('SENT', 'SEND_AGAIN', 'GIVE_UP')`),
  ],
);

/** What mail servers told of e-mails, as it came in; a repeat changes nothing. */
export const deliveryStatuses = pgTable(
  'delivery_statuses',
  {
    id: uuid().primaryKey(),
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
    action: text({ enum: ['delivered', 'relayed', 'expanded', 'delayed', 'failed'] }).notNull(),
    /** RFC 3463, such as `5.1.1`. */
    status: text().notNull(),
    diagnostic: text(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique('delivery_statuses_told_once').on(table.noticeId, table.action, table.status)],
);

export type NoticeRow = typeof notices.$inferSelect;
export type NewNotice = typeof notices.$inferInsert;
