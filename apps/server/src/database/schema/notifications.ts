import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { NotificationFacts } from '@janela/runtime';
import { moment, sealed } from './columns.ts';

/** What the team was told, once, whoever reads it. `text` is the admin's own; without it the reader's language decides. */
export const notifications = pgTable(
  'notifications',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    /** `reminder` comes from a notify-team block, `missed` from a reminder whose window had closed. */
    kind: text('kind').$type<'reminder' | 'missed'>().notNull(),
    conversationId: uuid('conversation_id').notNull(),
    flowId: uuid('flow_id'),
    runId: uuid('run_id'),
    nodeId: text('node_id'),
    text: text('text'),
    facts: jsonb('facts').$type<NotificationFacts>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('notifications_conversation').on(table.conversationId)],
);

/** Who was told in the console, and whether they have seen it. */
export const notificationRecipients = pgTable(
  'notification_recipients',
  {
    accountId: uuid('account_id').notNull(),
    notificationId: uuid('notification_id')
      .notNull()
      .references(() => notifications.id),
    memberId: uuid('member_id').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.notificationId] }),
    index('notification_recipients_unread')
      .on(table.memberId)
      .where(sql`${table.readAt} is null`),
  ],
);

/** One e-mail or webhook on its way, with what became of it. */
export const notificationDeliveries = pgTable(
  'notification_deliveries',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    notificationId: uuid('notification_id')
      .notNull()
      .references(() => notifications.id),
    via: text('via').$type<'email' | 'webhook'>().notNull(),
    /** The member with `email`, the webhook endpoint with `webhook`. */
    targetId: uuid('target_id').notNull(),
    status: text('status').$type<'pending' | 'delivered' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    settledAt: moment('settled_at'),
  },
  (table) => [index('notification_deliveries_notification').on(table.notificationId)],
);

/** Where an account wants to be told by HTTP; signed as Standard Webhooks asks. */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  accountId: uuid('account_id').notNull(),
  id: uuid('id').primaryKey(),
  url: text('url').notNull(),
  secret: sealed('secret').notNull(),
  enabled: boolean('enabled').notNull().default(true),
  createdAt: moment('created_at').notNull(),
});
