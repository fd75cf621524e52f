import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { reservations } from '../reservations/tables.js';

export const commandKinds = ['PROVISION', 'CHANGE', 'CANCEL'] as const;
/** Not told yet; being told, or told without an answer; confirmed; refused; not told, since there is no need any more. */
export const commandStates = ['WAITING', 'SENT', 'DONE', 'REFUSED', 'DROPPED'] as const;

/** What bridges are told of reservations, each reservation's in the order of `version`: a queue that survives both sides. */
export const bridgeCommands = pgTable(
  'bridge_commands',
  {
    id: uuid().primaryKey(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id),
    bridge: text().notNull(),
    kind: text({ enum: commandKinds }).notNull(),
    /** The reservation's, once this is done. */
    version: integer().notNull(),
    state: text({ enum: commandStates }).notNull().default('WAITING'),
    attemptCount: integer().notNull().default(0),
    /** Not before; while it is being told, until when nobody else tells it. */
    nextAttemptAt: timestamp({ withTimezone: true }).notNull(),
    /** What went wrong last. */
    problem: text(),
    orderedAt: timestamp({ withTimezone: true }).notNull(),
    doneAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // What is due of a bridge, and what of a reservation comes first.
    index('bridge_commands_open')
      .on(table.bridge, table.nextAttemptAt, table.id)
      .where(sql`${table.state} in ('WAITING', 'SENT')`),
    index('bridge_commands_by_reservation').on(table.reservationId, table.version),
    check('bridge_commands_kind', sql`${table.kind} in ('PROVISION', 'CHANGE', 'CANCEL')`),
    check('bridge_commands_state', sql`${table.state} in ('WAITING', 'SENT', 'DONE', 'REFUSED', 'DROPPED')`),
  ],
);

export type CommandRow = typeof bridgeCommands.$inferSelect;
export type NewCommand = typeof bridgeCommands.$inferInsert;
