import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { NotifyRecipient } from '@janela/runtime';
import { moment } from './columns.ts';

/** When a member's console last showed a sign of life. Written at most once a minute for each. */
export const presence = pgTable('presence', {
  accountId: uuid('account_id').notNull(),
  memberId: uuid('member_id').primaryKey(),
  seenAt: moment('seen_at').notNull(),
});

/** Whose turn it is: the member with the lowest number, or none yet, is next. A number, as many turns may fall in one moment. */
export const assignmentTurns = pgTable(
  'assignment_turns',
  {
    accountId: uuid('account_id').notNull(),
    memberId: uuid('member_id').primaryKey(),
    turn: bigint('turn', { mode: 'number' }).notNull(),
  },
  (table) => [index('assignment_turns_account').on(table.accountId)],
);

/** Something a flow gave the team to do. */
export const tasks = pgTable(
  'tasks',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id').notNull(),
    flowId: uuid('flow_id'),
    runId: uuid('run_id'),
    nodeId: text('node_id'),
    title: text('title').notNull(),
    /** Null: whenever. */
    dueAt: moment('due_at'),
    /** Whom the block named. */
    recipients: jsonb('recipients').$type<readonly NotifyRecipient[]>().notNull(),
    /** The members that this meant when the task came up: a task does not change hands with the conversation. */
    memberIds: uuid('member_ids').array().notNull(),
    createdAt: moment('created_at').notNull(),
    doneAt: moment('done_at'),
    doneBy: uuid('done_by'),
  },
  (table) => [
    index('tasks_open')
      .on(table.accountId, table.dueAt)
      .where(sql`${table.doneAt} is null`),
    index('tasks_conversation').on(table.conversationId),
  ],
);
