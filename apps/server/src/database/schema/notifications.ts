import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { NotificationFacts } from '@janela/runtime';
import { moment, sealed } from './columns.ts';

export type NotificationKind = 'reminder' | 'missed' | 'task' | 'rules-changed';

/** What of a live flow the rules of a platform no longer allow. */
export interface RuleChange {
  readonly flowName: string;
  readonly nodeIds: readonly string[];
  /** ISO date from which it is so; null: already. */
  readonly from: string | null;
}

/** What the team was told, once, whoever reads it. `text` is the admin's own; without it the reader's language decides. */
export const notifications = pgTable(
  'notifications',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    /**
     * `reminder` comes from a notify-team block, `missed` from a reminder whose window had closed, `task` from one that was given
     * (its title is the text), `rules-changed` from a platform whose rules no longer allow what a live flow does.
     */
    kind: text('kind').$type<NotificationKind>().notNull(),
    /** Null with `rules-changed`. */
    conversationId: uuid('conversation_id'),
    flowId: uuid('flow_id'),
    runId: uuid('run_id'),
    nodeId: text('node_id'),
    text: text('text'),
    /** Null with `rules-changed` and `task`. */
    facts: jsonb('facts').$type<NotificationFacts>(),
    /** Only with `rules-changed`. */
    ruleChange: jsonb('rule_change').$type<RuleChange>(),
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
    via: text('via').$type<'email' | 'webhook' | 'slack'>().notNull(),
    /** The member with `email`, the webhook endpoint with `webhook` and `slack`. */
    targetId: uuid('target_id').notNull(),
    status: text('status').$type<'pending' | 'delivered' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    settledAt: moment('settled_at'),
  },
  (table) => [index('notification_deliveries_notification').on(table.notificationId)],
);

/**
 * Where an account wants to be told by HTTP. `webhook`: our own body, signed as Standard Webhooks asks. `slack`: the body of
 * Slack's incoming webhooks, which other team chats take too; its address is the secret, and nothing is signed.
 */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  accountId: uuid('account_id').notNull(),
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<'webhook' | 'slack'>().notNull().default('webhook'),
  url: text('url').notNull(),
  secret: sealed('secret').notNull(),
  enabled: boolean('enabled').notNull().default(true),
  createdAt: moment('created_at').notNull(),
});
