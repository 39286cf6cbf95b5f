import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/**
 * What a conversation waits for. The row is the truth, the job that rings it is only an alarm clock: a lost, doubled or
 * late job is harmless, because firing checks the fence and the next promotion rings again for anything overdue.
 */
export const timers = pgTable(
  'timers',
  {
    accountId: uuid('account_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    key: text('key').notNull(),
    dueAt: moment('due_at').notNull(),
    /** Grows with each re-arming; a job that carries an older one is stale. */
    fence: bigint('fence', { mode: 'number' }).notNull().default(0),
    /** When to ring next: `due_at` at first, then moved on past each ring so that a lost job is rung again. */
    ringAt: moment('ring_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.key] }),
    index('timers_ring').on(table.ringAt),
  ],
);
