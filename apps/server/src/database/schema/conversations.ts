import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ConversationState, ReplyStatus } from '@janela/runtime';
import type { IdentityRef } from '../../channels/inbound-event.ts';
import { channels } from './channels.ts';
import { moment } from './columns.ts';

export const contacts = pgTable('contacts', {
  accountId: uuid('account_id').notNull(),
  id: uuid('id').primaryKey(),
  name: text('name'),
  /** E.164: what WhatsApp tells, or a person of the team wrote down. */
  phone: text('phone'),
  email: text('email'),
  createdAt: moment('created_at').notNull(),
});

/** One address of a contact. Many to one from the first day: a WhatsApp user may have a phone id, a scoped id, or both. */
export const identities = pgTable(
  'identities',
  {
    accountId: uuid('account_id').notNull(),
    channelId: uuid('channel_id')
      .notNull()
      .references(() => channels.id),
    kind: text('kind').$type<IdentityRef['kind']>().notNull(),
    value: text('value').notNull(),
    /** No foreign key: the identity goes in first, and whoever inserts it creates the contact. */
    contactId: uuid('contact_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.value] }),
    index('identities_conversation').on(table.conversationId),
  ],
);

/** One contact on one channel. `state` is the truth; the columns beside it repeat what lists sort and filter by. */
export const conversations = pgTable(
  'conversations',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    channelId: uuid('channel_id')
      .notNull()
      .references(() => channels.id),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id),
    state: jsonb('state').$type<ConversationState>(),
    replyStatus: text('reply_status').$type<ReplyStatus>().notNull().default('none'),
    lastInboundAt: moment('last_inbound_at'),
    lastInboundText: text('last_inbound_text'),
    windowClosesAt: moment('window_closes_at'),
    assigneeId: uuid('assignee_id'),
    tags: text('tags')
      .array()
      .notNull()
      .default(sql`'{}'`),
    stage: text('stage'),
    fields: jsonb('fields').$type<Readonly<Record<string, string>>>().notNull().default({}),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    // Partial: most conversations have none, and their every message writes a new version of the row.
    index('conversations_tags')
      .using('gin', table.tags)
      .where(sql`${table.tags} <> '{}'`),
    index('conversations_stage')
      .on(table.accountId, table.stage)
      .where(sql`${table.stage} is not null`),
    index('conversations_assignee')
      .on(table.accountId, table.assigneeId)
      .where(sql`${table.assigneeId} is not null`),
    index('conversations_by_window').on(table.accountId, table.windowClosesAt),
    uniqueIndex('conversations_contact_channel').on(table.contactId, table.channelId),
  ],
);
