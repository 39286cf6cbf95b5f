import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** A moment kept to the millisecond and read as epoch milliseconds. */
const moment = customType<{ data: number; driverData: string | Date }>({
  dataType: () => 'timestamptz(3)',
  toDriver: (epochMs) => new Date(epochMs).toISOString(),
  fromDriver: (value) => new Date(value).getTime(),
});

/**
 * What conversations wait for, one row a (conversation, key). The row is the truth and the job that rings it only an
 * alarm clock: a lost, doubled or late job is harmless, because whoever answers it takes what is really due under the
 * conversation's lock, and the next promotion rings again for anything overdue.
 *
 * There is no fence column. A ring names a conversation, never a timer, so a stale one finds nothing due; a number that
 * every re-arming had to raise would only have written rows that the lazy arming leaves alone.
 */
export const timers = pgTable(
  'timers',
  {
    accountId: uuid('account_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    key: text('key').notNull(),
    dueAt: moment('due_at').notNull(),
    /** When to ring next: `due_at` at first, moved past each ring so that a lost job is rung again. */
    ringAt: moment('ring_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.key] }), index('timers_ring').on(table.ringAt)],
);
