import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ChannelActionEffect } from '@janela/runtime';
import { moment, sealed } from './columns.ts';

/**
 * What a run does in a conversation that is no message: a reaction, a read mark, a public answer to a comment. Done in the order
 * of the messages around it, at most once: none of it is worth the risk of doing it twice.
 */
export const channelActions = pgTable(
  'channel_actions',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    runId: uuid('run_id').notNull(),
    nodeId: text('node_id').notNull(),
    action: jsonb('action').$type<ChannelActionEffect['action']>().notNull(),
    target: jsonb('target').$type<ChannelActionEffect['target']>(),
    status: text('status').$type<'queued' | 'started' | 'done' | 'failed'>().notNull(),
    /** A code of the platform's or ours, with `failed`. */
    reason: text('reason'),
    at: moment('at').notNull(),
  },
  (table) => [
    index('channel_actions_queued')
      .on(table.conversationId)
      .where(sql`${table.status} = 'queued'`),
    index('channel_actions_conversation').on(table.conversationId, table.id),
  ],
);

/** A question of a run to another system that has not been answered yet; the answer is an event, and the row is gone with it. */
export const httpRequests = pgTable('http_requests', {
  accountId: uuid('account_id').notNull(),
  id: uuid('id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  runId: uuid('run_id').notNull(),
  nodeId: text('node_id').notNull(),
  /** Sealed JSON of address, headers and body: any of them may hold a key to the other system. */
  request: sealed('request').notNull(),
  attempts: integer('attempts').notNull().default(0),
  createdAt: moment('created_at').notNull(),
});
