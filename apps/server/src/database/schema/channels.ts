import { boolean, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ChannelKind } from '@janela/messaging-window';
import { moment, sealed } from './columns.ts';

/** One connected WhatsApp number, Messenger Page or Instagram account. */
export const channels = pgTable(
  'channels',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<ChannelKind>().notNull(),
    name: text('name').notNull(),
    /** Phone number id, Page id or Instagram account id. */
    externalId: text('external_id').notNull(),
    login: text('login').$type<'page' | 'instagram'>(),
    appId: text('app_id'),
    /** Sealed JSON {accessToken, appSecret, verifyToken}; never leaves the server. */
    secrets: sealed('secrets').notNull(),
    /** How long before the window really closes sending stops, in milliseconds. */
    marginMs: integer('margin_ms').notNull(),
    enabled: boolean('enabled').notNull().default(true),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('channels_address').on(table.accountId, table.kind, table.externalId)],
);
