import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { SendMode } from '@janela/messaging-window';
import type { MessageContent } from '../../channels/inbound-event.ts';
import { moment } from './columns.ts';

/** `note`: for the team only, never sent. */
export type MessageAuthor = 'customer' | 'human' | 'bot' | 'note';

/** `received` for what the customer or another inbox wrote, and for notes; the rest is the life of an outbox message. */
export type MessageStatus =
  'received' | 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'blocked' | 'failed' | 'uncertain';

/** Why a message stands where it stands: a rule's id, the platform's code, or ours. */
export interface StatusReason {
  readonly code: string;
  readonly detail?: string;
}

/** The thread: what was said in a conversation, by whom, and what became of it. Outgoing rows are the outbox. */
export const messages = pgTable(
  'messages',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    author: text('author').$type<MessageAuthor>().notNull(),
    /** The member who wrote it, with author `human` in the console. */
    memberId: uuid('member_id'),
    content: jsonb('content').$type<MessageContent>().notNull(),
    status: text('status').$type<MessageStatus>().notNull(),
    reason: jsonb('reason').$type<StatusReason>(),
    sendMode: jsonb('send_mode').$type<SendMode>(),
    providerId: text('provider_id'),
    runId: uuid('run_id'),
    nodeId: text('node_id'),
    /** Of a message that the channel takes in several parts: the first of them, by which its run knows it. */
    partOf: uuid('part_of'),
    attempts: integer('attempts').notNull().default(0),
    /** Not before this time: back-off after a refusal that may pass. */
    notBefore: moment('not_before'),
    /** When the present attempt began: one that is too old was cut off, and nobody knows what became of it. */
    claimedAt: moment('claimed_at'),
    at: moment('at').notNull(),
  },
  (table) => [
    index('messages_thread').on(table.conversationId, table.id),
    uniqueIndex('messages_provider')
      .on(table.channelId, table.providerId)
      .where(sql`${table.providerId} is not null`),
    index('messages_outbox')
      .on(table.conversationId, table.id)
      .where(sql`${table.status} in ('queued', 'sending')`),
    // Few of all messages: what blocks wanted to send and what was not, or not well, sent.
    index('messages_unsent')
      .on(table.accountId, table.at)
      .where(sql`${table.status} in ('blocked', 'failed') and ${table.runId} is not null`),
  ],
);
