import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { FactChange, HttpAnswer, MoveRunEvent, StopRunEvent, Trace } from '@janela/runtime';
import type { InboundBody } from '../../channels/inbound-event.ts';
import { moment, rawJson } from './columns.ts';

/** Beside what channels tell: a person of the team wrote in, or closed, a conversation in the console. */
export type ConsoleBody =
  | { readonly type: 'console-message'; readonly messageId: string }
  | { readonly type: 'conversation-closed' }
  | { readonly type: 'bot-message'; readonly messageId: string };

/** An admin chose what becomes of one run: when publishing a version, or by removing the flow. */
export type RunOrderBody =
  Omit<MoveRunEvent, 'id' | 'at' | 'receivedAt'> | Omit<StopRunEvent, 'id' | 'at' | 'receivedAt'>;

/** People, or a program with a key, changed what is noted about a conversation, or asked for a flow. */
export type OrderBody =
  | { readonly type: 'facts-changed'; readonly changes: readonly FactChange[] }
  | { readonly type: 'flow-asked-for'; readonly flowId: string; readonly inputs: Readonly<Record<string, string>> };

/** What became of something a run asked for. */
export type OutcomeBody =
  | {
      readonly type: 'http-answered';
      readonly runId: string;
      readonly requestId: string;
      readonly answer: HttpAnswer;
    }
  /** A bot's message that was not sent, or that the platform refused: no receipt will ever come of it. */
  | {
      readonly type: 'not-sent';
      readonly messageId: string;
      readonly error: { readonly code: string; readonly windowClosed: boolean };
    };

export type StoredBody = InboundBody | ConsoleBody | RunOrderBody | OrderBody | OutcomeBody;

/**
 * The log of everything that happened to a conversation, written before a webhook is answered.
 * No foreign keys: they would make every insert lock the conversation's row, which the advancing worker holds.
 */
export const conversationEvents = pgTable(
  'conversation_events',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    channelId: uuid('channel_id').notNull(),
    /** Null where the event concerns no conversation. */
    conversationId: uuid('conversation_id'),
    dedupeKey: text('dedupe_key').notNull(),
    occurredAt: moment('occurred_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    body: jsonb('body').$type<StoredBody>().notNull(),
    raw: rawJson('raw'),
    /** Null until the conversation has been advanced over it. */
    processedAt: moment('processed_at'),
  },
  (table) => [
    uniqueIndex('conversation_events_dedupe').on(table.channelId, table.dedupeKey),
    index('conversation_events_pending')
      .on(table.conversationId)
      .where(sql`${table.processedAt} is null`),
  ],
);

/** Why something was, or was not, done: one for every event a conversation was advanced over. */
export const traces = pgTable(
  'traces',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id').notNull(),
    at: moment('at').notNull(),
    trace: jsonb('trace').$type<Trace>().notNull(),
  },
  (table) => [index('traces_conversation').on(table.conversationId, table.id)],
);
