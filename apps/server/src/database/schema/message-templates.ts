import { jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { KnownTemplate } from '@janela/flow-schema';
import type { ChannelKind } from '@janela/messaging-window';
import { moment } from './columns.ts';

/** What Meta has approved, or has been asked to, as an admin wrote it down here. */
export const messageTemplates = pgTable(
  'message_templates',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** As the platform writes it: BCP-47 with an underscore. */
    language: text('language').notNull(),
    channelKind: text('channel_kind').$type<ChannelKind>().notNull(),
    category: text('category').$type<'marketing' | 'utility' | 'authentication'>().notNull(),
    status: text('status').$type<KnownTemplate['status']>().notNull(),
    /** Names of its gaps, or their positions from 1. */
    parameters: jsonb('parameters').$type<readonly string[]>().notNull(),
    /** What it says, with its gaps in double braces; null where nobody has written it down. */
    body: text('body'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [uniqueIndex('message_templates_name').on(table.accountId, table.channelKind, table.name, table.language)],
);
